package vn.motcua.dossier;

import java.time.Instant;
import vn.motcua.shared.Text;

/**
 * One of the forms 01 to 07 that was issued for a dossier.
 *
 * @param number of the form, two digits
 * @param serial number of this issue, unique in the unit and year
 * @param url where its PDF is
 */
public record IssuedForm(String number, String serial, Text title, Instant at, String url) {}
