package vn.motcua.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
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
import vn.motcua.organisation.Officer;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.OrganisationFixture;
import vn.motcua.organisation.Units;
import vn.motcua.shared.Actor;
import vn.motcua.shared.CurrentActor;
import vn.motcua.shared.Role;
import vn.motcua.shared.UnitCode;
import vn.motcua.testing.ProductTest;

/** What an officer is told before deciding: whether a task may be taken, and what completing it would lead to. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutlookIT {

    @LocalServerPort
    private int port;

    @Autowired
    private Clock clock;

    private UnitCode ward;
    private Browserless reception;
    private Browserless examiner;

    @BeforeAll
    void enterTheWard(@Autowired Units units, @Autowired Officers officers) {
        CurrentActor.runAs(Actor.system("test"), () -> {
            ward = OrganisationFixture.commune(units, OrganisationFixture.province(units), 1);
            reception = signIn(OrganisationFixture.officer(officers, Role.RECEPTION_OFFICER, ward));
            examiner = signIn(OrganisationFixture.officer(officers, Role.CASE_OFFICER, ward));
        });
    }

    @Test
    void saysWhatTheSameCommandThenDoesAndChangesNothing() {
        String code = submit("Phan Thị Xem Trước");
        JsonNode task = onlyTask(examiner, code);
        JsonNode before = reception.get("/api/dossiers/" + code).body();
        Map<String, Object> body = Map.of("version", task.get("version").asInt(), "data", Declarations.supplement());
        String path = "/api/tasks/" + task.get("taskId").asString();

        Answer outlook = examiner.post(path + "/preview", body);

        assertThat(outlook.status()).as("%s", outlook.body()).isEqualTo(200);
        JsonNode outcome = outlook.body().get("outcome");
        assertThat(outcome.get("status").asInt()).isEqualTo(5);
        assertThat(reception.get("/api/dossiers/" + code).body()).isEqualTo(before);
        assertThat(events(code)).doesNotContain("SupplementRequested");
        assertThat(onlyTask(examiner, code).get("version")).isEqualTo(task.get("version"));

        JsonNode done = examiner.post(path + "/complete", body).body();
        assertThat(done.get("status")).isEqualTo(outcome.get("status"));
        assertThat(steps(done)).isEqualTo(steps(outcome)).containsExactly("Task_ReceiveSupplement");
        assertThat(reception
                        .get("/api/dossiers/" + code)
                        .body()
                        .get("forms")
                        .valueStream()
                        .filter(form -> form.get("number").asString().equals("02"))
                        .map(form -> form.get("serial").asString()))
                .as("the number that the preview drew was given back")
                .singleElement()
                .asString()
                .endsWith("-00001");
    }

    @Test
    void waitsForAFormThatIsStillBeingFilledIn() {
        JsonNode task = onlyTask(examiner, submit("Phan Thị Còn Thiếu"));
        Answer answer = examiner.post(
                "/api/tasks/" + task.get("taskId").asString() + "/preview",
                Map.of("version", task.get("version").asInt(), "data", Map.of()));

        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
        assertThat(answer.body().get("ready").asBoolean()).isFalse();
        assertThat(answer.body().get("outcome").isNull()).isTrue();
    }

    @Test
    void aTaskIsClaimableForItsRoleOnlyAndUntilSomebodyHasIt() {
        String code = submit("Phan Thị Ai Nhận");
        JsonNode task = onlyTask(examiner, code);
        assertThat(task.get("claimable").asBoolean()).isTrue();
        assertThat(onlyTask(reception, code).get("claimable").asBoolean()).isFalse();
        String path = "/api/tasks/" + task.get("taskId").asString() + "/claim";
        Map<String, Object> seen = Map.of("version", task.get("version").asInt());
        assertThat(reception.post(path, seen).status()).isEqualTo(403);

        assertThat(examiner.post(path, seen).status()).isEqualTo(200);

        assertThat(onlyTask(examiner, code).get("claimable").asBoolean()).isFalse();
    }

    private Browserless signIn(Officer officer) {
        return Browserless.signIn(port, officer.username(), OrganisationFixture.PASSWORD);
    }

    private String submit(String child) {
        LocalDate born = LocalDate.now(clock).minusDays(12);
        Answer answer = reception.post("/api/dossiers", Declarations.submission(ward.value(), child, born, true));
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
        return answer.body().get("code").asString();
    }

    private static JsonNode onlyTask(Browserless officer, String code) {
        JsonNode items = officer.get("/api/tasks?list=units&q=" + code).body().get("items");
        assertThat(items.size()).isEqualTo(1);
        return items.get(0);
    }

    private String events(String code) {
        return reception
                .get("/api/dossiers/" + code + "/timeline")
                .body()
                .get("events")
                .toString();
    }

    private static List<String> steps(JsonNode answer) {
        return answer.get("nextTasks")
                .valueStream()
                .map(task -> task.get("step").asString())
                .toList();
    }
}
