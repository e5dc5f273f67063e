package vn.motcua.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.motcua.journey.Browserless.Answer;
import vn.motcua.organisation.NewOfficer;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.Position;
import vn.motcua.organisation.Unit;
import vn.motcua.organisation.UnitKind;
import vn.motcua.organisation.Units;
import vn.motcua.shared.Actor;
import vn.motcua.shared.CurrentActor;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.Role;
import vn.motcua.shared.Text;
import vn.motcua.shared.UnitCode;
import vn.motcua.testing.ProductTest;

/** A birth registration from the counter to the result, over HTTP, as the three officers of a ward do it. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BirthJourneyIT {

    private static final String PASSWORD = "mot-cua-2026";
    private static final UnitCode PROVINCE = new UnitCode("J90");
    private static final UnitCode WARD = new UnitCode("J90.1");
    private static final UnitCode OTHER = new UnitCode("J90.2");
    private static final byte[] PDF =
            "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF".getBytes(StandardCharsets.US_ASCII);

    @LocalServerPort
    private int port;

    @Autowired
    private Units units;

    @Autowired
    private Officers officers;

    @Autowired
    private Clock clock;

    private Browserless reception;
    private Browserless examiner;
    private Browserless leader;
    private Browserless clerk;
    private Browserless stranger;

    @BeforeAll
    void enterTheWard() {
        LocalDate since = LocalDate.of(2025, 7, 1);
        CurrentActor.runAs(Actor.system("test"), () -> {
            units.create(unit(PROVINCE, null, UnitKind.PROVINCE, "Ủy ban nhân dân tỉnh Thử", since));
            units.create(unit(WARD, PROVINCE, UnitKind.COMMUNE, "Ủy ban nhân dân phường Thử Nghiệm", since));
            units.create(unit(OTHER, PROVINCE, UnitKind.COMMUNE, "Ủy ban nhân dân xã Bên", since));
            officer("TN9001", "j.reception", "Trần Thị Tiếp", WARD, since, Role.RECEPTION_OFFICER, Role.RESULT_OFFICER);
            officer("TN9002", "j.examiner", "Lê Văn Thẩm", WARD, since, Role.CASE_OFFICER, Role.APPROVER);
            officer("TN9003", "j.leader", "Phạm Thị Ký", WARD, since, Role.APPROVER);
            officer("TN9004", "j.clerk", "Đỗ Văn Dấu", WARD, since, Role.RECORDS_CLERK);
            officer("TN9005", "j.stranger", "Ngô Văn Lạ", OTHER, since, Role.RECEPTION_OFFICER);
        });
        reception = Browserless.signIn(port, "j.reception", PASSWORD);
        examiner = Browserless.signIn(port, "j.examiner", PASSWORD);
        leader = Browserless.signIn(port, "j.leader", PASSWORD);
        clerk = Browserless.signIn(port, "j.clerk", PASSWORD);
        stranger = Browserless.signIn(port, "j.stranger", PASSWORD);
    }

    @Test
    void leadsABirthRegistrationFromTheCounterToTheResult() {
        String code = submit("Phạm Đỗ Ánh Nguyệt");
        assertThat(reception
                        .upload("/api/dossiers/" + code + "/attachments", "giấy chứng sinh.pdf", PDF)
                        .status())
                .isEqualTo(200);
        assertThat(reception
                        .upload("/api/dossiers/" + code + "/attachments", "tờ khai.pdf", PDF)
                        .status())
                .isEqualTo(200);
        assertFound("pham do anh nguyet", code);

        complete(examiner, code, "Task_Appraise", Declarations.supplement());
        JsonNode waiting = dossier(code);
        assertThat(waiting.get("status").asInt()).isEqualTo(5);
        assertThat(clock(waiting, "DOSSIER").get("state").asString()).isEqualTo("PAUSED");
        assertThat(forms(waiting)).containsExactly("01", "02");

        complete(reception, code, "Task_ReceiveSupplement", Map.of("supplementComplete", true));
        assertThat(clock(dossier(code), "DOSSIER").get("state").asString()).isEqualTo("RUNNING");
        complete(examiner, code, "Task_Appraise", Map.of("appraisalOutcome", "APPROVE"));
        await().atMost(Duration.ofSeconds(20)).until(() -> stands(code, "Task_PrintCertificate"));
        LocalDate today = LocalDate.now(clock);
        complete(
                examiner,
                code,
                "Task_PrintCertificate",
                Map.of(
                        "registerVolume",
                        "01",
                        "registerNumber",
                        "7",
                        "registeredOn",
                        today.toString(),
                        "copiesPrinted",
                        1));

        Answer refused = attempt(examiner, code, "Task_Sign", Map.of("signOutcome", "SIGN"));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body().get("code").asString()).isEqualTo("four-eyes");
        complete(leader, code, "Task_Sign", Map.of("signOutcome", "SIGN"));
        complete(
                clerk,
                code,
                "Task_Publish",
                Map.of("resultNumber", "7/2026", "publishedOn", today.toString(), "seal", "STAMP"));
        assertThat(dossier(code).get("status").asInt()).isEqualTo(9);
        complete(
                reception,
                code,
                "Task_Deliver",
                Map.of("deliveryManner", "COUNTER", "recipientName", "Phạm Văn Hùng", "receiptConfirmed", true));

        JsonNode done = dossier(code);
        assertThat(done.get("status").asInt()).isEqualTo(10);
        assertThat(done.get("outcome").asString()).isEqualTo("GRANTED");
        assertThat(done.get("result").get("personalId").asString()).matches("\\d{12}");
        JsonNode timeline = reception.get("/api/dossiers/" + code + "/timeline").body();
        assertThat(timeline.get("verified").asBoolean()).isTrue();
        assertThat(types(timeline))
                .contains("FourEyesRefused", "ClockPaused", "ClockResumed", "FormIssued", "PersonalIdAssigned");
    }

    @Test
    void printsTheAppointmentSlip() {
        JsonNode dossier = dossier(submit("Lê Thị Giấy Hẹn"));
        byte[] pdf = reception.bytes(dossier.get("forms").get(0).get("url").asString());
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }

    @Test
    void givesOneOfTwoOfficersTheTask() {
        String code = submit("Vũ Thị Một Lần");
        JsonNode task = open(code, "Task_Appraise");
        String path = "/api/tasks/" + task.get("taskId").asString();
        int version = examiner.get(path).body().get("task").get("version").asInt();
        assertThat(examiner.post(path + "/claim", Map.of("version", version)).status())
                .isEqualTo(200);
        Answer second = examiner.post(path + "/claim", Map.of("version", version));
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.body().get("code").asString()).isEqualTo("stale-version");
    }

    @Test
    void repeatsTheFirstAnswerToTheSameRequest() {
        Map<String, Object> body = Declarations.submission(WARD.value(), "Hồ Thị Lặp Lại", born(), true);
        Answer first = reception.post("/api/dossiers", "journey-same-key-1", body);
        Answer again = reception.post("/api/dossiers", "journey-same-key-1", body);
        assertThat(again.body().get("code")).isEqualTo(first.body().get("code"));
    }

    @Test
    void hidesDossiersOfOtherUnits() {
        String code = submit("Bùi Thị Kín");
        assertThat(stranger.get("/api/dossiers/" + code).status()).isEqualTo(404);
        assertThat(stranger.get("/api/search?q=bui%20thi%20kin")
                        .body()
                        .get("total")
                        .asLong())
                .isZero();
    }

    @Test
    void withdrawsWithACodedReasonOnly() {
        String code = submit("Đặng Thị Rút");
        Answer wrong = reception.post("/api/dossiers/" + code + "/withdraw", Map.of("reasonCode", "BECAUSE"));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body().get("violations").get(0).get("field").asString())
                .isEqualTo("reasonCode");
        assertThat(dossier(code).get("status").asInt()).isEqualTo(4);
        Answer right = reception.post("/api/dossiers/" + code + "/withdraw", Map.of("reasonCode", "WRONG_CONTENT"));
        assertThat(right.body().get("status").asInt()).isEqualTo(7);
        assertThat(dossier(code).get("openTasks").size()).isZero();
    }

    @Test
    void namesTheFieldOfAFormThatBreaksARule() {
        Map<String, Object> body = new HashMap<>(Declarations.submission(WARD.value(), "Lê 123", born(), true));
        Answer answer = reception.post("/api/dossiers", body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().get("violations").get(0).get("field").asString())
                .isEqualTo("data.child.fullName");
    }

    private String submit(String child) {
        Answer answer = reception.post("/api/dossiers", Declarations.submission(WARD.value(), child, born(), true));
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
        return answer.body().get("code").asString();
    }

    private LocalDate born() {
        return LocalDate.now(clock).minusDays(12);
    }

    private void complete(Browserless officer, String code, String step, Map<String, Object> data) {
        Answer answer = attempt(officer, code, step, data);
        assertThat(answer.status()).as("%s: %s", step, answer.body()).isEqualTo(200);
        assertThat(officer.get("/api/tasks?list=units&q=" + code)
                        .body()
                        .get("items")
                        .toString())
                .doesNotContain("\"step\":\"" + step + "\"");
    }

    private Answer attempt(Browserless officer, String code, String step, Map<String, Object> data) {
        String path = "/api/tasks/" + open(code, step).get("taskId").asString();
        int version = officer.get(path).body().get("task").get("version").asInt();
        return officer.post(path + "/complete", Map.of("version", version, "data", data));
    }

    private JsonNode open(String code, String step) {
        for (JsonNode task : dossier(code).get("openTasks")) {
            if (task.get("step").asString().equals(step)) {
                return task;
            }
        }
        throw new AssertionError(code + " does not stand at " + step);
    }

    private boolean stands(String code, String step) {
        return dossier(code).get("openTasks").toString().contains("\"" + step + "\"");
    }

    private JsonNode dossier(String code) {
        return reception.get("/api/dossiers/" + code).body();
    }

    private void assertFound(String words, String code) {
        String query = "/api/search?q=" + words.replace(' ', '+');
        await().atMost(Duration.ofSeconds(10))
                .until(() -> reception.get(query).body().toString().contains(code));
    }

    private static JsonNode clock(JsonNode dossier, String name) {
        for (JsonNode each : dossier.get("clocks")) {
            if (each.get("clock").asString().equals(name)) {
                return each;
            }
        }
        throw new AssertionError("no clock " + name);
    }

    private static List<String> forms(JsonNode dossier) {
        return dossier.get("forms")
                .valueStream()
                .map(form -> form.get("number").asString())
                .toList();
    }

    private static List<String> types(JsonNode timeline) {
        return timeline.get("events")
                .valueStream()
                .map(event -> event.get("type").asString())
                .toList();
    }

    private static Unit unit(UnitCode code, UnitCode parent, UnitKind kind, String name, LocalDate since) {
        return new Unit(code, Text.same(name), parent, kind, since, null, "Số 1", "0200 3800 000");
    }

    private void officer(String id, String username, String name, UnitCode unit, LocalDate since, Role... roles) {
        officers.create(new NewOfficer(
                new OfficerId(id),
                username,
                name,
                PASSWORD,
                java.util.stream.Stream.of(roles)
                        .map(role -> new Position(unit, role, since, null))
                        .toList()));
    }
}
