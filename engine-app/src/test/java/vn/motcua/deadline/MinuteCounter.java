package vn.motcua.deadline;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The second method: no tables and no arithmetic on days, it walks along the civil minutes and asks of each whether the
 * office works. Slow, and shares nothing with the product but the values of a term.
 */
final class MinuteCounter {

    private static final Set<LocalDate> OFF = dates("2020-01-01 2020-01-23 2020-01-24 2020-01-27 2020-01-28 2020-01-29 "
            + "2020-04-02 2020-04-30 2020-05-01 2020-09-02 2021-01-01 2021-02-10 2021-02-11 2021-02-12 2021-02-15 "
            + "2021-02-16 2021-04-21 2021-04-30 2021-05-03 2021-09-02 2021-09-03 2022-01-03 2022-01-31 2022-02-01 "
            + "2022-02-02 2022-02-03 2022-02-04 2022-04-11 2022-05-02 2022-05-03 2022-09-01 2022-09-02 2023-01-02 "
            + "2023-01-20 2023-01-23 2023-01-24 2023-01-25 2023-01-26 2023-05-01 2023-05-02 2023-05-03 2023-09-01 "
            + "2023-09-04 2024-01-01 2024-02-08 2024-02-09 2024-02-12 2024-02-13 2024-02-14 2024-04-18 2024-04-29 "
            + "2024-04-30 2024-05-01 2024-09-02 2024-09-03 2025-01-01 2025-01-27 2025-01-28 2025-01-29 2025-01-30 "
            + "2025-01-31 2025-04-07 2025-04-30 2025-05-01 2025-05-02 2025-09-01 2025-09-02 2026-01-01 2026-01-02 "
            + "2026-02-16 2026-02-17 2026-02-18 2026-02-19 2026-02-20 2026-04-27 2026-04-30 2026-05-01 2026-08-31 "
            + "2026-09-01 2026-09-02 2026-11-24 2027-01-01 2027-02-04 2027-02-05 2027-02-08 2027-02-09 2027-02-10 "
            + "2027-04-16 2027-04-30 2027-05-03 2027-09-02 2027-09-03 2027-11-24");
    private static final Set<LocalDate> WORKED_SATURDAYS = dates("2024-05-04 2025-04-26 2026-01-10 2026-08-22");

    private final boolean duty;
    private final LocalDate closed;

    MinuteCounter(boolean duty, LocalDate closed) {
        this.duty = duty;
        this.closed = closed;
    }

    Instant due(LegalClock clock) {
        return countedDue(clock).toInstant(ZoneOffset.ofHours(7));
    }

    private LocalDateTime countedDue(LegalClock clock) {
        Term term = clock.term();
        LocalDateTime start = local(clock.start());
        return switch (term.unit()) {
            case CLOCK_HOUR -> start.plusMinutes(60L * term.amount() + clockMinutes(clock));
            case CLOCK_MINUTE -> start.plusMinutes(term.amount() + clockMinutes(clock));
            case BACKWARD_WORKING_DAY ->
                backward(start.toLocalDate(), term.amount()).atTime(17, 0);
            case CALENDAR_DAY -> calendarDays(clock, firstReception(start));
            case EVENT_DAY -> calendarDays(clock, start);
            case SAME_DAY -> roundedByDays(clock, sameDay(firstReception(start), term.cutoff()));
            case WORKING_DAY -> {
                LocalDateTime first = counted(firstReception(start), term.cutoff());
                yield term.policy() == DuePolicy.END_OF_DAY
                        ? roundedByDays(clock, forward(first.toLocalDate(), term.amount()))
                        : keptClock(clock, first);
            }
            case WORKING_HOUR -> {
                LocalDateTime due = walk(firstReception(start), 60L * term.amount());
                yield term.policy() == DuePolicy.END_OF_DAY
                        ? roundedByDays(clock, due.toLocalDate())
                        : walk(due, workingMinutes(clock));
            }
        };
    }

    /** After the cut-off the next morning counts as the reception. */
    private LocalDateTime counted(LocalDateTime received, @Nullable LocalTime cutoff) {
        boolean late = cutoff != null
                && workingDay(received.toLocalDate())
                && received.toLocalTime().isAfter(cutoff);
        return late ? firstReception(forward(received.toLocalDate(), 1).atTime(0, 0)) : received;
    }

