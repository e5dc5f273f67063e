/** Files, harmless and hostile, and what is read of them. */
package vn.motcua.document.text;
