package vn.motcua.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.deadline.OfficeFixture.at;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;
import vn.motcua.shared.UnitCode;

class DeadlinesIT {

    private static final UnitCode PROVINCE = new UnitCode("H88");
    private static final UnitCode COMMUNE = new UnitCode("H88.7");
    private static final List<String> MOVED = new ArrayList<>();

    private static LedgerFixture fixture;
    private static Deadlines deadlines;

    @BeforeAll
    static void open() {
        fixture = new LedgerFixture();
        fixture.context.registerBean(
                DueListener.class,
                () -> (dossier, clock, subject, dueAt) -> MOVED.add(dossier + " " + clock + " " + dueAt));
        fixture.unit(PROVINCE, null);
        fixture.unit(COMMUNE, PROVINCE);
        deadlines = fixture.deadlines;
    }

    @AfterAll
    static void close() {
        fixture.close();
    }

    @Test
    void keepsTheHeroDossiersDatesAndTellsWhyTheyMoved() {
        DossierId dossier = fixture.dossier(COMMUNE);

        assertThat(start(dossier, OfficeFixture.sameDay(), "2026-11-23T16:05")).isEqualTo(at("2026-11-25T17:00"));
        fixture.command(() -> deadlines.pause(dossier, PauseReason.SUPPLEMENT, "02-0001", at("2026-11-23T16:30")));
        assertThat(explained(dossier).state()).isEqualTo(ClockState.PAUSED);
        assertThat(fixture.<Instant>command(() -> deadlines.resume(dossier, at("2026-11-25T09:30"))))
                .isEqualTo(at("2026-11-26T17:00"));

        Explained explained = explained(dossier);
        assertThat(explained.formerDueAts()).containsExactly(at("2026-11-25T17:00"));
        assertThat(explained.sentences().get(0).vi()).contains("sau 15:00; thứ Ba 24/11 nghỉ Ngày Văn hóa Việt Nam");
        assertThat(fixture.journalTypes(dossier))
                .containsExactly("DueDateSet", "ClockPaused", "DueDateMoved", "ClockResumed");
        assertThat(MOVED).contains(dossier + " DOSSIER 2026-11-26T10:00:00Z");
    }

    @Test
    void keepsEveryEarlierDueDateOfAnExtension() {
        DossierId dossier = fixture.dossier(COMMUNE);
        start(dossier, OfficeFixture.sameDay(), "2026-11-23T09:00");

        Instant due = fixture.command(() -> deadlines.extend(
                dossier, Term.workingDays(3), Text.same("xác minh"), new OfficerId("CB0007"), at("2026-11-23T10:00")));

        assertThat(due).isEqualTo(at("2026-11-27T17:00"));
        assertThat(deadlines.ledger(dossier).openDossier().orElseThrow().former())
                .extracting(LedgerEntry.FormerDue::dueAt)
                .containsExactly(at("2026-11-23T17:00"));
        assertThat(deadlines.ledger(dossier).extensions())
                .extracting(Ledger.Extension::basis)
                .containsExactly(Text.same("xác minh"));
    }

    @Test
    void movesTheRunningStepWithItsDossier() {
        DossierId dossier = fixture.dossier(COMMUNE);
        start(dossier, OfficeFixture.sameDay(), "2026-11-25T07:00");
        Instant step = fixture.command(
                () -> deadlines.startStep(dossier, "Task_Appraise", COMMUNE, 120, 480, at("2026-11-25T07:00")));
        assertThat(step).isEqualTo(at("2026-11-25T09:00"));

        fixture.command(() -> deadlines.pause(dossier, PauseReason.SUPPLEMENT, "02-0002", at("2026-11-25T08:00")));
        fixture.command(() -> deadlines.resume(dossier, at("2026-11-25T09:00")));

        // the dossier is due a day later: 960 minutes less 60 of pause, a quarter of 900 is 225, and the pause: 285
        assertThat(deadlines
                        .ledger(dossier)
                        .open(ClockName.STEP, "Task_Appraise")
                        .orElseThrow()
                        .dueAt())
                .isEqualTo(at("2026-11-25T13:45"));
    }

