/** Serves the browser's files out of the jar. */
package vn.motcua.embedded.web;
