/** What a command on many dossiers would do, kept under a token until the same command is carried out. */
package vn.motcua.shared.preview;
