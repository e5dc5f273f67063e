package vn.motcua.monitoring;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.organisation.Person;
import vn.motcua.organisation.UnitRef;
import vn.motcua.shared.Facet;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;
import vn.motcua.work.Turn;

/** Dossiers that a manager should look at, with whose turn it is. */
record AttentionList(List<Row> items, @Nullable String next, long total, List<Facet> turns, List<Facet> units) {

    /** Overdue, or due within 24 hours. */
    enum Kind {
        LATE,
        DUE_SOON;

        static Kind of(String name) {
            return switch (name) {
                case "late" -> LATE;
                case "dueSoon" -> DUE_SOON;
                default ->
                    throw Rejection.invalid(
                            "kind",
                            name,
                            new Text("Loại là một trong: late, dueSoon.", "The kind is one of: late, dueSoon."));
            };
        }
    }

    /**
     * A dossier.
     *
     * @param ownerName null for those who may not see people, like {@code holder}
     * @param lateMinutes office minutes since the due date, null when not late
     * @param remainingMinutes office minutes until the due date, null when late
     * @param holder who has claimed the open step
     * @param since when the open step or wait began
     */
    record Row(
            String code,
            String ownerName,
            Text procedureName,
            UnitRef unit,
            int status,
            Instant dueAt,
            @Nullable Long lateMinutes,
            @Nullable Long remainingMinutes,
            @Nullable Text step,
            Turn turn,
            @Nullable Person holder,
            @Nullable Instant since) {}
}
