package vn.motcua.search;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.dossier.Status;
import vn.motcua.organisation.Units;

/**
 * Names that many dossiers share: procedures, units, states. They are matched here and become filters, so that a new
 * name of a unit counts at once and the index holds none of them. Two syllables in a row must agree: {@code đăng} alone
 * is a name of people, {@code đăng ký} is a procedure.
 */
@Component
class Labels {

    /** The shared names that words of a search belong to, by the place of the word. */
    record Found(List<Map<String, List<Object>>> byWord, List<Label> labels) {

        /** Values by field of the index that stand for the word in this place. */
        Map<String, List<Object>> of(int word) {
            return byWord.get(word);
        }

        /** Values by field whose name contains the phrase. */
        Map<String, List<Object>> phrase(String phrase) {
            List<String> tokens = Label.tokens(phrase);
            Map<String, List<Object>> values = new LinkedHashMap<>();
            labels.stream()
                    .filter(label -> tokens.size() > 1 && label.contains(tokens))
                    .forEach(label -> put(values, label));
            return values;
        }
    }

    private final Catalogue catalogue;
    private final Units units;
    private final Clock clock;

    Labels(Catalogue catalogue, Units units, Clock clock) {
        this.catalogue = catalogue;
        this.units = units;
        this.clock = clock;
    }

    Found find(SearchWords typed) {
        List<Label> all = typed.isEmpty() ? List.of() : all();
        List<String> words = typed.words().stream().map(VietnameseText::folded).toList();
        List<Map<String, List<Object>>> byWord = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Map<String, List<Object>> values = new LinkedHashMap<>();
            for (Label label : all) {
                if (label.containsPairAround(words, i)) {
                    put(values, label);
                }
            }
            byWord.add(values);
        }
        return new Found(byWord, all);
    }

    private static void put(Map<String, List<Object>> values, Label label) {
        values.computeIfAbsent(label.field(), any -> new ArrayList<>()).add(label.value());
    }

    private List<Label> all() {
        LocalDate today = LocalDate.now(clock);
        List<Label> labels = new ArrayList<>();
        catalogue
                .allInForce(today)
                .forEach(version -> labels.add(Label.of(
                        "procedureCode",
                        version.code().value(),
                        version.manifest().name().vi())));
        units.all(today)
                .forEach(unit -> labels.add(Label.of(
                        "competentUnit", unit.code().value(), unit.name().vi())));
        for (Status status : Status.values()) {
            labels.add(Label.of("status", status.number(), status.text().vi()));
        }
        return labels;
    }

    /** The places in a shared name whose syllables were typed, two in a row or within a phrase; empty for none. */
    static Set<Integer> places(String name, SearchWords typed) {
        List<String> words = typed.words().stream().map(VietnameseText::folded).toList();
        Label label = Label.of("", "", name);
        TreeSet<Integer> places = new TreeSet<>();
        for (int i = 0; i + 1 < words.size(); i++) {
            places.addAll(label.places(words.subList(i, i + 2)));
        }
        for (String phrase : typed.phrases()) {
            List<String> tokens = Label.tokens(phrase);
            if (tokens.size() > 1) {
                places.addAll(label.places(tokens));
            }
        }
        return places;
    }
}
