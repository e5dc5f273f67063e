package vn.motcua.office;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.office.OfficeClock.instant;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.motcua.office.Desk.Answer;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.Units;

/**
 * What gives a dossier more time, once each and never after its end; all are received Monday 23/11/2026 09:00 and due
 * that day at 17:00.
 */
@OfficeTest
class ExtensionsIT {

    @Autowired
    private OfficeClock clock;

    private Ward ward;

    @BeforeAll
    void openTheWard(@LocalServerPort int port, @Autowired Units units, @Autowired Officers officers) {
        ward = Ward.open(port, units, officers);
    }

    @AfterAll
    void showRealTime() {
        clock.showRealTime();
    }

    /** Two working days more than Monday 23/11: Wednesday 25/11 and Thursday 26/11, for Tuesday is a holiday. */
    @Test
    void anExtensionMovesTheDueDateOnceAndKeepsTheOldOne() {
        String code = received("Lê Gia Hạn");
        Answer extended = extend(code);
        extended.expect(200);

        assertThat(ward.due(code)).isEqualTo(instant("2026-11-26T17:00"));
        assertThat(rowOf(code).get("dueAt").asString())
                .as("the list, in which the step has been waiting")
                .isEqualTo("2026-11-26T10:00:00Z");
        assertThat(ward.timeline(code).get("formerDueAts").valueStream().map(JsonNode::asString))
                .containsExactly("2026-11-23T10:00:00Z");
        assertThat(ward.status(code)).isEqualTo(4);
        assertThat(ward.details(code, "ReasonGiven")).containsExactly("Cơ quan phối hợp trả lời chậm");

        Answer second = extend(code);
        second.expect(409);
        assertThat(second.code()).isEqualTo("extension-limit");
        assertThat(second.body().toString()).contains("cho phép 1 lần");
        assertThat(ward.due(code)).isEqualTo(instant("2026-11-26T17:00"));
    }

    /** Three working days for the verification: 25, 26, 27/11. */
    @Test
    void aVerificationGivesThreeWorkingDaysOnce() {
        String code = received("Lê Xác Minh");
        Map<String, Object> verify = Map.of(
                "appraisalOutcome",
                "VERIFY",
                "verificationReason",
                "PARENTS_MARRIAGE",
                "verifyingAgency",
                "UBND xã Bên Kia");
        ward.complete(ward.examiner, code, "Task_Appraise", verify);
        assertThat(ward.status(code)).isEqualTo(4);
        assertThat(ward.due(code)).isEqualTo(instant("2026-11-27T17:00"));

        ward.complete(ward.examiner, code, "Task_RecordVerification", Map.of("verificationResult", "NO_ANSWER"));
        Answer second = ward.attempt(ward.examiner, code, "Task_Appraise", verify);
        second.expect(409);
        assertThat(second.code()).isEqualTo("extension-limit");
        assertThat(ward.due(code)).isEqualTo(instant("2026-11-27T17:00"));
    }

    @Test
    void aSettledDossierIsNeitherWithdrawnNorExtended() {
        String code = received("Lê Xong Rồi");
        ward.toSignature(code);
        ward.sign(code);
        ward.publish(code);

        assertThat(post(code, "withdraw", Map.of("reasonCode", "NO_LONGER_NEEDED"))
                        .code())
                .isEqualTo("transition-not-allowed");
        assertThat(extend(code).code()).isEqualTo("not-running");
        assertThat(ward.status(code)).isEqualTo(9);
    }

    private String received(String child) {
        clock.at("2026-11-23T09:00");
        return ward.received(child);
    }

    private JsonNode rowOf(String code) {
        return FilledLists.list(ward.examiner, "role", "&size=100")
                .get("items")
                .valueStream()
                .filter(row -> row.get("dossierCode").asString().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private Answer post(String code, String command, Map<String, ?> body) {
        return ward.reception.post("/api/dossiers/" + code + "/" + command, body);
    }

    private Answer extend(String code) {
        return ward.leader.post("/api/dossiers/" + code + "/extend", Map.of("workingDays", 2, "basis", "AGENCY_DELAY"));
    }
}
