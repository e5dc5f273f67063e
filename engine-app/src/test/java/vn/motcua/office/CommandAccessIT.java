package vn.motcua.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.office.Desk.Answer;
import vn.motcua.organisation.NewOfficer;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.OrganisationFixture;
import vn.motcua.organisation.Position;
import vn.motcua.organisation.Units;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.Role;
import vn.motcua.shared.UnitCode;

/**
 * Every command and view x role x place over HTTP; the expected status of each cell is written by hand in commands.csv.
 * Requests that may pass are made so that they fail right after the check of access (a reason that is on no list, a
 * claim that is not there), so that no cell changes what the next one meets.
 */
@OfficeTest
class CommandAccessIT {

    private static final List<Role> COLUMNS = List.of(
            Role.RECEPTION_OFFICER,
            Role.DIVISION_HEAD,
            Role.CASE_OFFICER,
            Role.APPROVER,
            Role.RECORDS_CLERK,
            Role.RESULT_OFFICER,
            Role.CASHIER,
            Role.POST_AGENT,
            Role.CONSULTED_AGENCY,
            Role.SUPERVISOR,
            Role.ANALYST,
            Role.UNIT_ADMIN,
            Role.SYSTEM_ADMIN);
    private static final Map<String, Object> WITHOUT_REASON =
            Map.of("revision", Integer.MAX_VALUE, "reasonCode", "NONE", "note", "sai");
    private static final Map<String, Object> NEVER =
            Map.of("revision", Integer.MAX_VALUE, "dueAt", "2026-11-25T10:00:00Z", "reasonCode", "NONE", "note", "sai");
    private static final Map<String, Object> NO_REASON = Map.of("reasonCode", "NONE");

    private final Map<Role, Desk> desks = new EnumMap<>(Role.class);
    private final Map<String, UnitCode> places = new HashMap<>();
    private final Map<String, String> dossiers = new HashMap<>();
    private final Map<String, String> workers = new HashMap<>();

    @Autowired
    private JdbcClient jdbc;

