package vn.motcua.organisation;

import java.time.LocalDate;
import vn.motcua.shared.Role;
import vn.motcua.shared.UnitCode;

/**
 * A role that an officer holds in a unit for a time.
 *
 * @param from first day
 * @param to first day that no longer belongs to it, null while it lasts; the first day itself once it was taken back
 */
public record Position(UnitCode unit, Role role, LocalDate from, LocalDate to) {

    /** Whether it ended on the day it began: nobody held it for a day. */
    boolean takenBack() {
        return from.equals(to);
    }

    /** Whether the position is held on that day. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }
}
