package vn.motcua.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.Units;

/** How pressing a step is by its nature, as the routing table says when it begins. */
@OfficeTest
class PriorityIT {

    @Autowired
    private OfficeClock clock;

    private Ward ward;

    @BeforeAll
    void openTheWard(@LocalServerPort int port, @Autowired Units units, @Autowired Officers officers) {
        clock.at("2026-11-26T09:00");
        ward = Ward.open(port, units, officers);
    }

    @AfterAll
    void showRealTime() {
        clock.showRealTime();
    }

    /** Who was put off once must not be put off again; a step that comes again has lost time. */
    @Test
    void stepsTellHowPressingTheyAre() {
        String plain = ward.received("Lò Bình Thường");
        assertThat(priority(plain, "Task_Appraise")).isEqualTo("NORMAL");
        ward.toSignature(plain);
        ward.act(ward.leader, plain, "Task_Sign", "claim", Map.of()).expect(200);
        ward.act(ward.leader, plain, "Task_Sign", "send-back", Map.of("reasonCode", "WRONG_DATA", "note", "Sai"))
                .expect(200);
        String again = ward.steps(plain).get(0);
        assertThat(priority(plain, again)).isEqualTo("HIGH");

        String refused = ward.received("Lò Lãnh Đạo Trả");
        ward.toSignature(refused);
        ward.complete(
                ward.leader, refused, "Task_Sign", Map.of("signOutcome", "SEND_BACK", "sendBackReason", "WRONG_DATA"));
        assertThat(priority(refused, ward.steps(refused).get(0)))
                .as("sent back by the form of the signature")
                .isEqualTo("HIGH");

        String verified = ward.received("Lò Xác Minh");
        ward.complete(
                ward.examiner,
                verified,
                "Task_Appraise",
                Map.of(
                        "appraisalOutcome", "VERIFY",
                        "verificationReason", "PARENTS_MARRIAGE",
                        "verifyingAgency", "UBND xã Bên"));
        assertThat(priority(verified, "Task_RecordVerification"))
                .as("the law's own time puts nobody off")
                .isEqualTo("NORMAL");

        String extended = ward.received("Lò Gia Hạn");
        ward.leader
                .post("/api/dossiers/" + extended + "/extend", Map.of("workingDays", 2, "basis", "SYSTEM_FAILURE"))
                .expect(200);
        ward.approve(ward.examiner, extended);
        assertThat(priority(extended, "Task_PrintCertificate")).isEqualTo("URGENT");

        JsonNode urgent = ward.examiner
                .get("/api/tasks?list=units&priority=URGENT&q=" + extended)
                .expect(200)
                .body();
        assertThat(urgent.get("total").asInt()).isEqualTo(1);
        assertThat(urgent.at("/facets/priority/0/value").asString()).isEqualTo("URGENT");
        assertThat(ward.examiner
                        .get("/api/tasks?list=units&priority=HIGH&q=" + extended)
                        .expect(200)
                        .body()
                        .get("items"))
                .isEmpty();
    }

    private String priority(String code, String step) {
        return ward.task(code, step).get("priority").asString();
    }
}
