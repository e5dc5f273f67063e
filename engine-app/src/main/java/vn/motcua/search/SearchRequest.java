package vn.motcua.search;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody searches for.
 *
 * @param words as typed
 * @param documents whether they are looked for in the text of documents as well
 * @param chosen values by the name of the facet, of which a dossier has one; a facet that is not named restricts nothing
 * @param without values by the name of the facet, of which a dossier has none
 * @param days spans by the date that lies in them; a date that is not named restricts nothing
 * @param months the date whose months are counted
 * @param size hits a page, 1 to 100
 */
record SearchRequest(
        String words,
        boolean documents,
        Map<String, List<?>> chosen,
        Map<String, List<?>> without,
        Map<Dated, Days> days,
        Dated months,
        @Nullable String cursor,
        int size) {

    /** A date of a dossier that can be asked for, with its field in the index. */
    enum Dated {
        RECEIVED("receivedAt"),
        DUE("dueAt"),
        ENDED("finishedAt");

        private final String field;

        Dated(String field) {
            this.field = field;
        }

        String field() {
            return field;
        }
    }

    /**
     * A span of days.
     *
     * @param from first day; null: since ever
     * @param to last day, included; null: without end
     */
    record Days(@Nullable LocalDate from, @Nullable LocalDate to) {}

    /** Gathers what was given, in the order in which it was. */
    static final class Given {

        private final Map<String, List<?>> values = new LinkedHashMap<>();
        private final Map<Dated, Days> days = new LinkedHashMap<>();

        Given values(String facet, @Nullable List<?> given) {
            if (given != null && !given.isEmpty()) {
                values.put(facet, given);
            }
            return this;
        }

        Given days(Dated dated, @Nullable LocalDate from, @Nullable LocalDate to) {
            if (from != null || to != null) {
                days.put(dated, new Days(from, to));
            }
            return this;
        }

        Map<String, List<?>> values() {
            return values;
        }

        Map<Dated, Days> days() {
            return days;
        }
    }
}
