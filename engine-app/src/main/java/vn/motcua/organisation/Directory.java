package vn.motcua.organisation;

import java.text.Collator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

    Optional<Officer> byUsername(String username, LocalDate on) {
        return Optional.ofNullable(byUsername.get(username)).map(officer -> officer.on(on));
    }

    /** Active ones with such a position on the day, by name in Vietnamese order. */
    List<Officer> holding(Predicate<Position> wanted, LocalDate on) {
        return byName(byId.values().stream().filter(Officer::active).map(officer -> officer.on(on)), wanted);
    }

    /** As {@link #holding}, locked ones included. */
    List<Officer> accounts(UnitCode unit, LocalDate on) {
        return byName(byId.values().stream().map(officer -> officer.on(on)), position -> position.unit()
                .equals(unit));
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
