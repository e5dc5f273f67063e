/** The session and the organisation over HTTP. */
package vn.motcua.organisation.web;
