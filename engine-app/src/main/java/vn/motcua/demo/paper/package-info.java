/** The papers that the demo's families hand in, as small PDFs. */
package vn.motcua.demo.paper;
