package vn.motcua.work;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.Facet;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;

/**
 * A page of an officer's tasks with exact counts.
 *
 * @param total rows under all filters
 */
public record TaskList(List<TaskRow> items, @Nullable String next, long total, Facets facets) {

    static final TaskList EMPTY = new TaskList(
            List.of(), null, 0, new Facets(List.of(), List.of(), List.of(), List.of(), List.of(), List.of()));

    /** Which list: claimed by me, free for my roles, all of my units, handed over by me, held by
     * absent officers for whom I stand in, without a known agency. */
    public enum Kind {
        MINE,
        ROLE,
        UNITS,
        SENT,
        SUBSTITUTED,
        COORDINATION,
        /** Steps of a leader that this officer could do now, claimed or not. */
        TRAY,
        /** Receptions of what came in without a visit, by the time for an answer. */
        TO_RECEIVE,
        /** Supplements at the counter: those handed in, then those still awaited. */
        SUPPLEMENTED,
        /** Results that wait for their owners. */
        TO_HAND_OUT;

        /** As addresses and saved filters name it. */
        @JsonValue
        String param() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String name) {
            for (Kind kind : values()) {
                if (kind.param().equals(name)) {
                    return kind;
                }
            }
            throw Rejection.invalid(
                    "list",
                    name,
                    new Text(
                            "Danh sách là một trong: mine, role, units, sent, substituted, coordination, tray, to_receive, supplemented, to_hand_out.",
                            "A list is one of: mine, role, units, sent, substituted, coordination, tray, to_receive, supplemented, to_hand_out."));
        }
    }

    /** Counts by value; each under the other filters. A step counts under every label of its dossier. */
    public record Facets(
            List<Facet> step,
            List<Facet> urgency,
            List<Facet> priority,
            List<Facet> procedure,
            List<Facet> unit,
            List<Facet> label) {}
}
