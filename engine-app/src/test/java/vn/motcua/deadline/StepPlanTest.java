package vn.motcua.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.deadline.OfficeFixture.at;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class StepPlanTest {

    /** Birth registration: 1, 2, 1, 1, 2, 0.5 and 0.5 hours, eight in all. */
    private static final List<Integer> BIRTH = List.of(60, 120, 60, 60, 120, 30, 30);

    @Test
    void givesEveryStepItsNormalTimeOnAWholeDay() {
        assertThat(plan(at("2026-11-23T07:00"), at("2026-11-23T17:00"), BIRTH))
                .containsExactly(
                        at("2026-11-23T08:00"),
                        at("2026-11-23T10:00"),
                        at("2026-11-23T11:00"),
                        at("2026-11-23T14:00"),
                        at("2026-11-23T16:00"),
                        at("2026-11-23T16:30"),
                        at("2026-11-23T17:00"));
    }

    @Test
    void shortensTheStepsOfADossierReceivedAtNoonInProportion() {
        // four hours and a half are left from 11:00 (30 min + 210 min = 240 min): half of the normal time
        assertThat(plan(at("2026-11-23T11:00"), at("2026-11-23T17:00"), BIRTH))
                .containsExactly(
                        at("2026-11-23T13:30"),
                        at("2026-11-23T14:30"),
                        at("2026-11-23T15:00"),
                        at("2026-11-23T15:30"),
                        at("2026-11-23T16:30"),
                        at("2026-11-23T16:45"),
                        at("2026-11-23T17:00"));
    }

    @Test
    void givesAStepItsShareOfTheTimeInWhichTheClockRuns() {
        // left 480 minutes less a pause of 60: half of 420 is 210, plus the pause: 270 minutes from 07:00 is lunch
        Instant due = StepPlan.stepDue(
                OfficeFixture.NATION,
                at("2026-11-23T07:00"),
                at("2026-11-23T17:00"),
                60,
                120,
                List.of(new Interval(at("2026-11-23T08:00"), at("2026-11-23T09:00"))));

        assertThat(due).isEqualTo(at("2026-11-23T13:30"));
    }

    @Test
    void leavesALateDossiersStepTheDossiersOwnDueDate() {
        Instant due = StepPlan.stepDue(
                OfficeFixture.NATION, at("2026-11-25T08:00"), at("2026-11-23T17:00"), 60, 120, List.of());

        assertThat(due).isEqualTo(at("2026-11-23T17:00"));
    }

    @Property
    void neverLetsAStepOutliveItsDossierNorEndBeforeTheOneBefore(
            @ForAll @IntRange(max = 50_000) int startMinute,
            @ForAll @IntRange(min = 1, max = 20) int days,
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 1, max = 2_000) Integer> steps) {
        Instant start = at("2026-01-05T00:00").plusSeconds(startMinute * 60L);
        Instant due = LegalClock.of(Term.workingDays(days), start).due(OfficeFixture.NATION);
        List<Instant> plan = plan(start, due, steps);

        assertThat(plan).isSorted().allSatisfy(step -> assertThat(step).isBeforeOrEqualTo(due));
        assertThat(plan.get(plan.size() - 1)).isEqualTo(due);
    }

    /** Due instants of all steps, as each is counted when the one before ends in time. */
    private static List<Instant> plan(Instant start, Instant due, List<Integer> stepMinutes) {
        int total = stepMinutes.stream().mapToInt(Integer::intValue).sum();
        List<Instant> dues = new ArrayList<>();
        int passed = 0;
        for (int minutes : stepMinutes) {
            passed += minutes;
            dues.add(StepPlan.stepDue(OfficeFixture.NATION, start, due, passed, total, List.of()));
        }
        return dues;
    }
}
