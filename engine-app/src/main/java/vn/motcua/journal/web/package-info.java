/** The journal over HTTP, for the operator. */
package vn.motcua.journal.web;
