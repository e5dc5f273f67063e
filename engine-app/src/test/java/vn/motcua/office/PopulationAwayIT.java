package vn.motcua.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.OrganisationFixture;
import vn.motcua.organisation.Units;
import vn.motcua.shared.Role;

/** The population database cannot be reached: what needs it waits, says for whom, and goes on by itself. */
@OfficeTest
class PopulationAwayIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private Ward ward;
    private Desk admin;

    @BeforeAll
    void openTheWard(@LocalServerPort int port, @Autowired Units units, @Autowired Officers officers) {
        ward = Ward.open(port, units, officers);
        admin = new Desk(
                port,
                OrganisationFixture.officer(officers, Role.SYSTEM_ADMIN, ward.province)
                        .id()
                        .value());
    }

    @AfterAll
    void itAnswersTheNextClasses() {
        switchTo(true);
    }

    @Test
    void aDossierWaitsForItAndGetsItsNumberOnceItIsBack() {
        switchTo(false);
        String code = ward.received("Đinh Thị Chờ");
        ward.complete(ward.examiner, code, "Task_Appraise", Map.of("appraisalOutcome", "APPROVE"));

        await().atMost(LIMIT)
                .untilAsserted(
                        () -> assertThat(consumer().get("lastError").asString()).contains("switched off"));
        assertThat(consumer().get("behind").asLong()).isPositive();
        assertThat(consumer().get("parked").asInt()).as("nothing is given up").isZero();
        assertThat(ward.steps(code)).isEmpty();
        JsonNode waiting = ward.dossier(code).get("waiting");
        assertThat(waiting.at("/name/vi").asString()).isEqualTo("Chờ cơ quan khác trả lời");
        assertThat(waiting.at("/awaited/vi").asString()).isEqualTo("Đã có số định danh cá nhân");
        assertThat(waiting.get("until").isNull()).isTrue();
        String meanwhile = ward.received("Đinh Văn Khác");
        assertThat(ward.steps(meanwhile)).containsExactly("Task_Appraise");

        switchTo(true);

        await().atMost(LIMIT).until(() -> ward.steps(code).contains("Task_PrintCertificate"));
        assertThat(ward.dossier(code).get("waiting").isNull()).isTrue();
        assertThat(ward.dossier(code).at("/result/personalId").asString()).matches("\\d{12}");
        assertThat(consumer().get("lastError").isNull()).isTrue();
    }

    private void switchTo(boolean reachable) {
        admin.post("/api/operations/stand-ins/population", Map.of("reachable", reachable))
                .expect(204);
        JsonNode standIns = admin.get("/api/operations").expect(200).body().get("standIns");
        assertThat(standIns.get("populationReachable").asBoolean()).isEqualTo(reachable);
    }

    private JsonNode consumer() {
        return admin.get("/api/operations")
                .expect(200)
                .body()
                .get("consumers")
                .valueStream()
                .filter(each -> each.get("name").asString().equals("population"))
                .findFirst()
                .orElseThrow();
    }
}
