package vn.motcua.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import vn.motcua.catalogue.Loading;
import vn.motcua.organisation.NewOfficer;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.OrganisationFixture;
import vn.motcua.organisation.Position;
import vn.motcua.organisation.Units;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.Role;

/** Forms that let one officer choose another tell how much each has in hand. */
@OfficeTest
class OfficerLoadIT {

    @Autowired
    private OfficeClock clock;

    private final StandardCase given = StandardCase.all().stream()
            .filter(each -> each.has("Task_Assign"))
            .findFirst()
            .orElseThrow();
    private Agency agency;

    @BeforeAll
    void openTheAgency(
            @LocalServerPort int port,
            @Autowired Units units,
            @Autowired Officers officers,
            @Autowired ApplicationContext product) {
        Loading.load(product, "sample", given.files());
        agency = Agency.open(port, units, officers, given.level());
    }

    @AfterAll
    void showRealTime() {
        clock.showRealTime();
    }

    /** Who assigns sees what everybody has in hand already. */
    @Test
    void theFormThatAssignsTellsTheLoadOfEachOfficer() {
        clock.at(StandardCase.MONDAY + "T09:00");
        String officer = agency.officer(given.role("Task_Appraise"));
        int before = load(officer);

        String code = received();
        agency.complete(code, "Task_Assign", Map.of("assignedOfficer", officer));

        assertThat(load(officer)).isEqualTo(before + 1);
    }

    /** Who assigns sees who is away and who does the work meanwhile; whoever is there comes first. */
    @Test
    void theFormThatAssignsTellsWhoIsAwayAndWhoStandsIn(@Autowired Officers officers, @LocalServerPort int port) {
        clock.at(StandardCase.MONDAY + "T09:00");
        Role role = given.role("Task_Appraise");
        Desk officer = agency.desk(role);
        OfficerId id = new OfficerId("AG9001");
        officers.create(new NewOfficer(
                id,
                "ag9001",
                "Đinh Văn Thay",
                OrganisationFixture.PASSWORD,
                List.of(new Position(agency.unit, role, OrganisationFixture.SINCE, null))));
        Desk substitute = new Desk(port, id.value());
        JsonNode absence = Absent.enter(
                officer,
                Absent.request(
                        officer,
                        StandardCase.MONDAY.toString(),
                        StandardCase.MONDAY.toString(),
                        Absent.all(substitute)));

        List<String> offered = offered();
        assertThat(offered.get(offered.size() - 1))
                .matches(
                        "Cán bộ [A-Z_]+ \\(đang giữ \\d+ việc; vắng mặt đến hết \\d\\d/\\d\\d/\\d{4}, Đinh Văn Thay thay\\)");
        Absent.end(officer, absence).expect(200);
        assertThat(offered()).noneMatch(label -> label.contains("vắng mặt"));
    }

    private List<String> offered() {
        JsonNode task = agency.task(received(), "Task_Assign");
        return agency.desk(Role.valueOf(task.get("role").asString()))
                .get("/api/tasks/" + task.get("taskId").asString())
                .expect(200)
                .body()
                .at("/form/schema/components")
                .valueStream()
                .flatMap(field -> field.path("values").valueStream())
                .map(option -> option.get("label").asString())
                .filter(label -> label.contains("đang giữ"))
                .toList();
    }

    private String received() {
        String code = StandardProcessIT.submit(agency, given);
        agency.complete(code, "Task_Receive", Map.of("receptionOutcome", "ACCEPT"));
        return code;
    }

    /** What the form offers for the officer: {@code Cán bộ CASE_OFFICER (đang giữ 3 việc)}. */
    private int load(String officer) {
        JsonNode task = agency.task(received(), "Task_Assign");
        JsonNode form = agency.desk(Role.valueOf(task.get("role").asString()))
                .get("/api/tasks/" + task.get("taskId").asString())
                .expect(200)
                .body()
                .at("/form/schema");
        String label = form.get("components")
                .valueStream()
                .flatMap(field -> field.path("values").valueStream())
                .filter(option -> option.get("value").asString().equals(officer))
                .map(option -> option.get("label").asString())
                .findFirst()
                .orElseThrow();
        assertThat(label).matches("Cán bộ [A-Z_]+ \\(đang giữ \\d+ việc\\)");
        return Integer.parseInt(label.replaceAll("\\D", ""));
    }
}
