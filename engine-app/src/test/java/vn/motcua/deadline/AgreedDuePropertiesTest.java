package vn.motcua.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import vn.motcua.calendar.WorkCalendar;

/** What must hold once a due date was set anew: it counts as it is, and later pauses and extensions move it on. */
class AgreedDuePropertiesTest extends ClockArbitraries {

    @Property
    void isTheAgreedMinuteWhereTheOfficeWorks(
            @ForAll("offices") WorkCalendar office,
            @ForAll("terms") Term term,
            @ForAll("starts") Instant start,
            @ForAll("starts") Instant wish) {
        Instant agreed = office.nextOfficeInstant(wish);
        if (term.unit() == TermUnit.BACKWARD_WORKING_DAY) {
            assertThatIllegalArgumentException().isThrownBy(() -> clock(term, start, List.of(), agreed));
            return;
        }

        assertThat(clock(term, start, List.of(), agreed).due(office)).isEqualTo(agreed);
        assertThat(clock(term, start, List.of(), agreed).exactDue(office)).isEqualTo(agreed);
    }

    /** Whatever the term was, and whenever it began. */
    @Property
    void doesNotDependOnWhatTheTermWouldHaveGiven(
            @ForAll("offices") WorkCalendar office,
            @ForAll("terms") Term term,
            @ForAll("starts") Instant start,
            @ForAll("starts") Instant otherStart,
            @ForAll("starts") Instant wish,
            @ForAll("pauses") List<Interval> pauses) {
        if (term.unit() == TermUnit.BACKWARD_WORKING_DAY || term.unit() == TermUnit.SAME_DAY) {
            return;
        }
        Instant agreed = office.nextOfficeInstant(wish);
        Term longer = OfficeFixture.withAmount(term, term.amount() + 3);

        assertThat(clock(longer, otherStart, pauses, agreed).due(office))
                .isEqualTo(clock(term, start, pauses, agreed).due(office));
    }

    @Property
    void isMonotoneInItsPausesAndMindsNoOrder(
            @ForAll("offices") WorkCalendar office,
            @ForAll("terms") Term term,
            @ForAll("starts") Instant start,
            @ForAll("starts") Instant wish,
            @ForAll("pauses") List<Interval> pauses,
            @ForAll @IntRange(max = 5_000) int longerMinutes,
            @ForAll Random random) {
        if (term.unit() == TermUnit.BACKWARD_WORKING_DAY) {
            return;
        }
        Instant agreed = office.nextOfficeInstant(wish);
        Instant due = clock(term, start, pauses, agreed).due(office);
        List<Interval> longer = new ArrayList<>(pauses);
        Interval last = longer.remove(longer.size() - 1);
        longer.add(new Interval(last.from(), last.to().plus(Duration.ofMinutes(longerMinutes))));
        List<Interval> shuffled = new ArrayList<>(pauses);
        Collections.shuffle(shuffled, random);

        assertThat(due).isAfterOrEqualTo(agreed);
        assertThat(clock(term, start, longer, agreed).due(office)).isAfterOrEqualTo(due);
        assertThat(clock(term, start, shuffled, agreed).due(office)).isEqualTo(due);
    }

    private static LegalClock clock(Term term, Instant start, List<Interval> pauses, Instant agreed) {
        return new LegalClock(term, start, pauses, List.of(), agreed);
    }
}
