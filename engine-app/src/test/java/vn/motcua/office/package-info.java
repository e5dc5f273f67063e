/** A whole office at work over HTTP: its officers, their dossiers and the clock that the tests move. */
package vn.motcua.office;
