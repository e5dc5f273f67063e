package vn.motcua.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.motcua.journey.Browserless.Answer;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.Units;
import vn.motcua.shared.Role;
import vn.motcua.testing.ProductTest;

/** A birth registration from the counter to the result, over HTTP, as the officers of a ward do it. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BirthJourneyIT {

    private static final byte[] PDF =
            "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    private Clock clock;

    private JourneyWard ward;
    private Browserless reception;
    private Browserless examiner;
    private Browserless leader;
    private Browserless clerk;

    @BeforeAll
    void enterTheWard(@LocalServerPort int port, @Autowired Units units, @Autowired Officers officers) {
        ward = JourneyWard.open(port, units, officers, clock);
        reception = ward.reception;
        examiner = ward.examiner;
        leader = ward.officer("Phạm Thị Ký", Role.APPROVER);
        clerk = ward.officer("Đỗ Văn Dấu", Role.RECORDS_CLERK);
    }

    @Test
    void leadsABirthRegistrationFromTheCounterToTheResult() {
        String code = ward.submit("Phạm Đỗ Ánh Nguyệt");
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
        JsonNode waiting = ward.dossier(code);
        assertThat(waiting.get("status").asInt()).isEqualTo(5);
        assertThat(clock(waiting, "DOSSIER").get("state").asString()).isEqualTo("PAUSED");
        assertThat(forms(waiting)).containsExactly("01", "06", "02");

        complete(reception, code, "Task_ReceiveSupplement", Map.of("supplementComplete", true));
        assertThat(clock(ward.dossier(code), "DOSSIER").get("state").asString()).isEqualTo("RUNNING");
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

        Answer refused = ward.steps.attempt(examiner, code, "Task_Sign", Map.of("signOutcome", "SIGN"));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body().get("code").asString()).isEqualTo("four-eyes");
        complete(leader, code, "Task_Sign", Map.of("signOutcome", "SIGN"));
        complete(
                clerk,
                code,
                "Task_Publish",
                Map.of("resultNumber", "7/2026", "publishedOn", today.toString(), "seal", "STAMP"));
        assertThat(ward.dossier(code).get("status").asInt()).isEqualTo(9);
        complete(
                reception,
                code,
                "Task_Deliver",
                Map.of("deliveryManner", "COUNTER", "recipientName", "Phạm Văn Hùng", "receiptConfirmed", true));

        JsonNode done = ward.dossier(code);
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
        JsonNode dossier = ward.dossier(ward.submit("Lê Thị Giấy Hẹn"));
        byte[] pdf = reception.bytes(dossier.get("forms").get(0).get("url").asString());
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }

    private void complete(Browserless officer, String code, String step, Map<String, Object> data) {
        Answer answer = ward.steps.attempt(officer, code, step, data);
        assertThat(answer.status()).as("%s: %s", step, answer.body()).isEqualTo(200);
        assertThat(officer.get("/api/tasks?list=units&q=" + code)
                        .body()
                        .get("items")
                        .toString())
                .doesNotContain("\"step\":\"" + step + "\"");
    }

    private boolean stands(String code, String step) {
        return ward.dossier(code).get("openTasks").toString().contains("\"" + step + "\"");
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
}
