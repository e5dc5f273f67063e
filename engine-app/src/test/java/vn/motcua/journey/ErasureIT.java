package vn.motcua.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.motcua.journey.PersonalTraces.PERSONAL;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.deadline.Deadlines;
import vn.motcua.dossier.Dossiers;
import vn.motcua.journal.JournalVerifier;
import vn.motcua.journal.Verification;
import vn.motcua.journey.Browserless.Answer;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.OrganisationFixture;
import vn.motcua.organisation.Units;
import vn.motcua.shared.Actor;
import vn.motcua.shared.CurrentActor;
import vn.motcua.shared.DossierCode;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.Role;
import vn.motcua.shared.Text;
import vn.motcua.shared.UnitCode;
import vn.motcua.testing.ProductTest;

/** When the personal data of a closed dossier are deleted, no table, file or index still knows whom it was about. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ErasureIT {

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private JournalVerifier verifier;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    private UnitCode ward;
    private Staff staff;
    private Browserless desk;
    private Browserless leader;
    private OpenSteps steps;
    private PersonalTraces traces;

    @BeforeAll
    void enterTheWard(@LocalServerPort int port, @Autowired Units units, @Autowired Officers officers) {
        staff = new Staff(port, officers);
        CurrentActor.runAs(Actor.system("test"), () -> {
            ward = OrganisationFixture.commune(units, OrganisationFixture.province(units), 1);
            desk = officer(
                    "TN9101", Role.RECEPTION_OFFICER, Role.CASE_OFFICER, Role.RECORDS_CLERK, Role.RESULT_OFFICER);
            leader = officer("TN9102", Role.APPROVER);
        });
        steps = new OpenSteps(desk);
    }

    @BeforeAll
    void lookForTraces(@Autowired JdbcClient sql, @Value("${motcua.document.folder}") Path files) {
        traces = new PersonalTraces(sql, files);
    }

    private Browserless officer(String id, Role... roles) {
        return staff.officer(id, "Lý Thị " + id, ward, OrganisationFixture.SINCE, roles);
    }

    @Test
    void nothingStillKnowsWhomAnErasedDossierWasAbout() throws Exception {
        byte[] scan = "%PDF-1.4 Xoáhết".getBytes(StandardCharsets.UTF_8);
        String code = submit();
        attach(code, scan);
        ledThroughEveryStep(code);
        DossierId id = dossiers.get(new DossierCode(code)).id();
        assertThat(traces.tables())
                .as("the test's own eyes")
                .contains("dossier", "dossier_note", "dossier_supplement", "step_record", "deadline_extension")
                .contains("dossier_correction", "dossier_data_history");
        assertThat(traces.files(scan)).hasSize(1);
        assertFound(code, true);

        erase(id);

        assertThat(traces.tables()).isEmpty();
        assertThat(traces.files(scan)).isEmpty();
        assertFound(code, false);
        Answer page = desk.get("/api/dossiers/" + code);
        assertThat(page.status()).isEqualTo(200);
        assertThat(PERSONAL).noneMatch(page.body().toString()::contains);
        assertThat(explanation(id))
                .anyMatch(sentence -> sentence.matches("Gia hạn .*, người phê duyệt Lý Thị TN9102\\."));
        assertThat(desk.get("/api/dossiers/" + code + "/timeline")
                        .body()
                        .get("verified")
                        .asBoolean())
                .isTrue();
        assertThat(verifier.verify().findings())
                .extracting(Verification.Finding::dossier)
                .doesNotContain(id.value());
    }

    @Test
    void aFileThatAnotherDossierHasTooStays() throws Exception {
        byte[] scan = "%PDF-1.4 of two dossiers".getBytes(StandardCharsets.UTF_8);
        String gone = submit();
        String stays = submit();
        attach(gone, scan);
        attach(stays, scan);
        desk.post("/api/dossiers/" + gone + "/withdraw", Map.of("reasonCode", "WRONG_CONTENT"));

        erase(dossiers.get(new DossierCode(gone)).id());

        JsonNode attachment = desk.get("/api/dossiers/" + stays).body().at("/attachments/0");
        assertThat(desk.bytes("/api/dossiers/" + stays + "/attachments/"
                        + attachment.get("id").asString()))
                .isEqualTo(scan);
    }

    /** Leaves before and after of the name, the declaration as it was, and a word on why. */
    private void correctTheMothersName(String code) {
        int revision = desk.get("/api/dossiers/" + code).body().get("revision").asInt();
        Answer corrected = desk.post(
                "/api/dossiers/" + code + "/corrections",
                Map.of(
                        "revision",
                        revision,
                        "reasonCode",
                        "DECLARED_WRONGLY",
                        "note",
                        "Ông Xoáhết đề nghị",
                        "data",
                        Map.of("mother.fullName", "Xoáhết Thị Mới")));
        assertThat(corrected.status()).as("%s", corrected.body()).isEqualTo(200);
    }

    private void ledThroughEveryStep(String code) {
        complete(
                desk,
                code,
                "Task_Appraise",
                Map.of(
                        "appraisalOutcome",
                        "SUPPLEMENT",
                        "supplementReason",
                        "WRONG_COMPONENT",
                        "note",
                        "Bà Xoáhết gọi lại",
                        "supplementItems",
                        List.of(Map.of(
                                "componentCode",
                                "birthNotice",
                                "fault",
                                "UNREADABLE",
                                "text",
                                "Tên mẹ Xoáhết bị mờ"))));
        complete(desk, code, "Task_ReceiveSupplement", Map.of("supplementComplete", true, "note", "Ông Xoáhết nộp"));
        transaction.executeWithoutResult(status -> CurrentActor.runAs(
                new Actor("TN9102", null),
                () -> deadlines.extend(
                        dossiers.get(new DossierCode(code)).id(),
                        new vn.motcua.deadline.Term(
                                1,
                                vn.motcua.deadline.TermUnit.WORKING_DAY,
                                vn.motcua.deadline.DuePolicy.END_OF_DAY,
                                null),
                        Text.same("Văn bản của bà Xoáhết"),
                        new OfficerId("TN9102"),
                        clock.instant())));
        Answer extended = leader.post(
                "/api/dossiers/" + code + "/extend",
                Map.of("workingDays", 1, "basis", "AGENCY_DELAY", "note", "Chờ ông Xoáhết"));
        assertThat(extended.status()).as("%s", extended.body()).isEqualTo(200);
        correctTheMothersName(code);
        complete(desk, code, "Task_Appraise", Map.of("appraisalOutcome", "APPROVE"));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> steps.of(code).toString().contains("Task_PrintCertificate"));
        String today = LocalDate.now(clock).toString();
        complete(
                desk,
                code,
                "Task_PrintCertificate",
                Map.of("registerVolume", "01", "registerNumber", "7", "registeredOn", today, "copiesPrinted", 1));
        complete(leader, code, "Task_Sign", Map.of("signOutcome", "SIGN"));
        complete(desk, code, "Task_Publish", Map.of("resultNumber", "7/2026", "publishedOn", today, "seal", "STAMP"));
        complete(
                desk,
                code,
                "Task_Deliver",
                Map.of("deliveryManner", "COUNTER", "recipientName", "Phạm Văn Xoáhết", "receiptConfirmed", true));
    }

    private String submit() {
        Map<String, Object> usual = Declarations.submission(
                ward.value(), "Phạm Thị Xoáhết", LocalDate.now(clock).minusDays(9), true);
        String body = JsonMapper.shared()
                .writeValueAsString(usual)
                .replace("Phạm Văn Hùng", "Phạm Văn Xoáhết")
                .replace("Đỗ Thị Ánh", "Đỗ Thị Xoáhết")
                .replace("Tổ 3", "Tổ Xoáhết")
                .replace("099090123456", "088066123456")
                .replace("0912345678", "0388066678");
        Answer answer = desk.post("/api/dossiers", JsonMapper.shared().readTree(body));
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
        return answer.body().get("code").asString();
    }

    private void attach(String code, byte[] content) {
        assertThat(desk.upload("/api/dossiers/" + code + "/attachments", "xoahet.pdf", content)
                        .status())
                .isEqualTo(200);
    }

    private void erase(DossierId id) {
        CurrentActor.runAs(
                Actor.system("test"),
                () -> transaction.executeWithoutResult(status -> dossiers.erase(id, "RETENTION_ENDED")));
    }

    private void assertFound(String code, boolean byName) {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(found("xoahet").contains(code)).isEqualTo(byName);
            assertThat(found("088066123456").contains(code)).isEqualTo(byName);
            assertThat(found(code)).contains(code);
        });
    }

    private String found(String words) {
        return desk.get("/api/search?q=" + words).body().get("items").toString();
    }

    private List<String> explanation(DossierId id) {
        return deadlines.explain(id).stream()
                .flatMap(clock -> clock.sentences().stream())
                .map(sentence -> sentence.vi())
                .toList();
    }

    private void complete(Browserless officer, String code, String step, Map<String, Object> data) {
        Answer answer = steps.attempt(officer, code, step, data);
        assertThat(answer.status()).as("%s: %s", step, answer.body()).isEqualTo(200);
    }
}
