package vn.motcua.document;

import vn.motcua.shared.Text;

/**
 * A form that some of the chosen dossiers have.
 *
 * @param number 01 to 06, BL or BN
 * @param dossiers of the chosen ones that have it
 */
public record PrintableForm(String number, Text title, int dossiers) {}
