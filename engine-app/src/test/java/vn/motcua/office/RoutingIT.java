package vn.motcua.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.OrganisationFixture;
import vn.motcua.organisation.Position;
import vn.motcua.organisation.UnitKind;
import vn.motcua.organisation.Units;
import vn.motcua.shared.Role;
import vn.motcua.shared.UnitCode;

/** The three places of a dossier are three: helped at, received by, decided by; the tables say who decides. */
@OfficeTest
class RoutingIT {

    @Autowired
    private OfficeClock clock;

    private Ward ward;
    private UnitCode centre;
    private Desk atTheCentre;
    private UnitCode neighbour;
    private Desk nextDoor;

    @BeforeAll
    void openTheOffices(@LocalServerPort int port, @Autowired Units units, @Autowired Officers officers) {
        clock.at("2026-11-26T09:00");
        ward = Ward.open(port, units, officers);
        centre = new UnitCode(ward.province + ".2");
        units.create(OrganisationFixture.unit(centre.value(), ward.province.value(), UnitKind.SERVICE_CENTRE));
        atTheCentre = ward.officer("Mai Thị Điều Phối", at(centre, Role.RECEPTION_OFFICER));
        neighbour = OrganisationFixture.commune(units, ward.province, 3);
        nextDoor = ward.officer("Hà Văn Láng Giềng", at(neighbour, Role.CASE_OFFICER));
        for (int number = 4; number <= 5; number++) {
            units.create(
                    OrganisationFixture.unit(ward.province + "." + number, ward.province.value(), UnitKind.DEPARTMENT));
        }
    }

    @AfterAll
    void showRealTime() {
        clock.showRealTime();
    }

    private static Position at(UnitCode unit, Role role) {
        return new Position(unit, role, OrganisationFixture.SINCE, null);
    }

    /** Who files at the place of another commune is helped there, and decided by the commune of the residence. */
    @Test
    void theCommuneOfTheMatterDecidesWhereverItIsFiled() {
        Map<String, Object> filed = Births.atTheCounter(ward.unit.value(), "Lò Nộp Nơi Khác", true);
        filed.put("placeCode", neighbour.value());

        String code = ward.submit(filed);

        JsonNode dossier = ward.dossier(code);
        assertThat(dossier.at("/unit/code").asString()).isEqualTo(ward.unit.value());
        assertThat(dossier.at("/competentUnit/code").asString()).isEqualTo(neighbour.value());
        assertThat(dossier.get("competenceUnknown").asBoolean()).isFalse();
        assertThat(tasks(nextDoor, "role", code))
                .extracting(task -> task.get("step").asString())
                .containsExactly("Task_Appraise");
        assertThat(tasks(ward.examiner, "role", code)).isEmpty();
    }

    @Test
    void aPlaceThatIsNoCommuneIsRefused() {
        Map<String, Object> filed = Births.atTheCounter(ward.unit.value(), "Lò Sai Nơi", false);
        filed.put("placeCode", centre.value());

        Desk.Answer answer = ward.reception.post("/api/dossiers", filed).expect(400);

        assertThat(answer.body().at("/violations/0/field").asString()).isEqualTo("placeCode");
        assertThat(answer.body().at("/violations/0/value").asString()).isEqualTo(centre.value());
    }

    /** The service centre belongs to no commune, and nobody said which one it is. */
    @Test
    void whatNobodyCanPlaceWaitsForCoordination() {
        String code = submitted(atTheCentre, Births.online(centre.value(), "Lò Chưa Rõ"));

        assertThat(tasks(atTheCentre, "coordination", code))
                .extracting(task -> task.get("step").asString())
                .containsExactly("Task_Receive");
        assertThat(tasks(ward.reception, "coordination", code)).isEmpty();
        JsonNode dossier = dossier(atTheCentre, code);
        assertThat(dossier.get("competenceUnknown").asBoolean()).isTrue();
        assertThat(strings(dossier.get("allowed"))).contains("DECIDE_COMPETENCE");
        assertThat(dossier.get("competentUnits").valueStream().map(unit -> unit.get("code")
                        .asString()))
                .containsExactly(ward.unit.value(), neighbour.value());

        assertThat(complete(atTheCentre, code, Map.of("receptionOutcome", "ACCEPT"))
                        .expect(409)
                        .code())
                .as("no clock starts for an agency that nobody knows")
                .isEqualTo("competence-unknown");
        Desk.Answer wrong = decide(atTheCentre, code, centre).expect(400);
        assertThat(wrong.body().at("/violations/0/field").asString()).isEqualTo("unitCode");
        decide(ward.reception, code, ward.unit).expect(404);

        decide(atTheCentre, code, ward.unit).expect(200);

        complete(atTheCentre, code, Map.of("receptionOutcome", "ACCEPT")).expect(200);
        assertThat(ward.dossier(code).at("/unit/code").asString())
                .as("received there")
                .isEqualTo(centre.value());
        assertThat(ward.dossier(code).at("/competentUnit/code").asString()).isEqualTo(ward.unit.value());
        assertThat(tasks(ward.examiner, "role", code))
                .extracting(task -> task.get("step").asString())
                .containsExactly("Task_Appraise");
        assertThat(tasks(atTheCentre, "coordination", code)).isEmpty();
        assertThat(decide(atTheCentre, code, neighbour).code()).isEqualTo("competence-known");
        assertThat(ward.timeline(code).get("events").valueStream().map(event -> event.get("type")
                        .asString()))
                .contains("CompetenceUnknown", "CompetenceDecided");
    }

