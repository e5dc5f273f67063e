package vn.motcua.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.deadline.OfficeFixture.at;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.calendar.CalendarChange;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.DayKind;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.UnitCode;

/** A saved change of a calendar is carried out dossier by dossier, past crashes and failures, and locks nobody out. */
class ChangeRunnerIT {

    private static CalendarChangeFixture fixture;

    private UnitCode province;
    private UnitCode commune;

    @BeforeAll
    static void open() {
        fixture = new CalendarChangeFixture();
    }

    @AfterAll
    static void close() {
        fixture.close();
    }

    @BeforeEach
    void makeUnits() {
        fixture.ledger.clock.set(LedgerFixture.NOW);
        province = fixture.province();
        commune = fixture.commune(province);
    }

    @Test
    void finishesWhatACrashInterrupted() {
        DossierId one = fixture.dossier(commune, Term.workingDays(1), "2026-10-15T09:00");
        DossierId other = fixture.dossier(province, Term.workingDays(1), "2026-10-15T09:30");
        CalendarChange holiday = fixture.add(province, CalendarChangeFixture.FRIDAY, DayKind.HOLIDAY);
        String token = fixture.preview(holiday).token();
        CalendarChanges.Applied saved = fixture.ledger.command(() -> fixture.changes.save(holiday, token));
        assertThat(fixture.due(one)).isEqualTo(at("2026-10-16T17:00"));

        fixture.runner.carryOutUnfinished();
        fixture.runner.carryOutUnfinished();

        assertThat(fixture.due(one)).isEqualTo(at("2026-10-19T17:00"));
        assertThat(fixture.due(other)).isEqualTo(at("2026-10-19T17:00"));
        assertThat(fixture.eventsOf(saved.changeId())).isEqualTo(2);
    }

    @Test
    void movesOnlySoManyDossiersAtOnceAndTheRestLater() {
        for (int i = 0; i < 3; i++) {
            fixture.dossier(commune, Term.workingDays(1), "2026-10-15T09:00");
        }
        CalendarChange holiday = fixture.add(province, CalendarChangeFixture.FRIDAY, DayKind.HOLIDAY);
        String token = fixture.preview(holiday).token();
        CalendarChanges.Applied saved = fixture.ledger.command(() -> fixture.changes.save(holiday, token));
        assertThat(saved.applied()).isEqualTo(3);

        fixture.runner.carryOut(saved.changeId(), 2);
        assertThat(fixture.eventsOf(saved.changeId())).isEqualTo(2);

        fixture.runner.carryOutUnfinished();
        assertThat(fixture.eventsOf(saved.changeId())).isEqualTo(3);
    }

    @Test
    void givesUpOnADossierThatFailsAgainAndAgainUntilAnOperatorLetsItBeTriedAnew() {
        DossierId broken = fixture.dossier(commune, Term.workingDays(1), "2026-10-15T09:00");
        DossierId sound = fixture.dossier(commune, Term.workingDays(1), "2026-10-15T09:00");
        CalendarChange holiday = fixture.add(province, CalendarChangeFixture.FRIDAY, DayKind.HOLIDAY);
        String token = fixture.preview(holiday).token();
        CalendarChanges.Applied saved = fixture.ledger.command(() -> fixture.changes.save(holiday, token));
        renumber(broken.value(), -broken.value());

        for (int attempt = 1; attempt <= ChangeStore.ATTEMPTS; attempt++) {
            assertThat(fixture.runner.problems()).isEmpty();
            fixture.runner.carryOutUnfinished();
        }

        assertThat(fixture.due(sound)).isEqualTo(at("2026-10-19T17:00"));
        assertThat(fixture.runner.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.change()).isEqualTo(saved.changeId());
            assertThat(problem.dossier()).isEqualTo(broken);
            assertThat(problem.day()).isEqualTo(CalendarChangeFixture.FRIDAY);
            assertThat(problem.decision()).isEqualTo("12/QĐ-UBND");
        });
        renumber(-broken.value(), broken.value());
        fixture.runner.carryOutUnfinished();
        assertThat(fixture.due(broken)).as("given up").isEqualTo(at("2026-10-16T17:00"));

        assertThat(fixture.runner.tryAgain(saved.changeId(), broken)).isTrue();
        fixture.runner.carryOutUnfinished();

        assertThat(fixture.due(broken)).isEqualTo(at("2026-10-19T17:00"));
        assertThat(fixture.runner.problems()).isEmpty();
        assertThat(fixture.runner.tryAgain(saved.changeId(), broken)).isFalse();
    }

    /** Without its row a dossier cannot be locked, and so not moved. */
    private static void renumber(long from, long to) {
        fixture.ledger
                .sql
                .sql("UPDATE motcua.dossier SET id = ? WHERE id = ?")
                .params(to, from)
                .update();
    }

    @Test
    void explainsADossierWhileAChangeHoldsAllCalendars() {
        DossierId dossier = fixture.dossier(commune, Term.workingDays(1), "2026-10-15T09:00");

        List<Explained> explained = fixture.ledger.command(() -> {
            fixture.ledger.bean(Calendars.class).hold();
            return CompletableFuture.supplyAsync(() -> fixture.deadlines.explain(dossier))
                    .orTimeout(30, TimeUnit.SECONDS)
                    .join();
        });

        assertThat(explained).singleElement().satisfies(clock -> assertThat(clock.dueAt())
                .isEqualTo(at("2026-10-16T17:00")));
    }
}