    private LocalDate sameDay(LocalDateTime first, LocalTime cutoff) {
        boolean today = workingDay(first.toLocalDate()) && !first.toLocalTime().isAfter(cutoff);
        return today ? first.toLocalDate() : forward(first.toLocalDate(), 1);
    }

    private LocalDateTime keptClock(LegalClock clock, LocalDateTime first) {
        long minutes = workingMinutes(clock) + 480L * extensionDays(clock);
        if (workingDay(first.toLocalDate())) {
            return walk(first, 480L * clock.term().amount() + minutes);
        }
        LocalDateTime closing =
                forward(first.toLocalDate(), clock.term().amount()).atTime(17, 0);
        return minutes == 0 ? closing : walk(closing, minutes);
    }

    private LocalDateTime roundedByDays(LegalClock clock, LocalDate day) {
        LocalDate last = extensionDays(clock) == 0 ? day : forward(day, extensionDays(clock));
        for (long minutes = workingMinutes(clock); minutes > 0; minutes -= 480) {
            last = forward(last, 1);
        }
        return last.atTime(17, 0);
    }

    private LocalDateTime calendarDays(LegalClock clock, LocalDateTime first) {
        LocalDate last = first.toLocalDate().plusDays(clock.term().amount());
        for (Term by : clock.extensions()) {
            last = last.plusDays(by.amount());
        }
        for (long minutes = clockMinutes(clock); minutes > 0; minutes -= 1440) {
            last = last.plusDays(1);
        }
        while (!workingDay(last)) {
            last = last.plusDays(1);
        }
        return last.atTime(17, 0);
    }

    private LocalDateTime firstReception(LocalDateTime from) {
        LocalDateTime minute = from;
        while (!works(minute) && !receives(minute)) {
            minute = minute.plusMinutes(1);
        }
        return minute;
    }

    /** The worked minute before which exactly so many were worked. */
    private LocalDateTime walk(LocalDateTime from, long workedMinutes) {
        LocalDateTime minute = from;
        long left = workedMinutes;
        while (left > 0 || !works(minute)) {
            left -= works(minute) ? 1 : 0;
            minute = minute.plusMinutes(1);
        }
        return minute;
    }

    private long workingMinutes(LegalClock clock) {
        return minutes(clock).filter(this::works).count();
    }

    private static long clockMinutes(LegalClock clock) {
        return minutes(clock).count();
    }

    private static Stream<LocalDateTime> minutes(LegalClock clock) {
        return clock.pauses().stream()
                .flatMap(pause -> Stream.iterate(
                        local(pause.from()),
                        minute -> minute.isBefore(local(pause.to())),
                        minute -> minute.plusMinutes(1)));
    }

    private static int extensionDays(LegalClock clock) {
        return clock.extensions().stream().mapToInt(Term::amount).sum();
    }

    private LocalDate forward(LocalDate from, int workingDays) {
        LocalDate day = from;
        for (int left = workingDays; left > 0; left -= workingDay(day) ? 1 : 0) {
            day = day.plusDays(1);
        }
        return day;
    }

    private LocalDate backward(LocalDate from, int workingDays) {
        LocalDate day = from;
        for (int left = workingDays; left > 0; left -= workingDay(day) ? 1 : 0) {
            day = day.minusDays(1);
        }
        return day;
    }

    private boolean works(LocalDateTime minute) {
        int hhmm = minute.getHour() * 100 + minute.getMinute();
        return workingDay(minute.toLocalDate()) && ((hhmm >= 700 && hhmm < 1130) || (hhmm >= 1330 && hhmm < 1700));
    }

    private boolean receives(LocalDateTime minute) {
        int hhmm = minute.getHour() * 100 + minute.getMinute();
        boolean plainSaturday = minute.getDayOfWeek() == DayOfWeek.SATURDAY
                && !WORKED_SATURDAYS.contains(minute.toLocalDate())
                && !OFF.contains(minute.toLocalDate());
        return duty && plainSaturday && hhmm >= 700 && hhmm < 1130;
    }

    private boolean workingDay(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return (!weekend || WORKED_SATURDAYS.contains(day)) && !OFF.contains(day) && !day.equals(closed);
    }

    private static LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.ofHours(7));
    }

    private static Set<LocalDate> dates(String list) {
        return Stream.of(list.split(" ")).map(LocalDate::parse).collect(Collectors.toSet());
    }
}
