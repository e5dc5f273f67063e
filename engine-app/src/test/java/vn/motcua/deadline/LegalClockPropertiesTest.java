package vn.motcua.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import vn.motcua.calendar.WorkCalendar;

/** What must hold for every unit, policy, calendar, start and set of pauses. */
class LegalClockPropertiesTest extends ClockArbitraries {

    @Property
    void isMonotoneInItsStart(
            @ForAll("offices") WorkCalendar office,
            @ForAll("terms") Term term,
            @ForAll("starts") Instant start,
            @ForAll @IntRange(max = 20_000) int laterMinutes,
            @ForAll("pauses") List<Interval> pauses) {
        Instant later = start.plus(Duration.ofMinutes(laterMinutes));

        assertThat(clock(term, later, pauses).due(office))
                .isAfterOrEqualTo(clock(term, start, pauses).due(office));
    }

    @Property
    void isMonotoneInItsTerm(
            @ForAll("offices") WorkCalendar office,
            @ForAll("terms") Term term,
            @ForAll("starts") Instant start,
            @ForAll @IntRange(max = 20) int more,
            @ForAll("pauses") List<Interval> pauses) {
        if (term.unit() == TermUnit.SAME_DAY) {
            return;
        }
        Instant due = clock(term, start, pauses).due(office);
        Instant longer = clock(OfficeFixture.withAmount(term, term.amount() + more), start, pauses)
                .due(office);

        if (term.unit() == TermUnit.BACKWARD_WORKING_DAY) {
            assertThat(longer).isBeforeOrEqualTo(due);
        } else {
            assertThat(longer).isAfterOrEqualTo(due);
        }
    }

    @Property
    void isMonotoneInItsPauses(
            @ForAll("offices") WorkCalendar office,
            @ForAll("terms") Term term,
            @ForAll("starts") Instant start,
            @ForAll("pauses") List<Interval> pauses,
            @ForAll @IntRange(max = 5_000) int longerMinutes) {
        List<Interval> longer = new ArrayList<>(pauses);
        Interval last = pauses.get(pauses.size() - 1);
        longer.set(pauses.size() - 1, new Interval(last.from(), last.to().plus(Duration.ofMinutes(longerMinutes))));
        Instant none = clock(term, start, List.of()).due(office);
        Instant some = clock(term, start, pauses).due(office);

        assertThat(some).isAfterOrEqualTo(none);
        assertThat(clock(term, start, longer).due(office)).isAfterOrEqualTo(some);
    }

    @Property
    void countsTwoTouchingPausesAsOne(
            @ForAll("offices") WorkCalendar office,
            @ForAll("terms") Term term,
            @ForAll("starts") Instant start,
            @ForAll("starts") Instant from,
            @ForAll @IntRange(max = 9_000) int firstSeconds,
            @ForAll @IntRange(max = 900_000) int secondSeconds) {
        Instant middle = from.plusSeconds(firstSeconds);
        Instant to = middle.plusSeconds(secondSeconds);

        assertThat(clock(term, start, List.of(new Interval(from, middle), new Interval(middle, to)))
                        .due(office))
                .isEqualTo(clock(term, start, List.of(new Interval(from, to))).due(office));
    }

    @Property
    void doesNotMindTheOrderOfPausesAndExtensions(
            @ForAll("offices") WorkCalendar office,
            @ForAll("terms") Term term,
            @ForAll("starts") Instant start,
            @ForAll("pauses") List<Interval> pauses,
            @ForAll @IntRange(min = 1, max = 9) int extension,
            @ForAll Random random) {
        List<Term> extensions = new ArrayList<>();
        if (term.unit() != TermUnit.BACKWARD_WORKING_DAY) {
            extensions.add(Term.workingDays(extension));
        }
        if (term.unit() != TermUnit.SAME_DAY) {
            extensions.add(OfficeFixture.withAmount(term, 2));
        }
        List<Interval> shuffledPauses = new ArrayList<>(pauses);
        List<Term> shuffledExtensions = new ArrayList<>(extensions);
        Collections.shuffle(shuffledPauses, random);
        Collections.shuffle(shuffledExtensions, random);

        assertThat(new LegalClock(term, start, shuffledPauses, shuffledExtensions).due(office))
                .isEqualTo(new LegalClock(term, start, pauses, extensions).due(office));
    }

