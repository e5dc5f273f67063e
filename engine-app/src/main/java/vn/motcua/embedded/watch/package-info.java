/** The analyst's watch: sends a procedure's folders to a running MotCua at each save and prints what it answers. */
package vn.motcua.embedded.watch;
