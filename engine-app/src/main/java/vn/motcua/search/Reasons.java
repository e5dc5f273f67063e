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
import vn.motcua.dossier.Dossier;
import vn.motcua.organisation.Units;
import vn.motcua.search.SearchPage.Fragment;
import vn.motcua.search.SearchPage.Matched;

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

    /** @param highlight what Elasticsearch has marked; null for nothing */
    List<Matched> of(Dossier dossier, JsonNode highlight, SearchWords typed) {
        List<Matched> reasons = new ArrayList<>();
        for (String field : SearchFields.MARKED) {
            JsonNode fragments = highlight == null ? null : highlight.get(field);
            if (fragments != null) {
                List<Fragment> pieces = new ArrayList<>();
                fragments.forEach(fragment -> split(fragment.asString(), pieces));
                reasons.add(new Matched(field, SearchFields.name(field), pieces));
            }
        }
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
