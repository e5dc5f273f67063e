/** How a procedure's bundle is put together from its own files and those that all procedures share. Without Spring. */
package vn.motcua.processes;
