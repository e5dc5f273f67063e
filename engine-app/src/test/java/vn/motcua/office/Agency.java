package vn.motcua.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import vn.motcua.office.Desk.Answer;
import vn.motcua.organisation.NewOfficer;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.OrganisationFixture;
import vn.motcua.organisation.Position;
import vn.motcua.organisation.UnitKind;
import vn.motcua.organisation.Units;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.Role;
import vn.motcua.shared.UnitCode;

/** An agency of some kind with one officer for each role that works on dossiers, and no other. */
final class Agency {

    static final List<Role> WORKING = List.of(
            Role.RECEPTION_OFFICER,
            Role.DIVISION_HEAD,
            Role.CASE_OFFICER,
            Role.APPROVER,
            Role.RECORDS_CLERK,
            Role.RESULT_OFFICER,
            Role.CASHIER,
            Role.POST_AGENT,
            Role.CONSULTED_AGENCY);

    private static final AtomicInteger OFFICERS = new AtomicInteger(1000);

    final UnitCode unit;
    private final Map<Role, Desk> desks = new EnumMap<>(Role.class);
    private final Map<Role, String> numbers = new EnumMap<>(Role.class);

    private Agency(UnitCode unit) {
        this.unit = unit;
    }

    static Agency open(int port, Units units, Officers officers, UnitKind kind) {
        UnitCode province = OrganisationFixture.province(units);
        return open(port, units, officers, kind, province, new UnitCode(province + ".7"));
    }

    /** Below another unit. */
    static Agency open(int port, Units units, Officers officers, UnitKind kind, UnitCode parent, UnitCode code) {
        units.create(OrganisationFixture.unit(code.value(), parent.value(), kind));
        Agency agency = new Agency(code);
        for (Role role : WORKING) {
            OfficerId id = new OfficerId("AG" + OFFICERS.incrementAndGet());
            officers.create(new NewOfficer(
                    id,
                    id.value().toLowerCase(Locale.ROOT),
                    "Cán bộ " + role,
                    OrganisationFixture.PASSWORD,
                    List.of(new Position(code, role, OrganisationFixture.SINCE, null))));
            agency.desks.put(role, new Desk(port, id.value()));
            agency.numbers.put(role, id.value());
        }
        return agency;
    }

    Desk desk(Role role) {
        return desks.get(role);
    }

    /** Number of the officer who holds this role. */
    String officer(Role role) {
        return numbers.get(role);
    }

    JsonNode dossier(String code) {
        return desk(Role.RECEPTION_OFFICER)
                .get("/api/dossiers/" + code)
                .expect(200)
                .body();
    }

    /** The open steps, in the order of their names. */
    List<String> steps(String code) {
        return dossier(code)
                .get("openTasks")
                .valueStream()
                .map(task -> task.get("step").asString())
                .sorted()
                .toList();
    }

    /** Completes an open step as the officer of its role. */
    Answer complete(String code, String step, Map<String, ?> data) {
        Answer answer = tryTo(code, step, data);
        assertThat(answer.status())
                .as("%s at %s: %s", code, step, answer.body())
                .isEqualTo(200);
        return answer;
    }

    /** The same, whatever the answer. */
    Answer tryTo(String code, String step, Map<String, ?> data) {
        JsonNode row = task(code, step);
        Role role = Role.valueOf(row.get("role").asString());
        Map<String, Object> body = new HashMap<>();
        body.put("version", row.get("version").asInt());
        body.put("data", data);
        return desk(role).post("/api/tasks/" + row.get("taskId").asString() + "/complete", body);
    }

    /** An open step as the lists show it. */
    JsonNode task(String code, String step) {
        return find(code, step)
                .orElseThrow(() -> new AssertionError(code + " stands at " + steps(code) + ", not at " + step));
    }

    /** Waits for a step that begins once another system has answered. */
    void awaits(String code, String step) {
        await().atMost(Duration.ofSeconds(60)).until(() -> find(code, step).isPresent());
    }

    private Optional<JsonNode> find(String code, String step) {
        return desk(Role.RECEPTION_OFFICER)
                .get("/api/tasks?list=units&q=" + code)
                .expect(200)
                .body()
                .get("items")
                .valueStream()
                .filter(row -> row.get("step").asString().equals(step))
                .findFirst();
    }
}
