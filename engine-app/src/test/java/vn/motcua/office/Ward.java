package vn.motcua.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import vn.motcua.office.Desk.Answer;
import vn.motcua.organisation.NewOfficer;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.OrganisationFixture;
import vn.motcua.organisation.Position;
import vn.motcua.organisation.Unit;
import vn.motcua.organisation.UnitKind;
import vn.motcua.organisation.Units;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.Role;
import vn.motcua.shared.Text;
import vn.motcua.shared.UnitCode;

/** A ward of its own with the officers that a birth registration needs, and the way of a dossier through it. */
final class Ward {

    private static final AtomicInteger WARDS = new AtomicInteger(10);
    private static final AtomicInteger OFFICERS = new AtomicInteger(1000);

    private final int port;
    private final Units units;
    private final Officers officers;

    final UnitCode province;
    final UnitCode unit;

    /** Receives and delivers. */
    final Desk reception;

    /** Appraises; also holds the role of a leader, for four-eyes. */
    final Desk examiner;

    /** A second one with the same roles. */
    final Desk colleague;

    final Desk leader;
    final Desk clerk;

    private Ward(int port, Units units, Officers officers) {
        this.port = port;
        this.units = units;
        this.officers = officers;
        province = new UnitCode("N" + WARDS.getAndIncrement());
        unit = new UnitCode(province + ".1");
        units.create(new Unit(
                province,
                Text.same("Ủy ban nhân dân tỉnh Thử Nghiệm"),
                null,
                UnitKind.PROVINCE,
                OrganisationFixture.SINCE,
                null,
                null,
                null));
        units.create(new Unit(
                unit,
                Text.same("Ủy ban nhân dân phường Suối Đá"),
                province,
                UnitKind.COMMUNE,
                OrganisationFixture.SINCE,
                null,
                "Số 12 đường Trần Hưng Đạo",
                "0209 3811 222"));
        reception = officer("Trần Thị Tiếp", Role.RECEPTION_OFFICER, Role.RESULT_OFFICER);
        examiner = officer("Lê Văn Thẩm", Role.CASE_OFFICER, Role.APPROVER);
        colleague = officer("Vũ Thị Đồng", Role.CASE_OFFICER, Role.APPROVER);
        leader = officer("Phạm Thị Ký", Role.APPROVER);
        clerk = officer("Đỗ Văn Dấu", Role.RECORDS_CLERK);
    }

    static Ward open(int port, Units units, Officers officers) {
        return new Ward(port, units, officers);
    }

    /** Another one, of another province, of the same product. */
    static Ward open(Ward neighbour) {
        return new Ward(neighbour.port, neighbour.units, neighbour.officers);
    }

    /** A further officer of the ward. */
    Desk officer(String name, Role... roles) {
        return officer(
                name,
                Stream.of(roles)
                        .map(role -> new Position(unit, role, OrganisationFixture.SINCE, null))
                        .toArray(Position[]::new));
    }

    /** An officer with positions anywhere and at any time. */
    Desk officer(String name, Position... held) {
        OfficerId id = new OfficerId("OF" + OFFICERS.incrementAndGet());
        List<Position> positions = List.of(held);
        officers.create(
                new NewOfficer(id, id.value().toLowerCase(Locale.ROOT), name, OrganisationFixture.PASSWORD, positions));
        return new Desk(port, id.value());
    }

    /** Received as valid at the counter. */
    String received(String child) {
        return submit(Births.atTheCounter(unit.value(), child, true));
    }

    /** Submitted from the portal, not yet looked at. */
    String online(String child) {
        return submit(Births.online(unit.value(), child));
    }

    String submit(Map<String, ?> submission) {
        return reception
                .post("/api/dossiers", submission)
                .expect(200)
                .body()
                .get("code")
                .asString();
    }

    void receive(String code, String outcome) {
        complete(reception, code, "Task_Receive", Map.of("receptionOutcome", outcome));
    }

    /** Appraised as good; waits until the certificate can be printed. */
    void approve(Desk officer, String code) {
        complete(officer, code, "Task_Appraise", Map.of("appraisalOutcome", "APPROVE"));
        await().atMost(Duration.ofSeconds(60)).until(() -> steps(code).contains("Task_PrintCertificate"));
    }

    /** Goes on until somebody has to sign. */
    void toSignature(String code) {
        approve(examiner, code);
        complete(examiner, code, "Task_PrintCertificate", Births.printed());
    }

    void sign(String code) {
        complete(leader, code, "Task_Sign", Map.of("signOutcome", "SIGN"));
    }

    void publish(String code) {
        complete(clerk, code, "Task_Publish", Births.published());
    }

    void deliver(String code) {
        complete(reception, code, "Task_Deliver", Births.delivered());
    }

    Answer complete(Desk officer, String code, String step, Map<String, ?> data) {
        return attempt(officer, code, step, data).expect(200);
    }

    Answer attempt(Desk officer, String code, String step, Map<String, ?> data) {
        return act(officer, code, step, "complete", Map.of("data", data));
    }

    /** A command on the dossier's open step with the version that it has now. */
    Answer act(Desk officer, String code, String step, String command, Map<String, ?> body) {
        JsonNode task = task(code, step);
        Map<String, Object> full = new HashMap<>(body);
        full.put("version", task.get("version").asInt());
        return officer.post("/api/tasks/" + task.get("taskId").asString() + "/" + command, full);
    }

    /** The open step as the lists of the ward show it; looking at a list opens nothing. */
    JsonNode task(String code, String step) {
        for (JsonNode row : reception
                .get("/api/tasks?list=units&q=" + code)
                .expect(200)
                .body()
                .get("items")) {
            if (row.get("step").asString().equals(step)) {
                return row;
            }
        }
        throw new AssertionError(code + " does not stand at " + step + " but at " + steps(code));
    }

    JsonNode dossier(String code) {
        return reception.get("/api/dossiers/" + code).expect(200).body();
    }

    int status(String code) {
        return dossier(code).get("status").asInt();
    }

    String outcome(String code) {
        return dossier(code).get("outcome").asString();
    }

    Instant due(String code) {
        return instant(dossier(code).get("dueAt"));
    }

    List<String> steps(String code) {
        return dossier(code)
                .get("openTasks")
                .valueStream()
                .map(task -> task.get("step").asString())
                .toList();
    }

    /** One of the dossier's clocks. */
    JsonNode clock(String code, String name) {
        return dossier(code)
                .get("clocks")
                .valueStream()
                .filter(clock -> clock.get("clock").asString().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(code + " has no clock " + name));
    }

    List<String> forms(String code) {
        return dossier(code)
                .get("forms")
                .valueStream()
                .map(form -> form.get("number").asString())
                .toList();
    }

    JsonNode timeline(String code) {
        return reception.get("/api/dossiers/" + code + "/timeline").expect(200).body();
    }

    /** Coded reasons and documents that the timeline tells for events of this type. */
    List<String> details(String code, String type) {
        return timeline(code)
                .get("events")
                .valueStream()
                .filter(event -> event.get("type").asString().equals(type))
                .flatMap(event -> event.get("details").valueStream())
                .map(detail -> detail.get("vi").asString())
                .toList();
    }

    static Instant instant(JsonNode value) {
        assertThat(value.isNull()).as("an instant").isFalse();
        return Instant.parse(value.asString());
    }
}
