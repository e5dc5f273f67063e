package vn.motcua.organisation;

import java.text.Collator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.UnitCode;

/** All officers with all their positions, past and future ones too, at one moment of the database. */
final class Directory {

    private final Map<OfficerId, Officer> byId = new HashMap<>();
    private final Map<String, Officer> byUsername = new HashMap<>();

    Directory(List<Officer> officers) {
        for (Officer officer : officers) {
            byId.put(officer.id(), officer);
            byUsername.put(officer.username(), officer);
        }
    }

    Optional<Officer> get(OfficerId id, LocalDate on) {
        return Optional.ofNullable(byId.get(id)).map(officer -> officer.on(on));
    }

    /** With all positions, past and future ones too. */
    Optional<Officer> whole(OfficerId id) {
        return Optional.ofNullable(byId.get(id));
    }

    Optional<Officer> byUsername(String username, LocalDate on) {
        return Optional.ofNullable(byUsername.get(username)).map(officer -> officer.on(on));
    }

    /** Active ones with such a position on the day, by name in Vietnamese order. */
    List<Officer> holding(Predicate<Position> wanted, LocalDate on) {
        return byName(byId.values().stream().filter(Officer::active).map(officer -> officer.on(on)), wanted);
    }

    /** Who holds a position in the unit on the day or later, with the positions of the day; locked ones included. */
    List<Officer> accounts(UnitCode unit, LocalDate on) {
        return byName(
                        byId.values().stream(),
                        position -> position.unit().equals(unit)
                                && (position.to() == null || position.to().isAfter(on)))
                .stream()
                .map(officer -> officer.on(on))
                .toList();
    }

    /** Who ever held or will hold a position in one of the units, by number, with all positions. */
    List<Officer> ever(Set<UnitCode> units) {
        return byId.values().stream()
                .filter(officer -> officer.positions().stream().anyMatch(position -> units.contains(position.unit())))
                .sorted(Comparator.comparing(officer -> officer.id().value()))
                .toList();
    }

    private static List<Officer> byName(Stream<Officer> officers, Predicate<Position> wanted) {
        Collator collator = Collator.getInstance(Locale.forLanguageTag("vi"));
        return officers.filter(officer -> officer.positions().stream().anyMatch(wanted))
                .sorted(Comparator.comparing(Officer::name, collator)
                        .thenComparing(officer -> officer.id().value()))
                .toList();
    }

    boolean isEmpty() {
        return byId.isEmpty();
    }
}
