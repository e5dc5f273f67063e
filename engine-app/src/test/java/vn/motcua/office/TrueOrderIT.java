package vn.motcua.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import vn.motcua.calendar.CalendarChange;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.DayKind;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.OrganisationFixture;
import vn.motcua.organisation.Position;
import vn.motcua.organisation.Units;
import vn.motcua.shared.Actor;
import vn.motcua.shared.CurrentActor;
import vn.motcua.shared.Role;
import vn.motcua.shared.Text;

/**
 * An officer of two wards, one of which is closed on Friday 27/11/2026. On Thursday after 15:00 both receive birth
 * registrations, due at the closing of their next working day; the appraisal gets two of the seven hours to come.
 */
@OfficeTest
class TrueOrderIT {

    @Autowired
    private OfficeClock clock;

    private Ward usual;
    private Ward closed;
    private Desk both;

    /** Received at 15:26: 94 and 480 minutes left, 164 of them for the step: Friday 08:10. */
    private String friday;
    /** Received at 15:12: 108 and 480 minutes left, 168 of them for the step: Monday 08:00. */
    private String monday;

    private String waiting;

    @BeforeAll
    void receive(
            @LocalServerPort int port,
            @Autowired Units units,
            @Autowired Officers officers,
            @Autowired Calendars calendars,
            @Autowired TransactionTemplate transactions) {
        clock.at("2026-11-26T14:00");
        usual = Ward.open(port, units, officers);
        closed = Ward.open(usual);
        both = usual.officer(
                "Lường Thị Đôi",
                new Position(usual.unit, Role.CASE_OFFICER, OrganisationFixture.SINCE, null),
                new Position(closed.unit, Role.CASE_OFFICER, OrganisationFixture.SINCE, null));
        CurrentActor.runAs(
                Actor.system("test"),
                () -> transactions.executeWithoutResult(status -> calendars.save(new CalendarChange(
                        closed.unit,
                        CalendarChange.Action.ADD,
                        null,
                        LocalDate.of(2026, 11, 27),
                        DayKind.CLOSURE,
                        Text.same("Mất điện toàn phường"),
                        "12/TB-UBND"))));
        clock.at("2026-11-26T15:05");
        waiting = usual.received("Lường Chờ Dân");
        usual.complete(usual.examiner, waiting, "Task_Appraise", Births.supplement("appraisalOutcome"));
        clock.at("2026-11-26T15:12");
        monday = closed.received("Lường Thứ Hai");
        clock.at("2026-11-26T15:26");
        friday = usual.received("Lường Thứ Sáu");
        clock.at("2026-11-26T15:30");
    }

    @AfterAll
    void showRealTime() {
        clock.showRealTime();
    }

    /** By date Friday would come first; 90 minutes of Thursday and 60 of Monday are fewer than 90 and 70 of Friday. */
    @Test
    void whoHasFewerOfficeMinutesLeftComesFirst() {
        List<JsonNode> rows = FilledLists.list(both, "role", "&q=luong%20thu")
                .get("items")
                .valueStream()
                .toList();

        assertThat(rows).extracting(row -> row.get("dossierCode").asString()).containsExactly(monday, friday);
        assertThat(rows)
                .extracting(row -> row.at("/firstDue/remainingMinutes").asLong())
                .containsExactly(150L, 160L);
        assertThat(rows)
                .extracting(row -> Ward.instant(row.get("stepDueAt")))
                .containsExactly(OfficeClock.instant("2026-11-30T08:00"), OfficeClock.instant("2026-11-27T08:10"));
    }

    @Test
    void theOrderHoldsWhileTimePasses() {
        for (String moment : List.of("2026-11-26T17:00", "2026-11-27T08:05", "2026-11-27T08:30", "2026-11-30T07:30")) {
            clock.at(moment);
            List<Long> minutes = FilledLists.list(both, "role", "&q=luong%20thu")
                    .get("items")
                    .valueStream()
                    .map(row -> row.at("/firstDue/remainingMinutes").asLong())
                    .toList();
            assertThat(minutes).as(moment).hasSize(2).isSorted();
        }
        clock.at("2026-11-26T15:30");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void pagesOfSeveralCalendarsVisitEachTaskOnce(int size) {
        List<String> visited = new ArrayList<>();
        JsonNode page;
        String cursor = "";
        do {
            page = FilledLists.list(both, "role", "&q=luong%20thu&size=" + size + cursor);
            visited.addAll(FilledLists.codes(page));
            cursor = "&cursor=" + page.get("next").asString("");
        } while (!page.get("next").isNull());

        assertThat(visited).containsExactly(monday, friday);
    }

    /** An extension moves the dossier's date alone; the place of its waiting step moves with it. */
    @Test
    void aMovedDossierMovesItsPlace() {
        String first = usual.received("Lường Trước Sau");
        String second = usual.received("Lường Sau Trước");
        assertThat(FilledLists.codes(usual.clerk, "units")).containsSubsequence(first, second, waiting);

        usual.leader
                .post("/api/dossiers/" + first + "/extend", Map.of("workingDays", 2, "basis", "SYSTEM_FAILURE"))
                .expect(200);

        assertThat(FilledLists.codes(usual.clerk, "units")).containsSubsequence(second, first, waiting);
    }
}
