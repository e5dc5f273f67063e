package vn.motcua.dossier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.Text;

/**
 * A form, or a receipt, that was issued for a dossier.
 *
 * @param number of the form, two digits; BL for money received, BN for the result handed over
 * @param serial number of this issue, unique in the unit and year
 * @param part id of the part of the dossier that it is about; null for the whole
 * @param replacedBy serial of the later one that counts instead; null while it counts itself
 * @param url where its PDF is
 */
public record IssuedForm(
        String number,
        String serial,
        Text title,
        Instant at,
        @Nullable String part,
        @Nullable String replacedBy,
        String url) {}
