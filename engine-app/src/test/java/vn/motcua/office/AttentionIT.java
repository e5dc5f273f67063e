package vn.motcua.office;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.office.OfficeClock.instant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.Units;
import vn.motcua.shared.Role;
import vn.motcua.testing.Statements;

/** What the manager of one ward has to look at on Thursday 26/11/2026 at 17:30; Tuesday was a holiday. */
@OfficeTest
class AttentionIT {

    @Autowired
    private OfficeClock clock;

    private Ward ward;
    private Desk supervisor;
    private Desk analyst;
    private String late;
    private String pausedInTime;
    private String pausedLate;
    private String atAgency;
    private String soon;
    private String unanswered;
    private String atParent;

    @BeforeAll
    void fillTheWard(@LocalServerPort int port, @Autowired Units units, @Autowired Officers officers) {
        ward = Ward.open(port, units, officers);
        supervisor = ward.officer("Ngô Thị Giám Sát", Role.SUPERVISOR);
        analyst = ward.officer("Cao Văn Phân Tích", Role.ANALYST);
        clock.at("2026-11-20T09:00");
        late = ward.received("Lý Trễ Hạn");
        pausedInTime = ward.received("Lý Chờ Đúng Hạn");
        pausedLate = ward.received("Lý Chờ Trễ Hạn");
        clock.at("2026-11-20T10:00");
        supplement(pausedInTime);
        clock.at("2026-11-23T08:00");
        supplement(pausedLate);
        clock.at("2026-11-23T09:00");
        atAgency = ward.received("Lý Xác Minh");
        ward.complete(
                ward.examiner,
                atAgency,
                "Task_Appraise",
                Map.of(
                        "appraisalOutcome", "VERIFY",
                        "verificationReason", "PARENTS_MARRIAGE",
                        "verifyingAgency", "UBND xã Bên"));
        clock.at("2026-11-25T08:00");
        unanswered = ward.online("Lý Chưa Trả Lời");
        clock.at("2026-11-26T08:00");
        atParent = ward.online("Lý Chờ Cha Mẹ");
        ward.receive(atParent, "ACCEPT");
        ward.complete(ward.examiner, atParent, "Task_Appraise", Map.of("appraisalOutcome", "APPROVE"));
        clock.at("2026-11-26T15:05");
        soon = ward.received("Lý Sắp Hạn");
        ward.act(ward.examiner, soon, "Task_Appraise", "claim", Map.of()).expect(200);
        clock.at("2026-11-26T17:30");
        ward.online("Lý Chưa Nhận");
    }

    @AfterAll
    void showRealTime() {
        clock.showRealTime();
    }

    /**
     * Late since Friday 17:00: Monday, Wednesday, Thursday; the other was 60 minutes late when its clock stopped.
     */
    @Test
    void listsWhatIsLateWithWhoseTurnItIs() {
        JsonNode list = attention("kind=late");

        assertThat(codes(list)).containsExactlyInAnyOrder(late, pausedLate, unanswered);
        assertThat(row(list, late).get("lateMinutes").asLong()).isEqualTo(1440);
        assertThat(row(list, late).get("turn").asString()).isEqualTo("OFFICE");
        assertThat(row(list, late).get("ownerName").asString()).isEqualTo("Lý Trễ Hạn");
        assertThat(row(list, pausedLate).get("lateMinutes").asLong()).isEqualTo(60);
        assertThat(row(list, pausedLate).get("turn").asString()).isEqualTo("APPLICANT");
        assertThat(turns(list)).isEqualTo(Map.of("OFFICE", 2L, "APPLICANT", 1L));
        assertThat(list.get("total").asLong()).isEqualTo(3);
    }

    /** Eight working hours from Wednesday 08:00 end on Thursday 08:00; since then 3.5 + 3.5 hours. */
    @Test
    void listsWhatCameInOnlineAndWasNotAnsweredInTime() {
        JsonNode row = row(attention("kind=late"), unanswered);

        assertThat(row.get("status").asInt()).isEqualTo(1);
        assertThat(Ward.instant(row.get("dueAt"))).isEqualTo(instant("2026-11-26T08:00"));
        assertThat(row.get("lateMinutes").asLong()).isEqualTo(420);
        assertThat(row.get("turn").asString()).isEqualTo("OFFICE");
    }

