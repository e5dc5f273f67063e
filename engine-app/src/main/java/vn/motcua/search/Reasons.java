package vn.motcua.search;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.document.DocumentTexts.DocumentText;
import vn.motcua.dossier.Dossier;
import vn.motcua.organisation.Units;
import vn.motcua.search.SearchPage.Fragment;
import vn.motcua.search.SearchPage.Matched;
import vn.motcua.shared.Text;

/** Says why a dossier was found: pieces that Elasticsearch has marked, dates, and the names that dossiers share. */
@Component
class Reasons {

    private static final Pattern SYLLABLE = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Catalogue catalogue;
    private final Units units;
    private final Clock clock;

    Reasons(Catalogue catalogue, Units units, Clock clock) {
        this.catalogue = catalogue;
        this.units = units;
        this.clock = clock;
    }

    /**
     * Why this dossier was found.
     *
     * @param highlight what Elasticsearch has marked; null for nothing
     * @param texts what the dossier's documents say, where that was looked into
     */
    List<Matched> of(Dossier dossier, JsonNode highlight, SearchWords typed, List<DocumentText> texts) {
        List<Matched> reasons = new ArrayList<>();
        for (String field : SearchFields.MARKED) {
            JsonNode fragments = highlight == null ? null : highlight.get(field);
            if (fragments != null) {
                List<Fragment> pieces = new ArrayList<>();
                fragments.forEach(fragment -> split(fragment.asString(), pieces));
                reasons.add(new Matched(field, SearchFields.name(field), pieces));
            }
        }
        documents(highlight, texts, reasons);
        typed.dates().forEach(date -> dates(dossier, date, reasons));
        shared(
                SearchFields.PROCEDURE,
                catalogue.version(dossier.versionId()).manifest().name().vi(),
                typed,
                reasons);
        shared(SearchFields.UNIT, units.get(dossier.competentUnit()).name().vi(), typed, reasons);
        shared(SearchFields.STATUS, dossier.status().text().vi(), typed, reasons);
        return reasons;
    }

    /** A piece is shown under the document that says it; one that none says any more is not shown. */
    private static void documents(JsonNode highlight, List<DocumentText> texts, List<Matched> reasons) {
        JsonNode fragments = highlight == null ? null : highlight.get(SearchFields.DOCUMENTS);
        if (fragments == null) {
            return;
        }
        for (DocumentText document : texts) {
            String text = VietnameseText.composed(document.text());
            List<Fragment> pieces = new ArrayList<>();
            for (JsonNode fragment : fragments) {
                String marked = fragment.asString();
                if (text.contains(marked.replace(SearchFields.BEGIN, "").replace(SearchFields.END, ""))) {
                    split(marked, pieces);
                }
            }
            if (!pieces.isEmpty()) {
                Text name = new Text("Trong tài liệu " + document.name(), "In the document " + document.name());
                reasons.add(new Matched(SearchFields.DOCUMENTS, name, pieces));
            }
        }
    }

    private void dates(Dossier dossier, LocalDate date, List<Matched> reasons) {
        date(SearchFields.BORN, dossier.ownerBirthDate(), date, reasons);
        date(SearchFields.SUBMITTED, day(dossier.submittedAt()), date, reasons);
        date(SearchFields.RECEIVED, day(dossier.receivedAt()), date, reasons);
    }

    private LocalDate day(Instant instant) {
        return instant == null ? null : instant.atZone(clock.getZone()).toLocalDate();
    }

    private static void date(String field, LocalDate value, LocalDate typed, List<Matched> reasons) {
        if (typed.equals(value)) {
            reasons.add(new Matched(field, SearchFields.name(field), List.of(new Fragment(DAY.format(value), true))));
        }
    }

    private static void shared(String field, String name, SearchWords typed, List<Matched> reasons) {
        Set<Integer> places = Labels.places(name, typed);
        if (places.isEmpty()) {
            return;
        }
        List<Fragment> pieces = new ArrayList<>();
        Matcher syllable = SYLLABLE.matcher(name);
        int end = 0;
        for (int place = 0; syllable.find(); place++) {
            if (places.contains(place)) {
                if (syllable.start() > end) {
                    pieces.add(new Fragment(name.substring(end, syllable.start()), false));
                }
                pieces.add(new Fragment(syllable.group(), true));
                end = syllable.end();
            }
        }
        if (end < name.length()) {
            pieces.add(new Fragment(name.substring(end), false));
        }
        reasons.add(new Matched(field, SearchFields.name(field), pieces));
    }

    private static void split(String text, List<Fragment> pieces) {
        if (!pieces.isEmpty()) {
            pieces.add(new Fragment(" … ", false));
        }
        for (String part : text.split("(?=" + SearchFields.BEGIN + ")|(?<=" + SearchFields.END + ")", 0)) {
            boolean hit = part.startsWith(SearchFields.BEGIN);
            String plain = part.replace(SearchFields.BEGIN, "").replace(SearchFields.END, "");
            if (!plain.isEmpty()) {
                pieces.add(new Fragment(plain, hit));
            }
        }
    }
}