    @Test
    void nothingIsAcceptedAtOnceThatNobodyCanPlace() {
        Map<String, Object> filed = Births.atTheCounter(centre.value(), "Lò Nhận Ngay", true);

        assertThat(atTheCentre.post("/api/dossiers", filed).expect(409).code()).isEqualTo("competence-unknown");
    }

    @Test
    void aClosedDossierKeepsItsPlace() {
        String code = submitted(atTheCentre, Births.online(centre.value(), "Lò Rút Lại"));
        atTheCentre
                .post("/api/dossiers/" + code + "/withdraw", Map.of("reasonCode", "NO_LONGER_NEEDED"))
                .expect(200);

        assertThat(decide(atTheCentre, code, ward.unit).expect(409).code()).isEqualTo("dossier-closed");
        assertThat(dossier(atTheCentre, code).at("/competentUnit/code").asString())
                .isEqualTo(centre.value());
    }

    /** Without a centre the unit above all others coordinates, and the reception goes back to where it belongs. */
    @Test
    void theStepsGoWhereTheyBelongOnceItIsKnown(
            @LocalServerPort int port, @Autowired Units units, @Autowired Officers officers) {
        Ward other = Ward.open(port, units, officers);
        UnitCode police = new UnitCode(other.province + ".6");
        units.create(OrganisationFixture.unit(police.value(), other.province.value(), UnitKind.POLICE));
        Desk policeman = other.officer("Đồn Công An", at(police, Role.RECEPTION_OFFICER));
        Desk supervisor = other.officer("Trịnh Giám Sát", at(other.province, Role.SUPERVISOR));
        String code = submitted(policeman, Births.online(police.value(), "Lò Không Trung Tâm"));
        assertThat(tasks(supervisor, "coordination", code)).hasSize(1);
        assertThat(tasks(policeman, "role", code)).as("waits above").isEmpty();

        decide(supervisor, code, other.unit).expect(200);

        assertThat(tasks(supervisor, "coordination", code)).isEmpty();
        assertThat(tasks(policeman, "role", code))
                .as("received by the police, who now receive it")
                .extracting(task -> task.at("/unit/code").asString())
                .containsExactly(police.value());
    }

    /** One level may have several agencies: then their own table names them, or somebody coordinates. */
    @Test
    void twoAgenciesOfALevelAreNotGuessedAt() {
        Map<String, Object> promotion =
                Course.of("sales-promotion").submission(java.time.LocalDate.of(2026, 11, 26), centre.value());

        String code = submitted(atTheCentre, promotion);

        assertThat(dossier(atTheCentre, code).get("competenceUnknown").asBoolean())
                .isTrue();
        assertThat(dossier(atTheCentre, code)
                        .get("competentUnits")
                        .valueStream()
                        .map(unit -> unit.get("kind").asString()))
                .containsOnly("DEPARTMENT");
    }

    @Test
    void theCounterTellsWhoWillDecide() {
        Map<String, Object> asked = new HashMap<>(Map.of("data", Map.of(), "unitCode", centre.value()));
        String path = "/api/reception/procedures/1.001193/components";
        assertThat(atTheCentre
                        .post(path, asked)
                        .expect(200)
                        .body()
                        .get("competentUnit")
                        .isNull())
                .isTrue();

        asked.put("placeCode", neighbour.value());

        assertThat(atTheCentre
                        .post(path, asked)
                        .expect(200)
                        .body()
                        .at("/competentUnit/code")
                        .asString())
                .isEqualTo(neighbour.value());
    }

    private static String submitted(Desk desk, Map<String, ?> submission) {
        return desk.post("/api/dossiers", submission)
                .expect(200)
                .body()
                .get("code")
                .asString();
    }

    private static Desk.Answer decide(Desk desk, String code, UnitCode unit) {
        return desk.post("/api/dossiers/" + code + "/competence", Map.of("unitCode", unit.value()));
    }

    private static Desk.Answer complete(Desk desk, String code, Map<String, ?> data) {
        JsonNode task = tasks(desk, "role", code).get(0);
        return desk.post(
                "/api/tasks/" + task.get("taskId").asString() + "/complete",
                Map.of("version", task.get("version").asInt(), "data", data));
    }

    private static JsonNode dossier(Desk desk, String code) {
        return desk.get("/api/dossiers/" + code).expect(200).body();
    }

    private static List<JsonNode> tasks(Desk desk, String list, String code) {
        return desk.get("/api/tasks?list=" + list + "&q=" + code)
                .expect(200)
                .body()
                .get("items")
                .valueStream()
                .toList();
    }

    private static List<String> strings(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }
}
