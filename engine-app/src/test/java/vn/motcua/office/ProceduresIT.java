package vn.motcua.office;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.office.OfficeClock.instant;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.UnitKind;
import vn.motcua.organisation.Units;
import vn.motcua.shared.Role;
import vn.motcua.shared.UnitCode;

/** Each procedure with a model of its own, from submission to result over HTTP, and its due dates as counted by hand. */
@OfficeTest
class ProceduresIT {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

    @Autowired
    private OfficeClock clock;

    private final Map<UnitKind, Agency> agencies = new EnumMap<>(UnitKind.class);

    /** Of the commune: below it. */
    private final Map<UnitKind, Agency> partners = new EnumMap<>(UnitKind.class);

    @BeforeAll
    void openTheAgencies(@LocalServerPort int port, @Autowired Units units, @Autowired Officers officers) {
        for (UnitKind kind : UnitKind.values()) {
            if (kind != UnitKind.DIVISION && kind != UnitKind.PROVINCE) {
                agencies.put(kind, Agency.open(port, units, officers, kind));
            }
        }
        UnitCode commune = agencies.get(UnitKind.COMMUNE).unit;
        partners.put(
                UnitKind.POLICE,
                Agency.open(port, units, officers, UnitKind.POLICE, commune, new UnitCode(commune + ".1")));
        partners.put(
                UnitKind.SOCIAL_INSURANCE,
                Agency.open(port, units, officers, UnitKind.SOCIAL_INSURANCE, commune, new UnitCode(commune + ".2")));
    }

    @AfterAll
    void showRealTime() {
        clock.showRealTime();
    }

    static List<Course> courses() {
        return Course.all();
    }

    static Stream<Arguments> due() {
        return courses().stream().flatMap(course -> course.on(MONDAY)
                .get("due")
                .valueStream()
                .map(due -> Arguments.of(
                        course,
                        due.get("receivedAt").asString(),
                        due.get("dueAt").asString(),
                        due.get("why").asString())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("courses")
    void leadsADossierToItsResult(Course course) {
        clock.at(MONDAY + "T08:30");
        JsonNode told = course.on(MONDAY);
        Agency agency = agency(told);
        String code = submit(agency, course, MONDAY);
        assertThat(agency.dossier(code).get("status").asInt()).isEqualTo(1);
        told.get("steps").forEach(step -> complete(agency, code, step));

        JsonNode done = agency.dossier(code);
        assertThat(done.get("status").asInt()).isEqualTo(10);
        assertThat(done.get("outcome").asString()).isEqualTo("GRANTED");
        assertThat(done.get("openTasks")).isEmpty();
        assertThat(done.get("forms").valueStream().map(form -> form.get("number")
                        .asString()))
                .contains("01");
        assertThat(done.get("obligations")
                        .valueStream()
                        .mapToLong(paid ->
                                paid.get("amount").asLong() + paid.get("late").asLong())
                        .sum())
                .as("paid in all")
                .isEqualTo(told.get("total").asLong());
        JsonNode timeline = agency.desk(Role.RECEPTION_OFFICER)
                .get("/api/dossiers/" + code + "/timeline")
                .expect(200)
                .body();
        assertThat(timeline.get("verified").asBoolean()).isTrue();
    }

    @ParameterizedTest(name = "{0} received {1}: {3}")
    @MethodSource("due")
    void isDueAsCountedByHand(Course course, String receivedAt, String dueAt, String why) {
        clock.at(receivedAt);
        LocalDate today = LocalDate.parse(receivedAt.substring(0, 10));
        Agency agency = agency(course.on(today));
        String code = submit(agency, course, today);
        JsonNode reception = course.on(today).get("steps").get(0);
        agency.complete(code, reception.get("step").asString(), Course.map(reception.get("data")));
        assertThat(Ward.instant(agency.dossier(code).get("dueAt"))).as(why).isEqualTo(instant(dueAt));
    }

    /** The form that decides leaves the sum empty then: what the decision on the fine said stays. */
    @Test
    void asksForTheWholeFineWhenInstalmentsAreRejected() {
        clock.at(MONDAY + "T08:30");
        Course course = Course.of("traffic-fine-payment");
        JsonNode told = course.on(MONDAY);
        Agency agency = agency(told);
        Map<String, Object> submission = course.submission(MONDAY, agency.unit.value());
        Map<String, Object> data = new HashMap<>(Course.map(told.get("data")));
        data.put(
                "payment",
                Map.of("manner", "INSTALMENT", "times", 2, "months", 3, "first", 2_500_000, "reason", "Khó khăn"));
        submission.put("data", data);
        String code = submit(agency, submission);
        for (int i = 0; i < 3; i++) {
            JsonNode step = told.get("steps").get(i);
            agency.complete(code, step.get("step").asString(), Course.map(step.get("data")));
        }
        agency.complete(
                code,
                "Task_DraftInstalment",
                Map.of("instalmentProposal", "REJECT", "grounds", "Mức phạt dưới mức được nộp nhiều lần."));
        agency.complete(code, "Task_DecideInstalment", Map.of("instalmentOutcome", "REJECT"));
        agency.complete(
                code,
                "Task_PublishReply",
                Map.of("replyNumber", "12/CSGT", "replyDate", MONDAY.toString(), "replySent", true));
        assertThat(agency.steps(code)).containsExactly("Task_CollectFee");
        assertThat(agency.dossier(code).get("obligations").get(0).get("amount").asLong())
                .isEqualTo(5_000_000L);
    }

    /** A part of an interlinked group is done by an agency of its own. */
    private void complete(Agency whole, String code, JsonNode step) {
        String name = step.get("step").asString();
        Agency agency = step.has("agency")
                ? partners.get(UnitKind.valueOf(step.get("agency").asString()))
                : whole;
        if (step.path("awaited").asBoolean(false)) {
            agency.awaits(code, name);
        }
        agency.complete(code, name, Course.map(step.get("data")));
    }

    private static String submit(Agency agency, Course course, LocalDate today) {
        return submit(agency, course.submission(today, agency.unit.value()));
    }

    private static String submit(Agency agency, Map<String, Object> submission) {
        return agency.desk(Role.RECEPTION_OFFICER)
                .post("/api/dossiers", submission)
                .expect(200)
                .body()
                .get("code")
                .asString();
    }

    private Agency agency(JsonNode course) {
        return agencies.get(UnitKind.valueOf(
                manifest(course).get("agencyLevel").get("value").asString()));
    }

    private JsonNode manifest(JsonNode course) {
        Desk desk = agencies.get(UnitKind.COMMUNE).desk(Role.CASE_OFFICER);
        String code = course.get("procedure").asString();
        long version = desk.get("/api/catalogue/procedures/" + code)
                .expect(200)
                .body()
                .get("versions")
                .valueStream()
                .filter(each -> each.get("inForce").asBoolean())
                .findFirst()
                .orElseThrow()
                .get("id")
                .asLong();
        return desk.get("/api/catalogue/versions/" + version).expect(200).body().get("manifest");
    }
}