    /** Wednesday 25/11: two working days are 26 and 27, three more 30/11, 1 and 2/12. */
    @Test
    void lengthensAPartWithoutItsDossierAndMovesItsStep() {
        DossierId dossier = fixture.dossier(COMMUNE);
        Instant whole = start(dossier, Term.workingDays(3), "2026-11-25T07:00");
        fixture.command(() -> deadlines.start(
                dossier, ClockName.PART, "residence", COMMUNE, Term.workingDays(2), at("2026-11-25T07:00")));
        LedgerEntry.Share quarter = new LedgerEntry.Share(240, 960, "residence");
        Instant step = fixture.command(
                () -> deadlines.startStep(dossier, "Task_AppraiseResidence", COMMUNE, quarter, at("2026-11-25T07:00")));
        // a quarter of three days of work: six hours
        assertThat(step).isEqualTo(at("2026-11-25T15:00"));

        Instant due = fixture.command(() -> deadlines.lengthenPart(
                dossier, "residence", Term.workingDays(3), Text.same("xác minh"), at("2026-11-25T09:00")));

        assertThat(due).isEqualTo(at("2026-12-02T17:00"));
        Ledger ledger = deadlines.ledger(dossier);
        assertThat(ledger.openDossier().orElseThrow().dueAt()).isEqualTo(whole);
        // a quarter of six: twelve hours
        assertThat(ledger.open(ClockName.STEP, "Task_AppraiseResidence")
                        .orElseThrow()
                        .dueAt())
                .isEqualTo(at("2026-11-26T11:00"));
    }

    @Test
    void beginsAStepAnewThatIsEnteredAgain() {
        DossierId dossier = fixture.dossier(COMMUNE);
        start(dossier, Term.workingDays(1), "2026-11-25T07:00");
        fixture.command(() -> deadlines.startStep(dossier, "Task_Sign", COMMUNE, 60, 60, at("2026-11-25T08:00")));
        fixture.command(() -> deadlines.startStep(dossier, "Task_Sign", COMMUNE, 60, 60, at("2026-11-25T10:00")));

        assertThat(deadlines.ledger(dossier).entries())
                .filteredOn(entry -> entry.clock() == ClockName.STEP)
                .extracting(LedgerEntry::isOpen)
                .containsExactly(false, true);
    }

