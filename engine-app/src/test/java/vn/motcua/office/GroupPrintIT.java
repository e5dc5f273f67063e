package vn.motcua.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
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
import vn.motcua.testing.PdfFile;

/** Printing many dossiers: of a group it is the slip of the whole, though slips of its parts are younger. */
@OfficeTest
class GroupPrintIT {

    @Autowired
    private OfficeClock clock;

    private GroupOffice office;

    @BeforeAll
    void openTheAgencies(@LocalServerPort int port, @Autowired Units units, @Autowired Officers officers) {
        office = GroupOffice.open(port, units, officers);
        clock.at("2026-11-16T09:00");
    }

    @AfterAll
    void showRealTime() {
        clock.showRealTime();
    }

    @Test
    void theSlipOfTheWholeIsPrinted() {
        String code = office.received();
        clock.at("2026-11-16T10:00");
        office.registerBirth(code);
        String whole = office.slips(code).stream()
                .filter(slip -> slip.get("part").isNull())
                .findFirst()
                .orElseThrow()
                .get("serial")
                .asString();
        JsonNode task = office.police.task(code, "Task_AppraiseResidence");
        Desk officer = office.police.desk(Role.CASE_OFFICER);

        JsonNode preview = officer.post(
                        "/api/bulk/preview",
                        Map.of(
                                "kind",
                                "PRINT",
                                "selection",
                                Map.of(
                                        "tasks",
                                        List.of(Map.of(
                                                "taskId", task.get("taskId").asString(),
                                                "version", task.get("version").asInt()))),
                                "decision",
                                Map.of("form", "01")))
                .expect(200)
                .body();
        long action = officer.post(
                        "/api/bulk", Map.of("token", preview.get("token").asString()))
                .expect(200)
                .body()
                .get("id")
                .asLong();
        await().atMost(Duration.ofSeconds(60)).until(() -> !officer.get("/api/bulk/" + action)
                .expect(200)
                .body()
                .get("running")
                .asBoolean());

        assertThat(new PdfFile(officer.download("/api/bulk/" + action + "/forms.pdf")
                                .body())
                        .text())
                .contains("Số: " + whole)
                .doesNotContain("Phần của nhóm liên thông");
    }
}
