package vn.motcua.organisation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.shared.Role;
import vn.motcua.shared.Text;
import vn.motcua.shared.UnitCode;

/** The table role × unit in words: the positions of a day with what {@link Permissions} give them. */
@Component
public class RoleTable {

    private final PositionCounts counts;
    private final Units units;

    RoleTable(PositionCounts counts, Units units) {
        this.counts = counts;
        this.units = units;
    }

    /**
     * Who may do something in the unit: those in it, then those above whose rights reach down, nearest first, then those
     * of any other unit whose rights reach everywhere, as one line for each role.
     *
     * @throws vn.motcua.shared.Rejection NOT_FOUND when no such unit ever was
     */
    public List<RoleRights> of(UnitCode unit, LocalDate on) {
        units.get(unit);
        List<UnitCode> line = Stream.concat(Stream.of(unit), units.ancestors(unit, on).stream())
                .toList();
        return counts.along(line, reaching(), on).stream()
                .sorted(Comparator.comparingInt((PositionCounts.Held held) ->
                                held.unit() == null ? line.size() : line.indexOf(held.unit()))
                        .thenComparing(PositionCounts.Held::role))
                .map(held -> row(held, unit, on))
                .filter(row -> !row.rights().vi().isEmpty())
                .toList();
    }

    /** What every officer may do in every unit. */
    public Text everybody() {
        return RightsInWords.everybody();
    }

    private RoleRights row(PositionCounts.Held held, UnitCode asked, LocalDate on) {
        Set<Reach> reaches = EnumSet.of(Reach.EVERYWHERE);
        if (held.unit() != null) {
            reaches.add(Reach.BELOW);
        }
        if (asked.equals(held.unit())) {
            reaches.add(Reach.OWN);
        }
        return new RoleRights(
                ref(held.unit(), on),
                held.role(),
                held.role().title(),
                held.officers(),
                RightsInWords.of(held.role(), reaches));
    }

    private @Nullable UnitRef ref(@Nullable UnitCode code, LocalDate on) {
        return Optional.ofNullable(code)
                .map(known -> units.find(known, on).orElseGet(() -> units.get(known)))
                .map(UnitRef::of)
                .orElse(null);
    }

    private static List<Role> reaching() {
        return Stream.of(Role.values()).filter(Permissions::reachesEverywhere).toList();
    }
}
