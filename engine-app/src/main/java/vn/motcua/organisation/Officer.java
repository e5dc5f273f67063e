package vn.motcua.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.Role;
import vn.motcua.shared.UnitCode;

/**
 * An officer with the positions held on the day of asking.
 *
 * @param username lower case, unique
 * @param name personal name, NFC
 * @param active false when locked: no session, no new task
 * @param positions those of the day; {@link Officers} leaves out past and future ones
 */
public record Officer(OfficerId id, String username, String name, boolean active, List<Position> positions) {

    public Officer {
        positions = List.copyOf(positions);
    }

    public boolean holds(Role role, UnitCode unit) {
        return positions.stream()
                .anyMatch(position -> position.role() == role && position.unit().equals(unit));
    }

    /** Units in which the officer holds the role, by code. */
    public Set<UnitCode> units(Role role) {
        Set<UnitCode> units = new TreeSet<>();
        for (Position position : positions) {
            if (position.role() == role) {
                units.add(position.unit());
            }
        }
        return units;
    }

    /** The same officer with the positions of one day alone. */
    Officer on(LocalDate day) {
        return new Officer(
                id,
                username,
                name,
                active,
                positions.stream().filter(position -> position.covers(day)).toList());
    }
}
