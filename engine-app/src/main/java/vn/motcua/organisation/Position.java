package vn.motcua.organisation;

import java.time.LocalDate;
import vn.motcua.shared.Role;
import vn.motcua.shared.UnitCode;

/**
 * A role that an officer holds in a unit for a time.
 *
 * @param from first day
 * @param to first day that no longer belongs to it, null while it lasts
 */
public record Position(UnitCode unit, Role role, LocalDate from, LocalDate to) {

    /** Whether the position is held on that day. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }
}
