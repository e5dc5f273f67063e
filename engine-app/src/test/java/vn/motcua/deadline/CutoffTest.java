package vn.motcua.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.deadline.OfficeFixture.at;

import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.calendar.WorkCalendar;

/**
 * Terms in working days of procedures that say “received after 15:00 counts from the next working day” (domain D5, the
 * interlinked group): counted by hand, then minute by minute by a second method.
 */
class CutoffTest {

    private static final Term THREE_DAYS = new Term(3, TermUnit.WORKING_DAY, DuePolicy.END_OF_DAY, LocalTime.of(15, 0));

    private final WorkCalendar office = OfficeFixture.office("NATION");

    @ParameterizedTest(name = "received {0}: due {1}")
    @CsvSource({
        "2026-11-16T09:00, 2026-11-19T17:00",
        // in that minute it is still in time
        "2026-11-16T15:00, 2026-11-19T17:00",
        // Tuesday counts as the first day
        "2026-11-16T15:01, 2026-11-20T17:00",
        // Monday 23/11 is the first day, Tuesday 24/11 a holiday
        "2026-11-20T16:00, 2026-11-27T17:00",
        // after closing it is received the next morning anyway
        "2026-11-16T17:30, 2026-11-20T17:00",
        "2026-11-21T16:00, 2026-11-27T17:00",
        // Thursday 31/12 is the first day, then New Year and a weekend
        "2026-12-30T16:00, 2027-01-06T17:00"
    })
    void countFromTheNextWorkingDay(String received, String due) {
        LegalClock clock = LegalClock.of(THREE_DAYS, at(received));

        assertThat(clock.due(office)).isEqualTo(at(due));
        assertThat(new MinuteCounter(false, null).due(clock))
                .as("by the minute")
                .isEqualTo(at(due));
    }

    @Test
    void areNotMovedWithoutACutoffOfTheProcedure() {
        assertThat(LegalClock.of(Term.workingDays(3), at("2026-11-16T16:00")).due(office))
                .isEqualTo(at("2026-11-19T17:00"));
    }

    @Test
    void getTheDaysOfAVerificationOnTop() {
        LegalClock verified =
                new LegalClock(THREE_DAYS, at("2026-11-20T16:00"), List.of(), List.of(Term.workingDays(2)));

        // 25, 26, 27, 30/11 and 1/12
        assertThat(verified.due(office)).isEqualTo(at("2026-12-01T17:00"));
    }

    @Test
    void sayWhyTheyCountFromTheNextDay() {
        String sentence = Beginning.sentence(
                        ClockName.DOSSIER, LegalClock.of(THREE_DAYS, at("2026-11-20T16:00")), office)
                .vi();

        assertThat(sentence).contains("sau 15:00 nên tính từ").contains("23/11");
    }
}
