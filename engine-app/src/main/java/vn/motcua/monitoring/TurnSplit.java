package vn.motcua.monitoring;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import vn.motcua.calendar.WorkCalendar;
import vn.motcua.work.Turn;

/**
 * Divides the life of a dossier among those whose turn it was. In a pause it is the applicant's turn; otherwise the
 * office's as soon as it has a step open; nobody's time is counted twice.
 */
final class TurnSplit {

    /** A stretch of time; {@code to} is excluded. */
    record Stretch(Instant from, Instant to, Turn turn) {

        boolean covers(Instant start, Instant end) {
            return !from.isAfter(start) && !to.isBefore(end);
        }
    }

    private TurnSplit() {}

    /** Office minutes of the calendar by turn, between the two instants. */
    static Map<Turn, Long> minutes(
            Instant start, Instant end, Collection<Stretch> steps, Collection<Stretch> pauses, WorkCalendar calendar) {
        TreeSet<Instant> edges = new TreeSet<>(List.of(start, end));
        List<Stretch> all = new ArrayList<>(steps);
        all.addAll(pauses);
        for (Stretch stretch : all) {
            within(stretch.from(), start, end, edges);
            within(stretch.to(), start, end, edges);
        }
        Map<Turn, Long> minutes = new EnumMap<>(Turn.class);
        Instant from = null;
        for (Instant to : edges) {
            if (from != null) {
                minutes.merge(turn(from, to, steps, pauses), calendar.officeMinutesBetween(from, to), Long::sum);
            }
            from = to;
        }
        return minutes;
    }

    private static void within(Instant instant, Instant start, Instant end, Collection<Instant> edges) {
        if (instant.isAfter(start) && instant.isBefore(end)) {
            edges.add(instant);
        }
    }

    private static Turn turn(Instant from, Instant to, Collection<Stretch> steps, Collection<Stretch> pauses) {
        if (pauses.stream().anyMatch(pause -> pause.covers(from, to))) {
            return Turn.APPLICANT;
        }
        List<Turn> open = steps.stream()
                .filter(step -> step.covers(from, to))
                .map(Stretch::turn)
                .toList();
        if (open.isEmpty() || open.contains(Turn.OFFICE)) {
            return Turn.OFFICE;
        }
        return open.contains(Turn.AGENCY) ? Turn.AGENCY : Turn.APPLICANT;
    }
}
