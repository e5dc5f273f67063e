package vn.motcua.search;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.organisation.Unit;
import vn.motcua.organisation.Units;

/**
 * Names that many dossiers share: procedures, units, states. They are matched here and become filters, so that a new
 * name of a unit counts at once and the index holds none of them. Two syllables in a row must agree: {@code đăng} alone
 * is a name of people, {@code đăng ký} is a procedure.
 */
@Component
class Labels {

    /** The shared names that words of a search belong to, by the place of the word. */
    record Found(List<Map<String, List<Object>>> byWord, LabelBook book) {

        /** Values by field of the index that stand for the word in this place. */
        Map<String, List<Object>> of(int word) {
            return byWord.get(word);
        }

        /** Values by field whose name contains the phrase. */
        Map<String, List<Object>> phrase(String phrase) {
            return values(book.with(Label.tokens(phrase)));
        }
    }

    private final Catalogue catalogue;
    private final Units units;
    private final Clock clock;
    private volatile LabelBook known = new LabelBook(List.of(), List.of());

    Labels(Catalogue catalogue, Units units, Clock clock) {
        this.catalogue = catalogue;
        this.units = units;
        this.clock = clock;
    }

    Found find(SearchWords typed) {
        LabelBook book = book();
        List<String> words = typed.words().stream().map(VietnameseText::folded).toList();
        List<Map<String, List<Object>>> byWord = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            byWord.add(values(book.around(words, i)));
        }
        return new Found(byWord, book);
    }

    private static Map<String, List<Object>> values(Collection<Label> labels) {
        Map<String, List<Object>> values = new LinkedHashMap<>();
        labels.forEach(label ->
                values.computeIfAbsent(label.field(), any -> new ArrayList<>()).add(label.value()));
        return values;
    }

    /** Made anew when a procedure or a unit has another name, or begins or ends. */
    private LabelBook book() {
        LocalDate today = LocalDate.now(clock);
        List<ProcedureVersion> procedures = catalogue.allInForce(today);
        List<Unit> all = units.all(today);
        LabelBook book = known;
        if (!book.of(procedures, all)) {
            book = new LabelBook(procedures, all);
            known = book;
        }
        return book;
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
