package vn.motcua.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import vn.motcua.calendar.OfficeHours;
import vn.motcua.calendar.PublicHolidays;
import vn.motcua.calendar.WorkCalendar;
import vn.motcua.catalogue.Priority;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.Role;
import vn.motcua.shared.Text;
import vn.motcua.shared.UnitCode;

/** Monday 23/11/2026, 10:00, in an office that closes from 11:30 to 13:30. */
class FirstDueTest {

    private static final WorkCalendar OFFICE = new WorkCalendar(OfficeHours.DEFAULT, false, PublicHolidays.all());
    private static final Instant NOW = at("2026-11-23T10:00");

    @Test
    void countsToTheStepWhileItsDossierHasMoreTime() {
        assertThat(first(step(at("2026-11-23T14:00"), Turn.OFFICE), at("2026-11-23T17:00")))
                .isEqualTo(new FirstDue(FirstDue.Kind.STEP, at("2026-11-23T14:00"), 120));
    }

    @Test
    void countsToAnOverdueDossierWhileTheStepHasTimeLeft() {
        WorkItem item = step(at("2026-11-23T11:00"), Turn.OFFICE);

        assertThat(first(item, at("2026-11-23T09:00")))
                .isEqualTo(new FirstDue(FirstDue.Kind.DOSSIER, at("2026-11-23T09:00"), -60));
        assertThat(Urgency.of(item, at("2026-11-23T09:00"), NOW)).isEqualTo(Urgency.OVERDUE);
    }

    @Test
    void namesTheDossierWhenBothAreDueAtOnce() {
        assertThat(first(step(at("2026-11-23T17:00"), Turn.OFFICE), at("2026-11-23T17:00")))
                .isEqualTo(new FirstDue(FirstDue.Kind.DOSSIER, at("2026-11-23T17:00"), 300));
    }

    @Test
    void takesTheDateThatThereIs() {
        assertThat(first(step(null, Turn.OFFICE), at("2026-11-23T10:30")))
                .isEqualTo(new FirstDue(FirstDue.Kind.DOSSIER, at("2026-11-23T10:30"), 30));
        assertThat(first(step(at("2026-11-23T10:30"), Turn.OFFICE), null))
                .isEqualTo(new FirstDue(FirstDue.Kind.STEP, at("2026-11-23T10:30"), 30));
        assertThat(first(step(null, Turn.OFFICE), null)).isNull();
    }

    @Test
    void countsToNothingWhileTheApplicantHasTheTurn() {
        assertThat(first(step(null, Turn.APPLICANT), at("2026-11-23T09:00"))).isNull();
    }

    private static FirstDue first(WorkItem item, Instant dossierDueAt) {
        return FirstDue.of(item, dossierDueAt, OFFICE, NOW);
    }

    private static WorkItem step(Instant dueAt, Turn turn) {
        return new WorkItem(
                "task",
                new DossierId(1),
                "Task_Appraise",
                new Text("Thẩm tra", "Appraise"),
                Role.CASE_OFFICER,
                new UnitCode("H88.1"),
                null,
                null,
                null,
                turn,
                Priority.NORMAL,
                1,
                NOW,
                dueAt,
                null);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(WorkCalendar.ZONE).toInstant();
    }
}
