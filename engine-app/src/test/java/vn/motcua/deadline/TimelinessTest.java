package vn.motcua.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.deadline.OfficeFixture.at;

import java.util.List;
import org.junit.jupiter.api.Test;

class TimelinessTest {

    @Test
    void judgesByTheDateAlone() {
        assertThat(Timeliness.byDate(at("2026-11-23T23:00"), at("2026-11-25T17:00")))
                .isEqualTo(Timeliness.EARLY);
        assertThat(Timeliness.byDate(at("2026-11-25T18:00"), at("2026-11-25T17:00")))
                .isEqualTo(Timeliness.ON_TIME);
        assertThat(Timeliness.byDate(at("2026-11-26T00:00"), at("2026-11-25T17:00")))
                .isEqualTo(Timeliness.OVERDUE);
    }

    @Test
    void judgesByTheMinuteLessExactPauses() {
        // due Thursday 5/11 17:00, one hour of pause: printed Friday 6/11 17:00, exactly Friday 08:00
        LegalClock clock = new LegalClock(
                Term.workingDays(2),
                at("2026-11-03T09:00"),
                List.of(new Interval(at("2026-11-04T09:00"), at("2026-11-04T10:00"))),
                List.of());
        var exact = clock.exactDue(OfficeFixture.NATION);

        assertThat(clock.due(OfficeFixture.NATION)).isEqualTo(at("2026-11-06T17:00"));
        assertThat(exact).isEqualTo(at("2026-11-06T08:00"));
        assertThat(Timeliness.byInstant(at("2026-11-06T08:00"), exact, 1)).isEqualTo(Timeliness.ON_TIME);
        assertThat(Timeliness.byInstant(at("2026-11-06T08:01"), exact, 1)).isEqualTo(Timeliness.OVERDUE);
        assertThat(Timeliness.byInstant(at("2026-11-05T16:00"), exact, 1)).isEqualTo(Timeliness.EARLY);
    }

    @Test
    void countsASecondSupplementAsOverdue() {
        var due = at("2026-11-06T17:00");

        assertThat(Timeliness.byInstant(at("2026-11-02T08:00"), due, 2)).isEqualTo(Timeliness.OVERDUE);
    }
}
