package vn.motcua.structure;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.organisation.RoleRights;
import vn.motcua.organisation.UnitRef;
import vn.motcua.shared.Text;

/**
 * One unit with its past and with who may do what there.
 *
 * @param unit as it was on the day, else as it last was
 * @param address null when unknown
 * @param phone null when unknown
 * @param changes the latest first
 * @param roles those held in it, then those above it, then those elsewhere that reach everywhere
 * @param everybody what every officer may do
 */
record UnitDetail(
        UnitRef unit,
        @Nullable String address,
        @Nullable String phone,
        List<Change> changes,
        List<RoleRights> roles,
        Text everybody) {

    /** What became of the unit on a day: the first day on which it was so. */
    record Change(LocalDate day, Text sentence) {}
}
