package vn.motcua.search;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.organisation.UnitRef;
import vn.motcua.shared.Facet;
import vn.motcua.shared.Text;
import vn.motcua.work.OwnSteps.OwnStep;

/**
 * A page of hits with facets.
 *
 * @param lagMillis how far the index is behind the journal, in milliseconds
 * @param similar true when nothing is spelt as typed and these come near it
 */
public record SearchPage(
        List<Hit> items, @Nullable String next, long total, Facets facets, long lagMillis, boolean similar) {

    /**
     * A dossier that was found, as it is in the database now, and why it was found.
     *
     * @param finishedAt when its settlement ended
     * @param step the step of it that the officer who asks may do now
     */
    public record Hit(
            String code,
            String ownerName,
            @Nullable String submitterName,
            String procedureCode,
            Text procedureName,
            UnitRef unit,
            int status,
            Text statusName,
            @Nullable Instant receivedAt,
            @Nullable Instant dueAt,
            @Nullable Instant finishedAt,
            @Nullable OwnStep step,
            List<Matched> matched) {}

    /** A field that matched, with the pieces of text around the hits. */
    public record Matched(String field, Text name, List<Fragment> fragments) {}

    /** A piece of text; {@code hit} when it is what was searched for. */
    public record Fragment(String text, boolean hit) {}

    /** Counts by value, each under the other filters. */
    public record Facets(
            List<Facet> status,
            List<Facet> procedure,
            List<Facet> unit,
            List<Facet> outcome,
            List<Facet> timeliness,
            List<Facet> month) {}
}
