package vn.motcua.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.deadline.OfficeFixture.NATION;
import static vn.motcua.deadline.OfficeFixture.at;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Counted by hand over offices that are open from 07:00 to 11:30 and from 13:30 to 17:00. */
class RemindersTest {

    /** Eleven days of eight hours from Monday's opening to Monday's closing: 70 h 24 min end on the ninth, after 6 h 24 min. */
    @Test
    void comeAfterFourFifthsAndOneWorkingDayBefore() {
        assertThat(of(10, "2026-11-02T07:00")).containsExactly(at("2026-11-12T15:24"), at("2026-11-13T17:00"));
    }

    /** The working day before a term of one day ends is the afternoon on which it began. */
    @Test
    void leaveOutTheFirstHalfOfAShortTerm() {
        assertThat(of(1, "2026-11-26T14:30")).containsExactly(at("2026-11-27T14:54"));
    }

    private static List<Instant> of(int workingDays, String received) {
        LegalClock clock = LegalClock.of(Term.workingDays(workingDays), at(received));
        return Reminders.of(clock, clock.due(NATION), NATION);
    }
}
