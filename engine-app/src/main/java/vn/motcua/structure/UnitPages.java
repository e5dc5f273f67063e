package vn.motcua.structure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.CalendarBook;
import vn.motcua.calendar.Calendars;
import vn.motcua.dossier.OpenCounts;
import vn.motcua.organisation.Access;
import vn.motcua.organisation.Operation;
import vn.motcua.organisation.PositionCounts;
import vn.motcua.organisation.RoleTable;
import vn.motcua.organisation.Unit;
import vn.motcua.organisation.UnitRef;
import vn.motcua.organisation.Units;
import vn.motcua.shared.UnitCode;

/** Reads the tree for those who manage officers of some unit; the organisation itself is public. */
@Component
class UnitPages {

    /** A province has up to some 150 communes: three slices. */
    private static final int SLICE = 50;

    private final Units units;
    private final PositionCounts positions;
    private final OpenCounts dossiers;
    private final Calendars calendars;
    private final UnitChanges changes;
    private final RoleTable roles;
    private final Access access;
    private final Clock clock;

    UnitPages(
            Units units,
            PositionCounts positions,
            OpenCounts dossiers,
            Calendars calendars,
            UnitChanges changes,
            RoleTable roles,
            Access access,
            Clock clock) {
        this.units = units;
        this.positions = positions;
        this.dossiers = dossiers;
        this.calendars = calendars;
        this.changes = changes;
        this.roles = roles;
        this.access = access;
        this.clock = clock;
    }

    /**
     * Units directly below the parent on the day, by code, at most fifty.
     *
     * @param parent null for the top of the tree
     * @param on null for today
     * @param after the last unit of the slice before; null for the first
     */
    UnitSlice below(@Nullable UnitCode parent, @Nullable LocalDate on, @Nullable UnitCode after) {
        access.require(Operation.MANAGE_OFFICERS);
        LocalDate today = LocalDate.now(clock);
        LocalDate day = on == null ? today : on;
        if (parent != null) {
            units.get(parent);
        }
        List<Unit> all = units.children(parent, day);
        List<UnitCode> codes = all.stream().map(Unit::code).toList();
        int first = after == null ? 0 : codes.indexOf(after) + 1;
        int end = Math.min(all.size(), first + SLICE);
        List<UnitCode> shown = codes.subList(first, end);
        Map<UnitCode, Integer> officers = positions.officers(shown, day);
        Map<UnitCode, Long> open =
                dossiers.count(shown.stream().filter(this::administers).toList());
        CalendarBook book = calendars.latest();
        List<UnitNode> nodes = all.subList(first, end).stream()
                .map(unit -> new UnitNode(
                        UnitRef.of(unit),
                        unit.from(),
                        unit.to() == null ? null : unit.to().minusDays(1),
                        units.children(unit.code(), day).size(),
                        officers.getOrDefault(unit.code(), 0),
                        administers(unit.code()) ? open.getOrDefault(unit.code(), 0L) : null,
                        units.find(unit.code(), today)
                                .map(present -> CalendarWords.of(unit.code(), book, units))
                                .orElse(null)))
                .toList();
        return new UnitSlice(nodes, end < all.size() ? codes.get(end - 1) : null);
    }

    /**
     * One unit on a day.
     *
     * @param on null for today
     * @throws vn.motcua.shared.Rejection NOT_FOUND when no such unit ever was
     */
    UnitDetail of(UnitCode code, @Nullable LocalDate on) {
        access.require(Operation.MANAGE_OFFICERS);
        LocalDate day = Optional.ofNullable(on).orElseGet(() -> LocalDate.now(clock));
        Unit unit = units.find(code, day).orElseGet(() -> units.get(code));
        return new UnitDetail(
                UnitRef.of(unit),
                unit.address(),
                unit.phone(),
                changes.of(code),
                roles.of(code, day),
                roles.everybody());
    }

    /** Units that are gone belong to no tree of today: they are for system administrators. */
    private boolean administers(UnitCode unit) {
        return access.allows(Operation.MANAGE_OFFICERS, unit) || access.allows(Operation.OPERATE_SYSTEM);
    }
}
