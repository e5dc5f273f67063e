/** Form 07, the register of dossiers: as a page, as a table for spreadsheets, as a book to print. */
package vn.motcua.document.register;
