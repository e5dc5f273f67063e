/** PDF and QR codes: the only place that knows the libraries for them. */
package vn.motcua.document.pdf;