    @BeforeAll
    void makeOneOfficerOfEachRoleAndOneDossierInEachPlace(
            @LocalServerPort int port, @Autowired Units units, @Autowired Officers officers) {
        UnitCode above = OrganisationFixture.province(units);
        places.put("above", above);
        places.put("own", OrganisationFixture.commune(units, above, 1));
        places.put("sibling", OrganisationFixture.commune(units, above, 2));
        places.put("below", OrganisationFixture.commune(units, places.get("own"), 1));
        for (Role role : COLUMNS) {
            desks.put(
                    role,
                    new Desk(
                            port,
                            OrganisationFixture.officer(officers, role, places.get("own"))
                                    .id()
                                    .value()));
        }
        places.forEach((place, unit) -> workers.put(
                place,
                OrganisationFixture.officer(officers, Role.CASE_OFFICER, unit)
                        .id()
                        .value()));
        OfficerId everywhere = new OfficerId("TN99" + port % 10000);
        officers.create(new NewOfficer(
                everywhere,
                everywhere.value(),
                "Người Nhận Khắp Nơi",
                OrganisationFixture.PASSWORD,
                places.values().stream()
                        .map(place -> new Position(place, Role.RECEPTION_OFFICER, OrganisationFixture.SINCE, null))
                        .toList()));
        Desk receiver = new Desk(port, everywhere.value());
        places.forEach((place, unit) -> dossiers.put(
                place,
                receiver.post("/api/dossiers", submission(place, unit))
                        .expect(200)
                        .body()
                        .get("code")
                        .asString()));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvFileSource(resources = "commands.csv", numLinesToSkip = 4)
    void answersWhatTheTableSays(ArgumentsAccessor row) {
        String command = row.getString(0);
        String place = row.getString(1);
        StringBuilder expected = new StringBuilder();
        StringBuilder answered = new StringBuilder();
        for (int column = 0; column < COLUMNS.size(); column++) {
            Role role = COLUMNS.get(column);
            expected.append(role).append(' ').append(row.getInteger(2 + column)).append('\n');
            answered.append(role)
                    .append(' ')
                    .append(ask(command, place, desks.get(role)).status())
                    .append('\n');
        }

        assertThat(answered.toString()).isEqualTo(expected.toString());
    }

    private Answer ask(String command, String place, Desk officer) {
        UnitCode unit = places.getOrDefault(place, places.get("own"));
        String dossier = "/api/dossiers/" + dossiers.getOrDefault(place, "");
        return switch (command) {
            case "submit" -> officer.post("/api/dossiers", unfinished(unit));
            case "components" ->
                officer.post(
                        "/api/reception/procedures/1.001193/components",
                        Map.of("data", Births.declaration("La Phân Quyền"), "unitCode", unit.value()));
            case "dossier" -> officer.get(dossier);
            case "timeline" -> officer.get(dossier + "/timeline");
            case "attach" ->
                officer.upload(dossier + "/attachments", null, "a.pdf", "words".getBytes(StandardCharsets.UTF_8));
            case "setOrigin" -> officer.post(dossier + "/components/declaration/origin", Map.of("digitised", false));
            case "checkItem" -> officer.post(dossier + "/supplements/1/items/1/check", Map.of("revision", 0));
            case "withdraw" -> officer.post(dossier + "/withdraw", NO_REASON);
            case "stop" -> officer.post(dossier + "/stop", NO_REASON);
            case "extend" -> officer.post(dossier + "/extend", Map.of("workingDays", 1, "basis", "NONE"));
            case "correct" -> officer.post(dossier + "/corrections", WITHOUT_REASON);
            case "correctPreview" -> officer.post(dossier + "/corrections/preview", WITHOUT_REASON);
            case "resetDue" -> officer.post(dossier + "/due-date", NEVER);
            case "resetDuePreview" -> officer.post(dossier + "/due-date/preview", NEVER);
            case "parentAnswer" -> officer.post(dossier + "/parent-answer", Map.of("answer", "CONFIRMED"));
            case "recall" -> officer.post(dossier + "/recall", Map.of());
            case "task" -> officer.get(task(place));
            case "claim" -> claimAndRelease(place, officer);
            case "release" -> officer.post(task(place) + "/release", seen(place));
            case "complete" -> officer.post(task(place) + "/complete", with(seen(place), "data", Map.of()));
            case "preview" -> officer.post(task(place) + "/preview", with(seen(place), "data", Map.of()));
            case "sendBack" -> officer.post(task(place) + "/send-back", with(seen(place), "reasonCode", "NONE"));
            case "reassign" ->
                officer.post(
                        task(place) + "/reassign",
                        with(with(seen(place), "reasonCode", "NONE"), "officerId", "TN0001"));
            case "attention" -> officer.get("/api/monitoring/attention");
            case "summary" -> officer.get("/api/monitoring/summary?unit=" + unit);
            case "catalogue" -> officer.get("/api/catalogue/procedures");
            case "organisation" -> officer.get("/api/organisation/units");
            case "calendar" -> officer.get("/api/calendar/" + unit + "/2026");
            case "calendarPreview" -> officer.post("/api/calendar/changes/preview", removal(unit));
            case "calendarChange" ->
                officer.post("/api/calendar/changes", Map.of("change", removal(unit), "token", "none"));
            case "absence" -> officer.post("/api/absences/preview", absence(place));
            case "accounts" -> officer.get("/api/officers?unit=" + unit);
            case "createOfficer" -> officer.post("/api/officers", entry(unit));
            case "account" -> officer.get("/api/officers/" + workers.get(place));
            case "givePosition" -> officer.post("/api/officers/" + workers.get(place) + "/positions", backwards(unit));
            case "endPosition" ->
                officer.post("/api/officers/" + workers.get(place) + "/positions/end", backwards(unit));
            case "resetPassword" -> officer.post("/api/officers/" + workers.get(place) + "/password-reset", Map.of());
            case "givableRoles" -> officer.get("/api/officers/roles");
            case "officerFile" -> officer.get("/api/officer-file?unit=" + unit);
            case "officerFilePreview" -> officer.post("/api/officer-file/preview", Map.of("csv", "x"));
            case "officerFileApply" ->
                officer.post("/api/officer-file", Map.of("file", Map.of("csv", "x"), "token", "none"));
            case "lock" ->
                officer.post(
                        "/api/officers/" + workers.get(place) + "/lock/preview",
                        Map.of("receivers", List.of(Map.of("officerId", "TN0001"))));
            case "operations" -> officer.get("/api/operations");
            case "retryIncident" -> officer.post("/api/operations/incidents/none/retry", Map.of());
            case "parked" -> officer.get("/api/operations/parked");
            case "replay" -> officer.post("/api/operations/parked/999999/replay", Map.of());
            case "verify" -> officer.post("/api/operations/journal/verify", Map.of());
            case "standIn" -> officer.post("/api/operations/stand-ins/population", Map.of("reachable", true));
            default -> fail("unknown command " + command);
        };
    }

    /** One that has begun long ago: whoever may enter it is told so. */
    private Map<String, Object> absence(String place) {
        return Map.of(
                "officerId",
                workers.get(place),
                "from",
                "2020-01-01",
                "to",
                "2020-01-02",
                "reason",
                "ILLNESS",
                "substitutes",
                List.of());
    }

    /** A name that begins with no letter. */
    private static Map<String, Object> entry(UnitCode unit) {
        return Map.of("id", "TN5000", "username", "la.phan.quyen", "name", "=1", "positions", List.of(backwards(unit)));
    }

    /** A position that nobody holds and that would end before it begins. */
    private static Map<String, Object> backwards(UnitCode unit) {
        return Map.of("unitCode", unit.value(), "role", "CASHIER", "from", "2026-01-02", "lastDay", "2026-01-01");
    }

    /** A claim that succeeds is given back. */
    private Answer claimAndRelease(String place, Desk officer) {
        Answer claim = officer.post(task(place) + "/claim", seen(place));
        if (claim.status() == 200) {
            officer.post(task(place) + "/release", seen(place)).expect(200);
        }
        return claim;
    }

    private String task(String place) {
        return "/api/tasks/" + item(place).get("task_id");
    }

    private Map<String, Object> seen(String place) {
        return Map.of("version", item(place).get("version"));
    }

    private Map<String, Object> item(String place) {
        return jdbc.sql("""
                        select w.task_id, w.version from motcua.work_item w join motcua.dossier d on d.id = w.dossier_id
                        where d.code = ?""").param(dossiers.get(place)).query().singleRow();
    }

    /** What the province receives is for a commune to decide. */
    private Map<String, Object> submission(String place, UnitCode unit) {
        Map<String, Object> submission = Births.atTheCounter(unit.value(), "La Phân Quyền", false);
        if (place.equals("above")) {
            submission.put("competentUnitCode", places.get("sibling").value());
        }
        return submission;
    }

    private static Map<String, Object> unfinished(UnitCode unit) {
        Map<String, Object> submission = Births.atTheCounter(unit.value(), "La Phân Quyền", false);
        submission.put("data", Map.of());
        return submission;
    }

    private static Map<String, Object> removal(UnitCode unit) {
        Map<String, Object> change = new HashMap<>();
        change.put("unitCode", unit.value());
        change.put("action", "REMOVE");
        change.put("id", 999_999);
        return change;
    }

    private static Map<String, Object> with(Map<String, Object> body, String key, Object value) {
        Map<String, Object> more = new HashMap<>(body);
        more.put(key, value);
        return more;
    }
}
