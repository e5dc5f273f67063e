package vn.motcua.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.deadline.OfficeFixture.at;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.deadline.Ledger.Pause;
import vn.motcua.deadline.Ledger.Segment;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.Text;
import vn.motcua.shared.UnitCode;

class LedgerTest {

    private static final Instant START = at("2026-11-02T09:00");
    private static final Pause BEFORE = pause("2026-11-02T07:00", "2026-11-02T08:00");
    private static final Pause FIRST = pause("2026-11-03T09:00", "2026-11-03T10:00");
    private static final Pause OPEN = pause("2026-11-04T09:00", null);

    @Test
    void runsBetweenItsPausesAndStandsStillInTheLastOne() {
        LedgerEntry entry = entry(ClockName.DOSSIER, null);
        Ledger ledger = ledger(entry, BEFORE, FIRST, OPEN);

        assertThat(ledger.segments(entry))
                .containsExactly(
                        new Segment(START, FIRST.from(), null),
                        new Segment(FIRST.from(), FIRST.to(), FIRST),
                        new Segment(FIRST.to(), OPEN.from(), null),
                        new Segment(OPEN.from(), null, OPEN));
        assertThat(ledger.state(entry)).isEqualTo(ClockState.PAUSED);
        assertThat(ledger.pausesOf(entry)).containsExactly(new Interval(FIRST.from(), FIRST.to()));
    }

    @Test
    void cutsAPauseThatBeganBeforeTheClock() {
        LedgerEntry entry = entry(ClockName.DOSSIER, null);
        Pause over = pause("2026-11-02T08:00", "2026-11-02T10:00");

        assertThat(ledger(entry, over).pausesOf(entry)).containsExactly(new Interval(START, over.to()));
    }

    @Test
    void endsWithTheClock() {
        LedgerEntry entry = entry(ClockName.DOSSIER, at("2026-11-03T15:00"));
        Pause later = pause("2026-11-05T09:00", "2026-11-05T10:00");

        assertThat(ledger(entry, FIRST, later).segments(entry))
                .containsExactly(
                        new Segment(START, FIRST.from(), null),
                        new Segment(FIRST.from(), FIRST.to(), FIRST),
                        new Segment(FIRST.to(), entry.endedAt(), null));
    }

    @Test
    void doesNotStopTheApplicantsOwnClock() {
        LedgerEntry supplement = entry(ClockName.SUPPLEMENT, null);
        Ledger ledger = ledger(supplement, OPEN);

        assertThat(ledger.state(supplement)).isEqualTo(ClockState.RUNNING);
        assertThat(ledger.segments(supplement)).containsExactly(new Segment(START, null, null));
    }

    /** The group is done on time on the 5th, one of its parts runs on until the 12th. */
    @Test
    void promisesTheDateOfAPartThatRunsOnBeyondTheWhole() {
        LedgerEntry whole = entry(ClockName.DOSSIER, at("2026-11-05T10:00"), Timeliness.ON_TIME);
        LedgerEntry done = part("residence", "2026-11-06T17:00", "2026-11-05T10:00");
        LedgerEntry beyond = part("identityCard", "2026-11-12T17:00", null);

        assertThat(ledger(List.of(whole, done, beyond)).promised()).isEqualTo(at("2026-11-12T17:00"));
        assertThat(ledger(List.of(whole, done)).promised()).isEqualTo(whole.dueAt());
    }

    @Test
    void promisesNothingElseOnceTheWholeIsLateOrWhileItRuns() {
        LedgerEntry beyond = part("identityCard", "2026-11-12T17:00", null);
        LedgerEntry late = entry(ClockName.DOSSIER, at("2026-11-10T10:00"), Timeliness.OVERDUE);
        LedgerEntry running = entry(ClockName.DOSSIER, null);

        assertThat(ledger(List.of(late, beyond)).promised()).isEqualTo(late.dueAt());
        assertThat(ledger(List.of(running, beyond)).promised()).isEqualTo(running.dueAt());
        assertThat(ledger(List.of(beyond)).promised())
                .as("before the reception")
                .isNull();
    }

    @Test
    void lengthensAPartAloneByWhatIsGivenToIt() {
        LedgerEntry whole = entry(ClockName.DOSSIER, null);
        LedgerEntry residence = part("residence", "2026-11-06T17:00", null);
        Ledger.Extension toPart =
                new Ledger.Extension(Term.workingDays(3), Text.same("Xác minh"), null, START, "residence");
        Ledger ledger = new Ledger(new DossierId(1), List.of(whole, residence), List.of(), List.of(toPart));

        assertThat(ledger.extensionsOf(residence)).containsExactly(toPart);
        assertThat(ledger.extensionsOf(whole)).isEmpty();
        assertThat(ledger.extensionsOf(part("healthInsurance", "2026-11-06T17:00", null)))
                .isEmpty();
    }

    private static Ledger ledger(List<LedgerEntry> entries) {
        return new Ledger(new DossierId(1), entries, List.of(), List.of());
    }

    private static LedgerEntry part(String id, String due, String endedAt) {
        return new LedgerEntry(
                2,
                ClockName.PART,
                id,
                new UnitCode("H88.2"),
                START,
                Term.workingDays(2),
                null,
                at(due),
                endedAt == null ? null : at(endedAt),
                endedAt == null ? null : Timeliness.EARLY,
                null,
                List.of());
    }

    private static LedgerEntry entry(ClockName clock, Instant endedAt, Timeliness byDate) {
        return entry(clock, null).ended(endedAt, byDate, byDate);
    }

    private static Ledger ledger(LedgerEntry entry, Pause... pauses) {
        return new Ledger(new DossierId(1), List.of(entry), List.of(pauses), List.of());
    }

    private static Pause pause(String from, String to) {
        return new Pause(at(from), to == null ? null : at(to), PauseReason.SUPPLEMENT, "02-1");
    }

    private static LedgerEntry entry(ClockName clock, Instant endedAt) {
        return new LedgerEntry(
                1,
                clock,
                "",
                new UnitCode("H88.1"),
                START,
                Term.workingDays(5),
                null,
                at("2026-11-09T17:00"),
                endedAt,
                null,
                null,
                List.of());
    }
}
