/** HTTP as every module speaks it: problems, bounded bodies, the dossier's code in the log. */
package vn.motcua.shared.web;
