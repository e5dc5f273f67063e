/** Copies of the embedded database and the stored files, and the way back. */
package vn.motcua.embedded.backup;
