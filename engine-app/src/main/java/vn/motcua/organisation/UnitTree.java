package vn.motcua.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.UnitCode;

/** Every period of every unit at one moment of the database; immutable but for the days it remembers. */
final class UnitTree {

    private static final int REMEMBERED_DAYS = 64;

    /** By code, in the order of their paths. */
    private final Map<UnitCode, List<Unit>> periods;

    private final Map<LocalDate, Day> days = new ConcurrentHashMap<>();

    UnitTree(List<Unit> units) {
        Map<UnitCode, List<Unit>> ordered = new TreeMap<>(UnitPath.ORDER);
        for (Unit unit : units) {
            ordered.computeIfAbsent(unit.code(), code -> new ArrayList<>()).add(unit);
        }
        periods = new LinkedHashMap<>(ordered);
        periods.values().forEach(list -> list.sort(Comparator.comparing(Unit::from)));
    }

    Optional<Unit> find(UnitCode code, LocalDate on) {
        return periods(code).stream().filter(unit -> unit.covers(on)).findFirst();
    }

    /** Periods of one unit, oldest first; empty when it never was. */
    List<Unit> periods(UnitCode code) {
        return periods.getOrDefault(code, List.of());
    }

    List<Unit> all(LocalDate on) {
        return Collections.unmodifiableList(day(on).order);
    }

    Set<UnitCode> codes(LocalDate on) {
        return day(on).codes;
    }

    Set<UnitCode> subtree(UnitCode root, LocalDate on) {
        return find(root, on).map(day(on)::below).orElse(Set.of());
    }

    List<Unit> children(@Nullable UnitCode parent, LocalDate on) {
        Day day = day(on);
        return Collections.unmodifiableList(parent == null ? day.roots : day.children.getOrDefault(parent, List.of()));
    }

    List<UnitCode> ancestors(UnitCode code, LocalDate on) {
        List<UnitCode> line = new ArrayList<>();
        Optional<Unit> above = find(code, on).flatMap(unit -> parent(unit, on));
        while (above.isPresent()) {
            line.add(above.get().code());
            above = parent(above.get(), on);
        }
        return line;
    }

    /** A parent that is not there on the day is none: the unit then stands at the top. */
    private Optional<Unit> parent(Unit unit, LocalDate on) {
        return Optional.ofNullable(unit.parent()).flatMap(code -> find(code, on));
    }

    private Day day(LocalDate on) {
        if (days.size() > REMEMBERED_DAYS) {
            days.clear();
        }
        return days.computeIfAbsent(on, Day::new);
    }

    /** The tree of one day. */
    private final class Day {
        private final Map<UnitCode, List<Unit>> children = new HashMap<>();
        private final List<Unit> roots = new ArrayList<>();
        private final List<Unit> order = new ArrayList<>();
        private final Set<UnitCode> codes;
        private final Map<UnitCode, Set<UnitCode>> below = new ConcurrentHashMap<>();

        Day(LocalDate on) {
            for (List<Unit> unit : periods.values()) {
                unit.stream().filter(period -> period.covers(on)).forEach(period -> {
                    boolean below = parent(period, on).isPresent();
                    (below ? children.computeIfAbsent(period.parent(), code -> new ArrayList<>()) : roots).add(period);
                });
            }
            roots.forEach(this::append);
            Set<UnitCode> all = new LinkedHashSet<>();
            order.forEach(unit -> all.add(unit.code()));
            codes = Collections.unmodifiableSet(all);
        }

        private void append(Unit unit) {
            order.add(unit);
            children.getOrDefault(unit.code(), List.of()).forEach(this::append);
        }

        /** The unit and all below it; asked for with every request of those who may see them. */
        Set<UnitCode> below(Unit root) {
            return below.computeIfAbsent(root.code(), code -> {
                Set<UnitCode> found = new LinkedHashSet<>();
                collect(root, found);
                return Collections.unmodifiableSet(found);
            });
        }

        private void collect(Unit unit, Set<UnitCode> found) {
            found.add(unit.code());
            children.getOrDefault(unit.code(), List.of()).forEach(child -> collect(child, found));
        }
    }
}
