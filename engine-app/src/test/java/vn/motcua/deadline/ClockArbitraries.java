package vn.motcua.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import vn.motcua.calendar.CalendarEntry;
import vn.motcua.calendar.DayKind;
import vn.motcua.calendar.OfficeHours;
import vn.motcua.calendar.PublicHolidays;
import vn.motcua.calendar.WorkCalendar;

/** Offices, terms, starts and pauses of every kind. */
abstract class ClockArbitraries {

    private static final Instant BEGIN = OfficeFixture.at("2024-01-01T00:00");
    private static final OfficeHours LATE_HOURS = new OfficeHours(
            LocalTime.of(8, 0), LocalTime.of(12, 0), LocalTime.of(13, 0), LocalTime.of(16, 30), LocalTime.of(11, 0));

    @Provide
    Arbitrary<WorkCalendar> offices() {
        Arbitrary<CalendarEntry> entry = Combinators.combine(
                        Arbitraries.integers().between(0, 1200),
                        Arbitraries.of(DayKind.HOLIDAY, DayKind.CLOSURE, DayKind.SWAP_WORK, DayKind.DUTY))
                .as((day, kind) ->
                        OfficeFixture.entry(WorkCalendar.dateOf(BEGIN).plusDays(day), kind));
        return Combinators.combine(
                        Arbitraries.of(OfficeHours.DEFAULT, LATE_HOURS),
                        Arbitraries.of(true, false),
                        entry.list().ofMaxSize(12))
                .as((hours, duty, entries) -> {
                    List<CalendarEntry> all = new ArrayList<>(PublicHolidays.all());
                    all.addAll(entries);
                    return new WorkCalendar(hours, duty, all);
                });
    }

    @Provide
    Arbitrary<Instant> starts() {
        return Arbitraries.longs().between(0, 1200L * 24 * 3600).map(BEGIN::plusSeconds);
    }

    @Provide
    Arbitrary<Term> terms() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 40),
                        Arbitraries.of(TermUnit.values()),
                        Arbitraries.of(DuePolicy.values()))
                .as((amount, unit, policy) -> new Term(unit == TermUnit.SAME_DAY ? 1 : amount, unit, policy, null));
    }

    @Provide
    Arbitrary<Term> workingTerms() {
        return terms().filter(term -> term.unit() == TermUnit.WORKING_DAY || term.unit() == TermUnit.WORKING_HOUR);
    }

    /** One to four pauses that do not overlap. */
    @Provide
    Arbitrary<List<Interval>> pauses() {
        return starts().list().ofSize(8).uniqueElements().map(moments -> {
            List<Instant> sorted =
                    moments.stream().sorted(Comparator.naturalOrder()).toList();
            List<Interval> pauses = new ArrayList<>();
            for (int i = 0; i + 1 < sorted.size(); i += 2) {
                Instant from = sorted.get(i);
                Instant end = from.plus(Duration.ofDays(4));
                pauses.add(new Interval(from, end.isBefore(sorted.get(i + 1)) ? end : sorted.get(i + 1)));
            }
            return pauses;
        });
    }
}
