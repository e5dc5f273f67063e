package vn.motcua.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.motcua.office.Desk.Answer;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.UnitKind;
import vn.motcua.organisation.Units;
import vn.motcua.shared.Role;

/** Which agency does which part of an interlinked group: the nearest one, or the one that the reception chooses. */
@OfficeTest
class PartUnitsIT {

    @Autowired
    private OfficeClock clock;

    @Autowired
    private Units units;

    @Autowired
    private Officers officers;

    private int port;
    private GroupOffice office;

    @BeforeAll
    void openTheAgencies(@LocalServerPort int port) {
        this.port = port;
        office = GroupOffice.open(port, units, officers);
        clock.at("2026-11-16T09:00");
    }

    @AfterAll
    void showRealTime() {
        clock.showRealTime();
    }

    @Test
    void letsTheOfficerChooseWhereSeveralAgenciesAreAsNear() {
        GroupOffice other = GroupOffice.open(port, units, officers);
        Agency second = GroupOffice.agency(port, units, officers, UnitKind.SOCIAL_INSURANCE, other.province, 8);
        String code = other.submitted();
        JsonNode form = other.commune
                .desk(Role.RECEPTION_OFFICER)
                .get("/api/tasks/"
                        + other.commune.task(code, "Task_Receive").get("taskId").asString())
                .expect(200)
                .body()
                .at("/form/schema/components");
        assertThat(offered(form, "healthInsuranceUnit"))
                .containsExactly(other.insurance.unit.value(), second.unit.value());
        assertThat(offered(form, "residenceUnit")).containsExactly(other.police.unit.value());

        Answer open = other.commune.tryTo(code, "Task_Receive", Map.of("receptionOutcome", "ACCEPT"));
        assertThat(open.body().at("/violations/0/field").asString()).isEqualTo("data.healthInsuranceUnit");

        other.commune.complete(
                code, "Task_Receive", Map.of("receptionOutcome", "ACCEPT", "healthInsuranceUnit", second.unit.value()));
        assertThat(other.part(code, "healthInsurance").at("/unit/code").asString())
                .isEqualTo(second.unit.value());
        assertThat(other.part(code, "identityCard").at("/unit/code").asString())
                .as("chosen by itself")
                .isEqualTo(other.police.unit.value());
        assertThat(other.part(code, "birth").at("/unit/code").asString()).isEqualTo(other.commune.unit.value());
    }

    @Test
    void refusesAnAgencyThatIsNotOffered() {
        String code = office.submitted();

        Answer answer = office.commune.tryTo(
                code,
                "Task_Receive",
                Map.of("receptionOutcome", "ACCEPT", "residenceUnit", office.neighbour.unit.value()));

        assertThat(answer.body().at("/violations/0/field").asString()).isEqualTo("data.residenceUnit");
    }

    private static List<String> offered(JsonNode components, String key) {
        return components
                .valueStream()
                .filter(field -> field.path("key").asString("").equals(key))
                .flatMap(field -> field.get("values").valueStream())
                .map(option -> option.get("value").asString())
                .toList();
    }
}