    @Test
    void runsNoClockTwice() {
        DossierId dossier = fixture.dossier(COMMUNE);
        start(dossier, OfficeFixture.sameDay(), "2026-11-23T09:00");

        assertThatThrownBy(() -> start(dossier, OfficeFixture.sameDay(), "2026-11-23T09:00"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void judgesADossierTwiceAtItsEnd() {
        DossierId dossier = fixture.dossier(COMMUNE);
        start(dossier, Term.workingDays(2), "2026-11-03T09:00");
        fixture.command(() -> deadlines.pause(dossier, PauseReason.SUPPLEMENT, "02-0003", at("2026-11-04T09:00")));
        fixture.command(() -> deadlines.resume(dossier, at("2026-11-04T10:00")));

        fixture.command(() -> deadlines.endAll(dossier, at("2026-11-06T16:00")));

        LedgerEntry ended = deadlines.ledger(dossier).dossierClock().orElseThrow();
        assertThat(ended.byDate()).isEqualTo(Timeliness.ON_TIME);
        assertThat(ended.byInstant()).isEqualTo(Timeliness.OVERDUE);
    }

    @Test
    void endsAClockThatStandsStill() {
        DossierId dossier = fixture.dossier(COMMUNE);
        start(dossier, Term.workingDays(2), "2026-11-03T09:00");
        fixture.command(() -> deadlines.pause(dossier, PauseReason.SUPPLEMENT, "02-0004", at("2026-11-04T09:00")));

        fixture.command(() -> deadlines.endAll(dossier, at("2026-11-20T09:00")));

        LedgerEntry ended = deadlines.ledger(dossier).dossierClock().orElseThrow();
        assertThat(ended.byDate()).isEqualTo(Timeliness.EARLY);
        assertThat(deadlines.ledger(dossier).openPause()).isEmpty();
        assertThat(explained(dossier).state()).isEqualTo(ClockState.ENDED);
    }

    @Test
    void showsTheSweeperOnlyClocksAtWhoseEndSomethingHappens() {
        DossierId dossier = fixture.dossier(COMMUNE);
        start(dossier, OfficeFixture.sameDay(), "2026-11-23T09:00");
        fixture.command(() -> deadlines.start(
                dossier, ClockName.SUPPLEMENT, "1", COMMUNE, Term.workingDays(7), at("2026-11-02T09:00")));

        assertThat(ofDossier(dossier, "2026-11-11T16:59")).isEmpty();
        assertThat(ofDossier(dossier, "2026-12-31T00:00"))
                .containsExactly(new DueCheck(dossier, ClockName.SUPPLEMENT, "1", at("2026-11-11T17:00")));

        fixture.command(() -> deadlines.postpone(dossier, ClockName.SUPPLEMENT, "1", at("2027-01-02T00:00")));
        assertThat(ofDossier(dossier, "2026-12-31T00:00")).isEmpty();
        fixture.command(() -> deadlines.end(dossier, ClockName.SUPPLEMENT, "1", at("2027-01-02T00:00")));
        assertThat(ofDossier(dossier, "2027-12-31T00:00")).isEmpty();
    }

    @Test
    void refusesToPauseTwiceOrToResumeWhatRuns() {
        DossierId dossier = fixture.dossier(COMMUNE);
        start(dossier, OfficeFixture.sameDay(), "2026-11-23T09:00");

        assertRejected(() -> deadlines.resume(dossier, at("2026-11-23T10:00")), "clock-not-paused");
        fixture.command(() -> deadlines.pause(dossier, PauseReason.SUPPLEMENT, "02-0005", at("2026-11-23T10:00")));
        assertRejected(
                () -> deadlines.pause(dossier, PauseReason.SUPPLEMENT, "02-0006", at("2026-11-23T11:00")),
                "clock-paused");
        assertThat(deadlines.ledger(dossier).pauses()).hasSize(1);
    }

    @Test
    void givesNoMoreTimeToAClockThatHasEndedNorInAnotherUnit() {
        DossierId dossier = fixture.dossier(COMMUNE);
        start(dossier, Term.workingDays(2), "2026-11-23T09:00");
        OfficerId approver = new OfficerId("CB0007");

        assertRejected(
                () -> deadlines.extend(
                        dossier, Term.of(24, TermUnit.CLOCK_HOUR), Text.same("x"), approver, at("2026-11-23T10:00")),
                "invalid-input");
        fixture.command(() -> deadlines.endAll(dossier, at("2026-11-23T11:00")));
        assertRejected(
                () -> deadlines.extend(dossier, Term.workingDays(1), Text.same("x"), approver, at("2026-11-23T12:00")),
                "clock-not-running");
    }

    private static List<DueCheck> ofDossier(DossierId dossier, String until) {
        return deadlines.dueChecks(at(until), 100).stream()
                .filter(check -> check.dossier().equals(dossier))
                .toList();
    }

    private static void assertRejected(Runnable command, String code) {
        assertThatThrownBy(() -> fixture.command(command))
                .isInstanceOfSatisfying(Rejection.class, rejection -> assertThat(rejection.code())
                        .isEqualTo(code));
    }

    private static Explained explained(DossierId dossier) {
        return deadlines.explain(dossier).get(0);
    }

    private static Instant start(DossierId dossier, Term term, String at) {
        return fixture.command(() -> deadlines.start(dossier, ClockName.DOSSIER, "", COMMUNE, term, at(at)));
    }
}
