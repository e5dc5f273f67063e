package vn.motcua.monitoring;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.deadline.Explained;
import vn.motcua.organisation.Person;
import vn.motcua.organisation.UnitRef;
import vn.motcua.shared.Text;
import vn.motcua.work.Turn;

/**
 * The course of one dossier, planned and actual.
 *
 * @param end when it was closed, null while it is open
 * @param now instant of this answer
 * @param formerDueAts due dates that were given before the present one, oldest first
 * @param clocks every due date with the sentences that explain it
 * @param spent up to the settlement
 * @param late the part of it after the due date
 * @param verified whether the dossier's chain in the journal is whole
 */
public record Timeline(
        String code,
        Instant start,
        @Nullable Instant end,
        Instant now,
        @Nullable Instant dueAt,
        List<Instant> formerDueAts,
        List<Step> steps,
        List<Pause> pauses,
        List<Explained> clocks,
        Spent spent,
        Spent late,
        List<Event> events,
        boolean verified) {

    /**
     * A step or a wait.
     *
     * @param plannedEnd when it should have been done
     * @param officeMinutes office minutes of the unit that it took (so far)
     * @param lateMinutes office minutes beyond the planned end, 0 when in time
     * @param cancelled taken away by the flow before it was done
     */
    public record Step(
            String step,
            Text name,
            @Nullable UnitRef unit,
            Turn turn,
            @Nullable Person by,
            @Nullable Person onBehalfOf,
            @Nullable Instant plannedStart,
            @Nullable Instant plannedEnd,
            Instant start,
            @Nullable Instant end,
            long officeMinutes,
            long lateMinutes,
            boolean cancelled) {}

    /** A stretch in which the office's clock stood still; {@code to} is null while it does. */
    public record Pause(Instant from, @Nullable Instant to, Text reason) {}

    /** Office minutes by whose turn it was. */
    public record Spent(long office, long applicant, long agency) {}

    /** A row of the journal in words. */
    public record Event(
            int seq,
            Instant at,
            String type,
            Text text,
            @Nullable Person by,
            @Nullable Person onBehalfOf,
            List<Text> details) {}
}
