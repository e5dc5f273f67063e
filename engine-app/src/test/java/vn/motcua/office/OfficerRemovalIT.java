package vn.motcua.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.OrganisationFixture;
import vn.motcua.organisation.Position;
import vn.motcua.organisation.Units;
import vn.motcua.shared.Role;

/** Whoever's account is locked leaves no step behind: each goes where the preview said. */
@OfficeTest
class OfficerRemovalIT {

    @LocalServerPort
    private int port;

    @Autowired
    private Units units;

    @Autowired
    private Officers officers;

    private Ward ward;
    private Desk admin;

    @BeforeEach
    void openAWard() {
        ward = Ward.open(port, units, officers);
        admin = ward.officer("Hà Thị Quản Trị", Role.UNIT_ADMIN);
    }

    @Test
    void freesEveryStepAsPreviewedAndLocksTheAccount() {
        String given = held(ward.examiner, "Lâm Được Giao");
        String examined = ward.received("Lâm Đã Thẩm Định");
        ward.approve(ward.colleague, examined);
        ward.complete(ward.colleague, examined, "Task_PrintCertificate", Births.printed());
        ward.act(ward.examiner, examined, "Task_Sign", "claim", Map.of()).expect(200);

        Map<String, Object> removal = to(ward.colleague);
        JsonNode preview = preview(ward.examiner, removal);
        assertThat(preview.get("count").asInt()).isEqualTo(2);
        assertThat(sentence(preview, given)).isEqualTo("Giao cho Vũ Thị Đồng.");
        assertThat(sentence(preview, examined))
                .isEqualTo("Về danh sách chung của vai trò “Lãnh đạo ký duyệt”, đơn vị " + ward.unit
                        + ". Vũ Thị Đồng đã thẩm định hồ sơ này nên không được ký duyệt.");
        assertThat(preview.at("/rows/0/label").isNull())
                .as("an administrator sees no names of owners")
                .isTrue();
        assertThat(holder(given)).as("a preview changes nothing").isEqualTo(ward.examiner.officer());

        JsonNode locked = lock(ward.examiner, removal, preview).expect(200).body();
        assertThat(locked.get("tasks").asInt()).isEqualTo(2);
        assertThat(holder(given)).isEqualTo(ward.colleague.officer());
        assertThat(ward.task(examined, "Task_Sign").get("assignee").isNull()).isTrue();
        assertThatThrownBy(() -> ward.examiner.get("/api/tasks")).hasMessageContaining("bad-credentials");
        JsonNode freed = ward.timeline(given)
                .get("events")
                .valueStream()
                .filter(event -> event.get("type").asString().equals("StepFreed"))
                .findFirst()
                .orElseThrow();
        assertThat(freed.at("/by/name").asString()).isEqualTo("Hà Thị Quản Trị");
        assertThat(account(ward.examiner).get("active").asBoolean()).isFalse();
        assertThat(account(ward.examiner).get("openTasks").asInt()).isZero();
        ward.complete(ward.colleague, given, "Task_Appraise", Map.of("appraisalOutcome", "APPROVE"));
    }

    @Test
    void unlocksWithoutBringingStepsBack() {
        String code = held(ward.examiner, "Lâm Không Về");
        Map<String, Object> removal = Map.of("receivers", List.of());
        lock(ward.examiner, removal, preview(ward.examiner, removal)).expect(200);
        assertThat(admin.post(path(ward.examiner) + "/lock/preview", removal)
                        .expect(409)
                        .code())
                .isEqualTo("already-locked");
        admin.post(path(ward.examiner) + "/unlock", Map.of()).expect(204);

        assertThat(admin.post(path(ward.examiner) + "/unlock", Map.of())
                        .expect(409)
                        .code())
                .isEqualTo("not-locked");
        assertThat(ward.task(code, "Task_Appraise").get("assignee").isNull()).isTrue();
        ward.examiner.get("/api/tasks").expect(200);
    }

