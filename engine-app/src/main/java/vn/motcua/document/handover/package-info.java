/** Paper that goes from the counter to a division and back: lists with both confirmations, and their rows on form 06. */
package vn.motcua.document.handover;
