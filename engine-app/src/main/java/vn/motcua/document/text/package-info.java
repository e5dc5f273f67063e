/** The text of stored files, read by a process apart that a hostile file may harm without harm to anybody. */
package vn.motcua.document.text;
