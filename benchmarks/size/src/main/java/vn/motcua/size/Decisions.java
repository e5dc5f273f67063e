package vn.motcua.size;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import vn.motcua.catalogue.Manifest;

/** What is decided about one dossier: mostly the usual, which is the first value that the manifest names. */
final class Decisions {

    private static final int USUAL = 82;

    private final Manifest manifest;
    private final RandomGenerator random;
    private final Track track;
    private final Set<String> unusual = new HashSet<>();

    Decisions(Manifest manifest, RandomGenerator random, Track track) {
        this.manifest = manifest;
        this.random = random;
        this.track = track;
    }

    /** The facts that a step sets, with their values. */
    Map<String, Object> at(String step) {
        Map<String, Object> chosen = new LinkedHashMap<>();
        for (Manifest.Fact fact : manifest.facts()) {
            if (fact.values() != null && fact.setBy() != null && fact.setBy().contains(step)) {
                List<String> values =
                        fact.values().stream().map(String::valueOf).toList();
                chosen.put(fact.name(), of(step, values));
            }
        }
        return chosen;
    }

    /** The same facts with their usual values. */
    Map<String, Object> usual(Map<String, Object> chosen) {
        Map<String, Object> usual = new LinkedHashMap<>(chosen);
        for (Manifest.Fact fact : manifest.facts()) {
            usual.computeIfPresent(fact.name(), (name, value) -> fact.values().get(0));
        }
        return usual;
    }

    /** One of the values; any but the first at most once for each step. */
    String of(String step, List<String> values) {
        String value = values.get(random.nextInt(100) < USUAL ? 0 : random.nextInt(values.size()));
        if (value.equals(values.get(0)) || !unusual.add(step + value)) {
            return values.get(0);
        }
        track.turns(step.replace("Task_", "") + ":" + value);
        return value;
    }
}
