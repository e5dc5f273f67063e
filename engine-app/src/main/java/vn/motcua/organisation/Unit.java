package vn.motcua.organisation;

import java.time.LocalDate;
import vn.motcua.shared.Text;
import vn.motcua.shared.UnitCode;

/**
 * A unit as it is, or was, in one period. Renaming or moving a unit ends one period and begins the next; the code stays.
 *
 * @param parent null for the root
 * @param from first day of the period
 * @param to first day that no longer belongs to it, null while it lasts
 * @param address null when unknown
 * @param phone null when unknown
 */
public record Unit(
        UnitCode code,
        Text name,
        UnitCode parent,
        UnitKind kind,
        LocalDate from,
        LocalDate to,
        String address,
        String phone) {

    /** Whether this period holds the day. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }
}