    @Test
    void aDossierThatWaitsForItsApplicantInTimeIsNeitherLateNorDueSoon() {
        assertThat(codes(attention("kind=late"))).doesNotContain(pausedInTime);
        assertThat(codes(attention("kind=dueSoon"))).doesNotContain(pausedInTime);
    }

    /**
     * All are due on Friday 27/11 at 17:00, a whole working day away: the one that waits for its parent since Thursday has
     * the parent's day more.
     */
    @Test
    void listsWhatIsDueWithinADay() {
        JsonNode list = attention("kind=dueSoon");

        assertThat(codes(list)).containsExactlyInAnyOrder(atAgency, soon, atParent);
        assertThat(row(list, soon).get("remainingMinutes").asLong()).isEqualTo(480);
        assertThat(row(list, soon).get("holder").get("name").asString()).isEqualTo("Lê Văn Thẩm");
        assertThat(row(list, atAgency).get("turn").asString()).isEqualTo("AGENCY");
        assertThat(Ward.instant(row(list, atAgency).get("since"))).isEqualTo(instant("2026-11-23T09:00"));
        assertThat(row(list, atParent).get("turn").asString()).isEqualTo("APPLICANT");
        assertThat(row(list, atParent).get("step").get("vi").asString()).isEqualTo("Chờ người dân trả lời");
        assertThat(row(list, atParent).get("remainingMinutes").asLong()).isEqualTo(480);
        assertThat(Ward.instant(row(list, atParent).get("since"))).isEqualTo(instant("2026-11-26T08:00"));
        assertThat(turns(list)).isEqualTo(Map.of("AGENCY", 1L, "OFFICE", 1L, "APPLICANT", 1L));
    }

    @Test
    void filtersByTurnAndPages() {
        assertThat(codes(attention("kind=late&turn=APPLICANT"))).containsExactly(pausedLate);
        List<String> visited = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = attention("kind=late&size=1" + cursor);
            visited.addAll(codes(page));
            cursor = page.get("next").isNull()
                    ? null
                    : "&cursor=" + page.get("next").asString();
        } while (cursor != null);
        assertThat(visited).containsExactly(late, pausedLate, unanswered);
    }

    @Test
    void asksForTheCalendarsOnceForAllRows() {
        List<String> statements =
                Statements.of("left join lateral", () -> attention("kind=late").get("items"));

        assertThat(statements)
                .filteredOn(sql -> sql.contains("calendar_version"))
                .hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void theSummaryCountsTheSame() {
        JsonNode summary = supervisor.get("/api/monitoring/summary").expect(200).body();
        assertThat(List.of(
                        summary.get("open").asLong(),
                        summary.get("late").asLong(),
                        summary.get("dueSoon").asLong(),
                        summary.get("paused").asLong()))
                .containsExactly(6L, 3L, 3L, 2L);
    }

    @Test
    void theAnalystSeesNoPeople() {
        JsonNode list = analyst.get("/api/monitoring/attention?kind=dueSoon")
                .expect(200)
                .body();

        assertThat(codes(list)).containsExactlyInAnyOrder(atAgency, soon, atParent);
        assertThat(list.toString()).doesNotContain("Lý", "Lê Văn Thẩm");
    }

    private void supplement(String code) {
        ward.complete(ward.examiner, code, "Task_Appraise", Births.supplement("appraisalOutcome"));
    }

    private JsonNode attention(String query) {
        return supervisor.get("/api/monitoring/attention?" + query).expect(200).body();
    }

    private static List<String> codes(JsonNode list) {
        return list.get("items")
                .valueStream()
                .map(row -> row.get("code").asString())
                .toList();
    }

    private static JsonNode row(JsonNode list, String code) {
        return list.get("items")
                .valueStream()
                .filter(row -> row.get("code").asString().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Long> turns(JsonNode list) {
        Map<String, Long> counts = new HashMap<>();
        list.get("turns")
                .forEach(each -> counts.put(
                        each.get("value").asString(), each.get("count").asLong()));
        return counts;
    }
}
