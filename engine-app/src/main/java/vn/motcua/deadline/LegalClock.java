package vn.motcua.deadline;

import static vn.motcua.calendar.WorkCalendar.at;
import static vn.motcua.calendar.WorkCalendar.dateOf;
import static vn.motcua.calendar.WorkCalendar.timeOf;
import static vn.motcua.calendar.WorkCalendar.truncated;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.WorkCalendar;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;

/**
 * One time limit at work: all that decides its due instant besides the calendar, and the whole arithmetic of it
 * (domain: Civil Code 2015 Art. 147–148 for the first and the last day; the policies and the rounding of pauses are our
 * reading, a default).
 *
 * @param start reception; for a backward term the day that is aimed at
 * @param pauses in any order, without overlap; summed first, then rounded once
 * @param extensions in the term's own unit or in working days
 * @param agreed the due instant that an officer has set instead of what term and start give; pauses and extensions are
 *     those after it. Null when nobody has
 */
public record LegalClock(
        Term term,
        Instant start,
        List<Interval> pauses,
        List<Term> extensions,
        @Nullable Instant agreed) {

    private static final int MINUTES_PER_DAY = 24 * 60;

    public LegalClock {
        pauses = List.copyOf(pauses);
        extensions = List.copyOf(extensions);
        for (Term extension : extensions) {
            requireSummable(term, extension);
        }
        if (agreed != null && !mayBeAgreed(term)) {
            throw new IllegalArgumentException("A date counted back from an event is that of the event");
        }
    }

    /** Whether an officer can set another due instant: what is counted back from an event moves with the event alone. */
    static boolean mayBeAgreed(Term term) {
        return term.unit() != TermUnit.BACKWARD_WORKING_DAY;
    }

    /** Whose due instant follows from its term. */
    public LegalClock(Term term, Instant start, List<Interval> pauses, List<Term> extensions) {
        this(term, start, pauses, extensions, null);
    }

    public static LegalClock of(Term term, Instant start) {
        return new LegalClock(term, start, List.of(), List.of());
    }

    /** When the term ends in this unit. A closing minute is a legal due instant. */
    public Instant due(WorkCalendar calendar) {
        return switch (term.unit()) {
            case SAME_DAY, WORKING_DAY, WORKING_HOUR -> workingDue(calendar);
            case CALENDAR_DAY, EVENT_DAY -> calendarDayDue(calendar);
            case CLOCK_HOUR, CLOCK_MINUTE -> clockDue(calendar);
            case BACKWARD_WORKING_DAY ->
                calendar.closing(calendar.plusWorkingDays(dateOf(start), -(term.amount() + ownExtension())));
        };
    }

    /** The due instant moved by exactly the pauses, without rounding: what index 766 compares with. */
    public Instant exactDue(WorkCalendar calendar) {
        Instant due = due(calendar);
        if (!roundsPauses()) {
            return due;
        }
        Instant unpaused = new LegalClock(term, start, List.of(), extensions, agreed).due(calendar);
        long paused = pausedMinutes(calendar);
        Instant exact = term.unit().isWorking()
                ? calendar.plusOfficeMinutes(unpaused, paused)
                : unpaused.plus(Duration.ofMinutes(paused));
        return paused == 0 || exact.isAfter(due) ? due : exact;
    }

    /** Length of all pauses: office minutes for working terms, clock minutes for the others. */
    public long pausedMinutes(WorkCalendar calendar) {
        return pauses.stream()
                .mapToLong(pause -> term.unit().isWorking()
                        ? calendar.officeMinutesBetween(pause.from(), pause.to())
                        : Duration.between(truncated(pause.from()), truncated(pause.to()))
                                .toMinutes())
                .sum();
    }

    /** Whether pauses are rounded up to whole days. */
    public boolean roundsPauses() {
        return term.unit() == TermUnit.CALENDAR_DAY
                || term.unit() == TermUnit.EVENT_DAY
                || (term.unit().isWorking() && endsWithTheDay());
    }

    /** The minute from which the term counts: the first one at which the unit receives. */
    public Instant effectiveStart(WorkCalendar calendar) {
        return switch (term.unit()) {
            case CLOCK_HOUR, CLOCK_MINUTE, BACKWARD_WORKING_DAY, EVENT_DAY -> truncated(start);
            default -> countedFrom(calendar, calendar.nextReceptionInstant(start));
        };
    }

    /** Whether the term counts from the next working day because the reception was after the procedure's cut-off. */
    public boolean isAfterCutoff(WorkCalendar calendar) {
        Instant received = calendar.nextReceptionInstant(start);
        return term.unit() == TermUnit.WORKING_DAY
                && term.cutoff() != null
                && calendar.isWorkingDay(dateOf(received))
                && timeOf(received).isAfter(term.cutoff());
    }

    private Instant countedFrom(WorkCalendar calendar, Instant received) {
        return isAfterCutoff(calendar)
                ? calendar.nextOfficeInstant(at(calendar.plusWorkingDays(dateOf(received), 1), LocalTime.MIDNIGHT))
                : received;
    }

    private Instant workingDue(WorkCalendar calendar) {
        long paused = pausedMinutes(calendar);
        int perDay = calendar.hours().minutesPerDay();
        Instant unpaused = unpausedWorkingDue(calendar);
        if (endsWithTheDay()) {
            int days = Math.addExact(extensionDays(), roundedUp(paused, perDay));
            return agreed != null && days == 0
                    ? unpaused
                    : calendar.closing(calendar.plusWorkingDays(dateOf(unpaused), days));
        }
        long minutes = paused + (long) extensionDays() * perDay;
        return minutes == 0 ? unpaused : calendar.plusOfficeMinutes(unpaused, minutes);
    }

    /** The day of an agreed instant that has become a day off moves as the last day of a term does. */
    private Instant agreedDue(WorkCalendar calendar) {
        LocalDate day = dateOf(agreed);
        Instant due = calendar.isWorkingDay(day) ? agreed : calendar.closing(calendar.plusWorkingDays(day, 0));
        return term.unit() == TermUnit.WORKING_HOUR && ownExtension() > 0
                ? calendar.plusOfficeMinutes(due, ownExtension() * 60L)
                : due;
    }

    private Instant unpausedWorkingDue(WorkCalendar calendar) {
        if (agreed != null) {
            return agreedDue(calendar);
        }
        Instant effective = effectiveStart(calendar);
        LocalDate first = dateOf(effective);
        int amount = term.amount() + ownExtension();
        return switch (term.unit()) {
            case SAME_DAY -> {
                boolean nextDay =
                        !calendar.isWorkingDay(first) || timeOf(effective).isAfter(term.cutoff());
                yield calendar.closing(calendar.plusWorkingDays(first, nextDay ? 1 : 0));
            }
            // On a duty day the office's own day is already over: the clock time kept is that of its closing.
            case WORKING_DAY -> {
                LocalTime time = calendar.isWorkingDay(first)
                        ? timeOf(effective)
                        : calendar.hours().closing();
                yield at(calendar.plusWorkingDays(first, amount), time);
            }
            default -> calendar.plusOfficeMinutes(effective, amount * 60L);
        };
    }

    private Instant calendarDayDue(WorkCalendar calendar) {
        int paused = roundedUp(pausedMinutes(calendar), MINUTES_PER_DAY);
        int more = ownExtension() + paused;
        if (agreed != null && more == 0 && extensionDays() == 0) {
            return agreedDue(calendar);
        }
        LocalDate last = agreed == null
                ? dateOf(effectiveStart(calendar)).plusDays((long) term.amount() + more)
                : dateOf(agreed).plusDays(more);
        LocalDate worked = calendar.plusWorkingDays(last, 0);
        return calendar.closing(calendar.plusWorkingDays(worked, extensionDays()));
    }

    private Instant clockDue(WorkCalendar calendar) {
        long amount = (agreed == null ? (long) term.amount() : 0) + ownExtension();
        Duration length = term.unit() == TermUnit.CLOCK_HOUR ? Duration.ofHours(amount) : Duration.ofMinutes(amount);
        Instant due = truncated(agreed == null ? start : agreed)
                .plus(length)
                .plus(Duration.ofMinutes(pausedMinutes(calendar)));
        return extensionDays() == 0 ? due : at(calendar.plusWorkingDays(dateOf(due), extensionDays()), timeOf(due));
    }

    static int roundedUp(long minutes, int perDay) {
        return Math.toIntExact(-Math.floorDiv(-minutes, perDay));
    }

    private boolean endsWithTheDay() {
        return term.unit() == TermUnit.SAME_DAY || term.policy() == DuePolicy.END_OF_DAY;
    }

    private int ownExtension() {
        return extensions.stream()
                .filter(by -> by.unit() == term.unit() && by.unit() != TermUnit.WORKING_DAY)
                .mapToInt(Term::amount)
                .sum();
    }

    private int extensionDays() {
        return extensions.stream()
                .filter(by -> by.unit() == TermUnit.WORKING_DAY)
                .mapToInt(Term::amount)
                .sum();
    }

    static void requireSummable(Term term, Term extension) {
        boolean own = extension.unit() == term.unit() && term.unit() != TermUnit.SAME_DAY;
        if (!own && (extension.unit() != TermUnit.WORKING_DAY || term.unit() == TermUnit.BACKWARD_WORKING_DAY)) {
            throw Rejection.invalid(
                    "by.unit",
                    extension.unit().name(),
                    new Text(
                            "Gia hạn tính bằng ngày làm việc hoặc bằng chính đơn vị của thời hạn.",
                            "An extension is given in working days or in the term's own unit."));
        }
    }
}
