package vn.motcua.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.OrganisationFixture;
import vn.motcua.organisation.Position;
import vn.motcua.organisation.Units;
import vn.motcua.shared.Actor;
import vn.motcua.shared.CurrentActor;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.Role;
import vn.motcua.shared.UnitCode;
import vn.motcua.shared.preview.DossierLabels;

/** Whose people somebody may see: by unit, and only while their roles or their work ask for it. */
@OfficeTest
class PeopleIT {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);

    @Autowired
    private OfficeClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DossierLabels labels;

    private Ward ward;
    private UnitCode neighbour;

    @BeforeAll
    void openTheWard(@LocalServerPort int port, @Autowired Units units, @Autowired Officers officers) {
        ward = Ward.open(port, units, officers);
        neighbour = OrganisationFixture.commune(units, ward.province, 2);
    }

    @BeforeEach
    void beOnThursday() {
        clock.at("2026-11-26T09:00");
    }

    @AfterAll
    void showRealTime() {
        clock.showRealTime();
    }

    @Test
    void whoAnalysesTheProvinceSeesNamesOnlyInTheCommuneOfTheirOtherRole() {
        String code = ward.received("Mạc Hai Vai");
        Desk elsewhere =
                ward.officer("Hồ Văn Xa", held(ward.province, Role.ANALYST), held(neighbour, Role.CASE_OFFICER));
        Desk here = ward.officer("Hồ Văn Gần", held(ward.province, Role.ANALYST), held(ward.unit, Role.CASE_OFFICER));
        clock.at("2026-11-27T09:00");

        assertThat(late(elsewhere, code).get("ownerName").isNull()).isTrue();
        assertThat(late(here, code).get("ownerName").asString()).isEqualTo("Mạc Hai Vai");
        assertThat(label(elsewhere, code)).isEqualTo(new DossierLabels.Label(code, null));
        assertThat(label(here, code)).isEqualTo(new DossierLabels.Label(code, "Mạc Hai Vai"));
    }

    @Test
    void whoHasActedOnADossierLosesItWithTheirLastRoleThatLooksAtDossiers() {
        Position until = new Position(ward.unit, Role.CASE_OFFICER, OrganisationFixture.SINCE, FRIDAY);
        Desk measuring = ward.officer("Kiều Thị Đo", until, new Position(ward.unit, Role.ANALYST, FRIDAY, null));
        Desk moved = ward.officer("Kiều Thị Chuyển", until, new Position(neighbour, Role.CASE_OFFICER, FRIDAY, null));
        String one = ward.received("Mạc Đổi Việc");
        ward.complete(measuring, one, "Task_Appraise", Births.supplement("appraisalOutcome"));
        String other = ward.received("Mạc Đổi Xã");
        ward.complete(moved, other, "Task_Appraise", Births.supplement("appraisalOutcome"));
        measuring.get("/api/dossiers/" + one).expect(200);

        clock.at("2026-11-27T09:00");

        measuring.get("/api/dossiers/" + one).expect(404);
        measuring.get("/api/dossiers/" + one + "/timeline").expect(404);
        moved.get("/api/dossiers/" + other).expect(200);
    }

    @Test
    void anAgentOfThePostSeesAnOwnSubmissionUntilItIsClosed() {
        Desk agent = ward.officer("Bùi Văn Thư", Role.POST_AGENT);
        Map<String, Object> submission = Births.online(ward.unit.value(), "Mạc Qua Bưu Điện");
        submission.put("channel", "POST");
        String code = agent.post("/api/dossiers", submission)
                .expect(200)
                .body()
                .get("code")
                .asString();
        String foreign = ward.received("Mạc Của Người Khác");

        agent.get("/api/dossiers/" + code).expect(200);
        agent.get("/api/dossiers/" + foreign).expect(404);
        ward.reception
                .post("/api/dossiers/" + code + "/withdraw", Map.of("reasonCode", "NO_LONGER_NEEDED"))
                .expect(200);
        agent.get("/api/dossiers/" + code).expect(404);
    }

    @Test
    void anAgentOfThePostSeesAClaimedStepAndNothingAfterIt() {
        Desk agent = ward.officer("Bùi Văn Phát", Role.POST_AGENT);
        String code = ward.submit(Births.byPost(ward.unit.value(), "Mạc Trả Tận Nhà"));
        ward.toSignature(code);
        ward.sign(code);
        ward.publish(code);
        ward.complete(ward.reception, code, "Task_SendByPost", Births.sentByPost());
        String task = ward.task(code, "Task_ConfirmPost").get("taskId").asString();

        agent.get("/api/tasks/" + task).expect(404);
        ward.act(agent, code, "Task_ConfirmPost", "claim", Map.of()).expect(200);
        assertThat(agent.get("/api/tasks/" + task)
                        .expect(200)
                        .body()
                        .get("dossier")
                        .get("ownerName")
                        .asString())
                .isEqualTo("Mạc Trả Tận Nhà");
        ward.complete(agent, code, "Task_ConfirmPost", Births.deliveredByPost());
        agent.get("/api/dossiers/" + code).expect(404);
        assertThat(ward.status(code)).isEqualTo(10);
    }

    @Test
    void whoLooksAtATimelineIsOnRecord() {
        String code = ward.received("Mạc Có Vết");
        ward.leader.get("/api/dossiers/" + code + "/timeline").expect(200);

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                        jdbc.sql("select what from motcua.access_log" + " where dossier_id = ? and actor = ?")
                                .params(id(code).value(), ward.leader.officer())
                                .query(String.class)
                                .list())
                .containsExactly("timeline"));
    }

    private static Position held(UnitCode unit, Role role) {
        return new Position(unit, role, OrganisationFixture.SINCE, null);
    }

    private static JsonNode late(Desk officer, String code) {
        return officer.get("/api/monitoring/attention?kind=late&size=100")
                .expect(200)
                .body()
                .get("items")
                .valueStream()
                .filter(row -> row.get("code").asString().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private DossierLabels.Label label(Desk officer, String code) {
        return CurrentActor.runAs(Actor.of(new OfficerId(officer.officer())), () -> labels.labels(List.of(id(code)))
                .get(id(code)));
    }

    private DossierId id(String code) {
        return new DossierId(jdbc.sql("select id from motcua.dossier where code = ?")
                .param(code)
                .query(Long.class)
                .single());
    }
}
