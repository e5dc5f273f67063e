package vn.motcua.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.organisation.NewOfficer;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.Position;
import vn.motcua.organisation.Unit;
import vn.motcua.organisation.UnitKind;
import vn.motcua.organisation.Units;
import vn.motcua.shared.Actor;
import vn.motcua.shared.CurrentActor;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.Role;
import vn.motcua.shared.Text;
import vn.motcua.shared.UnitCode;
import vn.motcua.testing.Browser;

/** A ward with an officer who may do everything and one dossier, and a neighbour whose officer may do nothing there. */
final class World {

    static final String WARD = "K91.1";
    static final String NEIGHBOUR = "K91.2";

    private static final String PASSWORD = "mot-cua-2026";
    private static final LocalDate SINCE = LocalDate.of(2025, 7, 1);
    private static final JsonMapper JSON = new JsonMapper();
    private static final String NOTICE = "900001";

    final Browser own;
    final Browser other;
    final Browser nobody;
    final String dossier;
    final JsonNode task;

    /** Number of a list with the papers of the dossier, not handed over yet. */
    final String handOver;

    /** Number of an absence to come. */
    final String absence;

    World(int port, Units units, Officers officers) {
        CurrentActor.runAs(Actor.system("test"), () -> {
            units.create(unit("K91", null, UnitKind.PROVINCE));
            units.create(unit(WARD, "K91", UnitKind.COMMUNE));
            units.create(unit(NEIGHBOUR, "K91", UnitKind.COMMUNE));
            officer(officers, "KN9001", "k.own", WARD, List.of(Role.values()));
            List<Role> roles = new ArrayList<>(List.of(Role.values()));
            roles.remove(Role.SYSTEM_ADMIN);
            officer(officers, "KN9003", "k.third", WARD, List.of(Role.CASE_OFFICER));
            officer(officers, "KN9002", "k.other", NEIGHBOUR, roles);
        });
        own = signedIn(port, "k.own");
        other = signedIn(port, "k.other");
        nobody = new Browser(port);
        nobody.get("/api/session");
        JsonNode submitted =
                answer(own.post("/api/dossiers", GoodInput.submission().toString()));
        dossier = submitted.path("code").asString();
        task = answer(own.get("/api/tasks/" + submitted.path("taskIds").get(0).asString()))
                .path("task");
        absence = comingAbsence();
        handOver = answer(own.post("/api/hand-overs", JSON.writeValueAsString(GoodInput.handOver(List.of(dossier)))))
                .path("serial")
                .asString();
    }

    /** A notice for whoever sends the right bodies, so that there is one to read. */
    void tell(JdbcClient sql) {
        sql.sql("""
                        insert into motcua.notice (id, officer, kind, bundle, at) overriding system value
                        values (?, 'KN9001', 'NOTE', 'test', now())""").param(Long.valueOf(NOTICE)).update();
    }

    private String comingAbsence() {
        Map<String, Object> wish = GoodInput.absence(200);
        JsonNode preview = answer(own.post("/api/absences/preview", JSON.writeValueAsString(wish)));
        Map<String, Object> entry =
                Map.of("absence", wish, "token", preview.path("token").asString());
        return answer(own.post("/api/absences", JSON.writeValueAsString(entry)))
                .path("id")
                .asString();
    }

    private static JsonNode answer(java.net.http.HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JSON.readTree(response.body());
    }

    private static Browser signedIn(int port, String name) {
        Browser browser = new Browser(port);
        assertThat(browser.signIn(name, PASSWORD).statusCode()).isEqualTo(200);
        browser.get("/api/session");
        return browser;
    }

    /** Values of the variables in addresses. */
    Map<String, String> variables(String path) {
        return Map.of(
                "code",
                dossier,
                "taskId",
                task.path("taskId").asString(),
                "procedureCode",
                "1.001193",
                "key",
                "fee",
                "slug",
                "bad-input",
                "component",
                "declaration",
                "number",
                "1",
                "item",
                "1",
                "serial",
                handOver,
                "id",
                id(path));
    }

    private String id(String path) {
        if (path.contains("/absences/")) {
            return absence;
        }
        if (path.contains("/notices/")) {
            return NOTICE;
        }
        if (path.contains("/officers/")) {
            return "KN9003";
        }
        if (path.contains("/series/")) {
            return "0123456789abcdef";
        }
        return path.contains("incidents") ? "no-such-incident" : "1";
    }

    private static Unit unit(String code, String parent, UnitKind kind) {
        return new Unit(
                new UnitCode(code),
                Text.same("Đơn vị " + code),
                parent == null ? null : new UnitCode(parent),
                kind,
                SINCE,
                null,
                "Số 1",
                "0200 3800 000");
    }

    private static void officer(Officers officers, String id, String name, String unit, List<Role> roles) {
        officers.create(new NewOfficer(
                new OfficerId(id),
                name,
                "Trần Thị " + id,
                PASSWORD,
                roles.stream()
                        .map(role -> new Position(new UnitCode(unit), role, SINCE, null))
                        .toList()));
    }
}
