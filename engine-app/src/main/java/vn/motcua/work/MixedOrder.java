package vn.motcua.work;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.WorkCalendar;
import vn.motcua.shared.UnitCode;

/**
 * The order of urgency where offices keep different days: by the office minutes that remain in each task's own office,
 * first of the step, then of the dossier; what waits comes last. Due dates alone do not tell it: an office that is
 * closed tomorrow has less time until Monday than its neighbour. The database gives the tasks by due date; one is shown
 * when no later due date of any of the offices could leave less time.
 */
final class MixedOrder {

    /** Minutes of what is never due. */
    private static final long NEVER = Long.MAX_VALUE;

    /** A task as far as the order asks for it; a null date is never due. */
    record Place(
            boolean waiting, @Nullable Instant at, @Nullable Instant dossierAt, String taskId, UnitCode unit) {}

    /** Tasks by {@code waiting}, date, dossier's date and id, nulls last. */
    @FunctionalInterface
    interface Source {

        /** So many after this one, from the beginning for null. */
        List<Place> after(@Nullable Place last, int size);
    }

    /** A task's rank; comparable within one count of minutes. */
    record Rank(boolean waiting, long minutes, long dossierMinutes, String taskId) implements Comparable<Rank> {

        private static final Comparator<Rank> ORDER = Comparator.comparing(Rank::waiting)
                .thenComparing(Rank::minutes)
                .thenComparing(Rank::dossierMinutes)
                .thenComparing(Rank::taskId);

        @Override
        public int compareTo(Rank other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * A page.
     *
     * @param places in the order of urgency
     * @param next where the page after it begins, null for the last one
     */
    record Page(List<Place> places, TaskCursor.@Nullable Mixed next) {}

    private final Instant now;
    private final Map<UnitCode, WorkCalendar> calendars;
    private final Collection<WorkCalendar> different;

    /**
     * The order at a moment.
     *
     * @param calendars of every unit that a task stands in
     * @param different each calendar among them once
     */
    MixedOrder(Instant now, Map<UnitCode, WorkCalendar> calendars, Collection<WorkCalendar> different) {
        this.now = now;
        this.calendars = calendars;
        this.different = different;
    }

    /**
     * The tasks that follow a rank.
     *
     * @param after rank of the last task of the page before, null for the first page
     * @param source begins where nothing before is left to show
     */
    Page page(@Nullable Rank after, int size, Source source) {
        TreeMap<Rank, Place> read = new TreeMap<>();
        List<Place> shown = new ArrayList<>(size);
        int batch = Math.max(100, 2 * size);
        Place last = null;
        boolean end = false;
        while (!end && (last == null || !settled(read, shown, size, last))) {
            List<Place> found = source.after(last, batch);
            end = found.size() < batch;
            for (Place place : found) {
                Rank rank = rank(place);
                if (after == null || rank.compareTo(after) > 0) {
                    read.put(rank, place);
                }
                last = place;
            }
        }
        while (shown.size() < size && !read.isEmpty()) {
            shown.add(read.pollFirstEntry().getValue());
        }
        return new Page(shown, read.isEmpty() ? null : next(shown.get(shown.size() - 1), read.values()));
    }

    /** Moves over what can be shown; true when the page is full and another task is known to follow. */
    private boolean settled(NavigableMap<Rank, Place> read, List<Place> shown, int size, Place last) {
        long least = different.stream()
                .mapToLong(calendar -> minutes(calendar, last.at()))
                .min()
                .orElse(NEVER);
        while (shown.size() < size && !read.isEmpty()) {
            Rank first = read.firstKey();
            boolean before = first.waiting() == last.waiting() ? first.minutes() < least : last.waiting();
            if (!before) {
                return false;
            }
            shown.add(read.pollFirstEntry().getValue());
        }
        return shown.size() == size && !read.isEmpty();
    }

    private TaskCursor.Mixed next(Place last, Collection<Place> left) {
        Place first = left.stream()
                .min(Comparator.comparing(Place::waiting)
                        .thenComparing(Place::at, Comparator.nullsLast(Comparator.naturalOrder())))
                .orElseThrow();
        Rank rank = rank(last);
        return new TaskCursor.Mixed(now, rank.minutes(), rank.dossierMinutes(), first.waiting(), first.at());
    }

    Rank rank(Place place) {
        WorkCalendar calendar = calendars.get(place.unit());
        return new Rank(
                place.waiting(), minutes(calendar, place.at()), minutes(calendar, place.dossierAt()), place.taskId());
    }

    private long minutes(WorkCalendar calendar, @Nullable Instant at) {
        return at == null ? NEVER : calendar.officeMinutesBetween(now, at);
    }
}