    @Test
    void doesNothingWhenTheStepsAreOthersThanThosePreviewed() {
        Map<String, Object> removal = to(ward.colleague);
        JsonNode preview = preview(ward.examiner, removal);
        String code = held(ward.examiner, "Lâm Sau Cùng");

        assertThat(lock(ward.examiner, removal, preview).expect(409).code()).isEqualTo("stale-preview");
        assertThat(holder(code)).isEqualTo(ward.examiner.officer());
        assertThat(account(ward.examiner).get("active").asBoolean()).isTrue();
    }

    @Test
    void saysWhenNobodyIsLeftWithTheRole() {
        String code = ward.received("Lâm Một Mình");
        ward.toSignature(code);
        ward.sign(code);
        ward.act(ward.clerk, code, "Task_Publish", "claim", Map.of()).expect(200);

        JsonNode preview = preview(ward.clerk, Map.of("receivers", List.of()));
        assertThat(preview.at("/kinds/0/kind").asString()).isEqualTo("NOBODY");
        assertThat(sentence(preview, code)).contains("Không còn ai khác giữ vai trò này");
    }

    @Test
    void onlyAdministratorsOfTheUnitDoItAndNeverToThemselves() {
        Map<String, Object> removal = Map.of("receivers", List.of());
        ward.leader.post(path(ward.examiner) + "/lock/preview", removal).expect(403);
        ward.leader.get("/api/officers?unit=" + ward.unit).expect(403);
        Ward elsewhere = Ward.open(ward);
        Desk stranger = elsewhere.officer("Hà Văn Nơi Khác", Role.UNIT_ADMIN);
        stranger.post(path(ward.examiner) + "/lock/preview", removal).expect(403);
        stranger.post(path(ward.examiner) + "/unlock", Map.of()).expect(403);
        assertThat(admin.post(path(admin) + "/lock/preview", removal)
                        .expect(409)
                        .code())
                .isEqualTo("own-account");
        Desk above = ward.officer(
                "Hà Thị Hệ Thống", new Position(ward.unit, Role.SYSTEM_ADMIN, OrganisationFixture.SINCE, null));
        admin.post(path(above) + "/lock/preview", removal).expect(403);
        assertThat(account(above).get("mayChange").asBoolean()).isFalse();
    }

    @Test
    void namesTheReceiverWhoCannot() {
        JsonNode problem = admin.post(path(ward.examiner) + "/lock/preview", to(ward.clerk))
                .expect(400)
                .body();

        assertThat(problem.at("/violations/0/field").asString()).isEqualTo("receivers[0].officerId");
        assertThat(admin.get(path(ward.leader) + "/receivers")
                        .expect(200)
                        .body()
                        .valueStream()
                        .map(person -> person.get("name").asString()))
                .containsExactly("Lê Văn Thẩm", "Vũ Thị Đồng");
    }

    private String held(Desk officer, String child) {
        String code = ward.received(child);
        ward.act(officer, code, "Task_Appraise", "claim", Map.of()).expect(200);
        return code;
    }

    private static Map<String, Object> to(Desk receiver) {
        return Map.of("receivers", List.of(Map.of("officerId", receiver.officer())));
    }

    private static String path(Desk officer) {
        return "/api/officers/" + officer.officer();
    }

    private JsonNode preview(Desk officer, Map<String, Object> removal) {
        return admin.post(path(officer) + "/lock/preview", removal).expect(200).body();
    }

    private Desk.Answer lock(Desk officer, Map<String, Object> removal, JsonNode preview) {
        Map<String, Object> body = new HashMap<>();
        body.put("removal", removal);
        body.put("token", preview.get("token").asString());
        return admin.post(path(officer) + "/lock", body);
    }

    private static String sentence(JsonNode preview, String code) {
        return preview.get("rows")
                .valueStream()
                .filter(row -> row.get("dossierCode").asString().equals(code))
                .map(row -> row.at("/sentence/vi").asString())
                .findFirst()
                .orElseThrow();
    }

    private String holder(String code) {
        return ward.task(code, "Task_Appraise").at("/assignee/id").asString();
    }

    private JsonNode account(Desk officer) {
        return admin.get("/api/officers?unit=" + ward.unit)
                .expect(200)
                .body()
                .valueStream()
                .filter(account -> account.at("/officer/id").asString().equals(officer.officer()))
                .findFirst()
                .orElseThrow();
    }
}