    @Property
    void isDueWhenTheOfficeWorksOrCloses(
            @ForAll("offices") WorkCalendar office,
            @ForAll("terms") Term term,
            @ForAll("starts") Instant start,
            @ForAll("pauses") List<Interval> pauses) {
        if (term.unit().isClock()) {
            return;
        }
        Instant due = clock(term, start, pauses).due(office);
        LocalDate day = WorkCalendar.dateOf(due);

        assertThat(office.isWorkingDay(day)).isTrue();
        assertThat(office.nextOfficeInstant(due).equals(due) || due.equals(office.closing(day)))
                .as("%s is an office instant or the closing", due)
                .isTrue();
    }

    @Property
    void movesAKeptClockByExactlyThePause(
            @ForAll("offices") WorkCalendar office,
            @ForAll("workingTerms") Term term,
            @ForAll("starts") Instant start,
            @ForAll("pauses") List<Interval> pauses) {
        Term kept = new Term(term.amount(), term.unit(), DuePolicy.KEEP_CLOCK, null);
        long paused = pauses.stream()
                .mapToLong(pause -> office.officeMinutesBetween(pause.from(), pause.to()))
                .sum();

        assertThat(office.officeMinutesBetween(
                        clock(kept, start, List.of()).due(office),
                        clock(kept, start, pauses).due(office)))
                .isEqualTo(paused);
    }

    @Property
    void movesAnEndOfDayByTheFewestWholeWorkingDaysThatCoverThePause(
            @ForAll("offices") WorkCalendar office,
            @ForAll("workingTerms") Term term,
            @ForAll("starts") Instant start,
            @ForAll("pauses") List<Interval> pauses) {
        Term ends = new Term(term.amount(), term.unit(), DuePolicy.END_OF_DAY, null);
        long paused = pauses.stream()
                .mapToLong(pause -> office.officeMinutesBetween(pause.from(), pause.to()))
                .sum();
        long moved = office.officeMinutesBetween(
                clock(ends, start, List.of()).due(office),
                clock(ends, start, pauses).due(office));
        int perDay = office.hours().minutesPerDay();

        assertThat(moved % perDay).isZero();
        assertThat(moved).isBetween(paused, paused + perDay - 1);
    }

    @Property
    void givesTheSameDateUnderBothPoliciesWithoutPauses(
            @ForAll("offices") WorkCalendar office, @ForAll("terms") Term term, @ForAll("starts") Instant start) {
        Term kept = new Term(term.amount(), term.unit(), DuePolicy.KEEP_CLOCK, null);
        Term ends = new Term(term.amount(), term.unit(), DuePolicy.END_OF_DAY, null);

        assertThat(WorkCalendar.dateOf(clock(kept, start, List.of()).due(office)))
                .isEqualTo(WorkCalendar.dateOf(clock(ends, start, List.of()).due(office)));
    }

    @Property(tries = 300)
    void agreesWithTheMinuteCounter(
            @ForAll boolean duty,
            @ForAll("terms") Term term,
            @ForAll("starts") Instant start,
            @ForAll("pauses") List<Interval> pauses) {
        LegalClock clock = clock(
                term,
                WorkCalendar.truncated(start),
                pauses.stream()
                        .map(pause ->
                                new Interval(WorkCalendar.truncated(pause.from()), WorkCalendar.truncated(pause.to())))
                        .toList());

        assertThat(clock.due(duty ? OfficeFixture.DUTY : OfficeFixture.NATION))
                .isEqualTo(new MinuteCounter(duty, null).due(clock));
    }

    @Property
    void putsTheExactDueBetweenTheUnpausedAndThePrintedOne(
            @ForAll("offices") WorkCalendar office,
            @ForAll("terms") Term term,
            @ForAll("starts") Instant start,
            @ForAll("pauses") List<Interval> pauses) {
        LegalClock clock = clock(term, start, pauses);

        assertThat(clock.exactDue(office))
                .isBetween(clock(term, start, List.of()).due(office), clock.due(office));
    }

    private static LegalClock clock(Term term, Instant start, List<Interval> pauses) {
        return new LegalClock(term, start, pauses, List.of());
    }
}
