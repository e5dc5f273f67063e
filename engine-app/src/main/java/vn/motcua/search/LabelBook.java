package vn.motcua.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.dossier.Status;
import vn.motcua.organisation.Unit;

/** The shared names of one day by every two syllables in a row: a country has thousands of units. */
final class LabelBook {

    private final List<ProcedureVersion> procedures;
    private final List<Unit> units;
    private final Map<List<String>, List<Label>> pairs = new HashMap<>();

    LabelBook(List<ProcedureVersion> procedures, List<Unit> units) {
        this.procedures = procedures;
        this.units = units;
        for (ProcedureVersion version : procedures) {
            enter(Label.of(
                    "procedureCode",
                    version.code().value(),
                    version.manifest().name().vi()));
        }
        for (Unit unit : units) {
            enter(Label.of("competentUnit", unit.code().value(), unit.name().vi()));
        }
        for (Status status : Status.values()) {
            enter(Label.of("status", status.number(), status.text().vi()));
        }
    }

    /** Whether it was made of these. */
    boolean of(List<ProcedureVersion> others, List<Unit> otherUnits) {
        return procedures.equals(others) && units.equals(otherUnits);
    }

    /** Names in which the syllables stand in a row; none for a single one. */
    List<Label> with(List<String> syllables) {
        if (syllables.size() < 2) {
            return List.of();
        }
        List<Label> begun = pairs.getOrDefault(syllables.subList(0, 2), List.of());
        return syllables.size() == 2
                ? begun
                : begun.stream().filter(label -> label.contains(syllables)).toList();
    }

    /** Names in which the word here and the one before or after it stand side by side. */
    Set<Label> around(List<String> words, int place) {
        Set<Label> found = new LinkedHashSet<>();
        if (place > 0) {
            found.addAll(with(words.subList(place - 1, place + 1)));
        }
        if (place + 1 < words.size()) {
            found.addAll(with(words.subList(place, place + 2)));
        }
        return found;
    }

    private void enter(Label label) {
        List<String> syllables = label.syllables();
        for (int i = 0; i + 1 < syllables.size(); i++) {
            List<Label> same =
                    pairs.computeIfAbsent(List.copyOf(syllables.subList(i, i + 2)), pair -> new ArrayList<>());
            if (same.isEmpty() || !same.get(same.size() - 1).equals(label)) {
                same.add(label);
            }
        }
    }
}
