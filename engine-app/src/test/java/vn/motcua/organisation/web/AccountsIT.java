package vn.motcua.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.organisation.NewOfficer;
import vn.motcua.organisation.Officer;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.OrganisationFixture;
import vn.motcua.organisation.Position;
import vn.motcua.organisation.Units;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.Role;
import vn.motcua.shared.UnitCode;
import vn.motcua.testing.Browser;
import vn.motcua.testing.ProductTest;

/** An administrator enters officers, gives and ends positions and sets passwords; nothing reaches beyond their units. */
@ProductTest
class AccountsIT {

    private static final JsonMapper JSON = new JsonMapper();

    @LocalServerPort
    private int port;

    @Autowired
    private Units units;

    @Autowired
    private Officers officers;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient sql;

    private UnitCode province;
    private UnitCode commune;
    private Browser admin;
    private Officer adminOfficer;
    private String id;
    private LocalDate today;

    @BeforeEach
    void makeACommuneWithAnAdministrator() {
        today = LocalDate.now(clock);
        province = OrganisationFixture.province(units);
        commune = OrganisationFixture.commune(units, province, 1);
        adminOfficer = OrganisationFixture.officer(officers, Role.UNIT_ADMIN, commune);
        admin = signedIn(adminOfficer.username(), OrganisationFixture.PASSWORD);
        id = "NA" + adminOfficer.id().value().substring(2);
    }

    @Test
    void aNewOfficerSetsAPasswordOfTheirOwnBeforeAnythingElse() {
        String given = created("CASE_OFFICER");
        Browser officer = signedIn(id.toLowerCase(Locale.ROOT), given);

        assertThat(json(officer.get("/api/session"))
                        .at("/officer/mustChangePassword")
                        .asBoolean())
                .isTrue();
        assertThat(officer.get("/api/tasks").statusCode()).isEqualTo(403);
        assertThat(officer.get("/api/tasks").body()).contains("password-must-change");
        assertThat(officer.get("/%61pi/tasks").body()).contains("password-must-change");
        assertThat(changed(officer, given, given).body()).contains("newPassword");
        assertThat(changed(officer, given, "mat-khau-cua-rieng-toi").statusCode())
                .isEqualTo(204);
        assertThat(officer.get("/api/tasks").statusCode()).isEqualTo(200);
        assertThat(json(officer.get("/api/session"))
                        .at("/officer/mustChangePassword")
                        .asBoolean())
                .isFalse();
        assertThat(officers.get(new OfficerId(id)).positions())
                .containsExactly(new Position(commune, Role.CASE_OFFICER, LocalDate.of(2026, 1, 1), null));
    }

    @Test
    void refusesWhatBreaksARuleAndNamesEachField() {
        String body = """
                {"id": "%s", "username": "Có Dấu", "name": "=1+1", "positions": [
                  {"unitCode": "%s", "role": "SYSTEM_ADMIN", "from": "2026-02-02", "lastDay": "2026-02-01"}]}""".formatted(id, commune);

        HttpResponse<String> answer = admin.post("/api/officers", body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(fields(answer))
                .containsExactlyInAnyOrder("username", "name", "positions[0].role", "positions[0].lastDay");
        assertThat(officers.names(List.of(new OfficerId(id)))).isEmpty();
    }

    @Test
    void aNumberIsTakenOnce() {
        created("CASE_OFFICER");
        assertThat(admin.post("/api/officers", entry("CASE_OFFICER")).body()).contains("officer-exists");
    }

    @Test
    void aResetEndsTheSessionsAndTheFormerPassword() {
        Officer officer = OrganisationFixture.officer(officers, Role.CASE_OFFICER, commune);
        Browser working = signedIn(officer.username(), OrganisationFixture.PASSWORD);
        assertThat(working.get("/api/tasks").statusCode()).isEqualTo(200);

        String given = json(admin.post(path(officer) + "/password-reset", "{}"))
                .get("password")
                .asString();

        assertThat(working.get("/api/tasks").statusCode()).isEqualTo(401);
        assertThat(new Browser(port)
                        .signIn(officer.username(), OrganisationFixture.PASSWORD)
                        .statusCode())
                .isEqualTo(401);
        assertThat(signedIn(officer.username(), given).get("/api/tasks").body()).contains("password-must-change");
        assertThat(sentences(officer)).contains("Đặt lại mật khẩu.");
    }

    @Test
    void positionsCountAtOnceAndThePastStays() {
        Officer officer = OrganisationFixture.officer(officers, Role.CASE_OFFICER, commune);
        Browser working = signedIn(officer.username(), OrganisationFixture.PASSWORD);
        assertThat(give(officer, "RECEPTION_OFFICER", today, null).statusCode()).isEqualTo(204);
        assertThat(permissions(working)).contains("SUBMIT_DOSSIER");

        assertThat(end(officer, "CASE_OFFICER", OrganisationFixture.SINCE, today.minusDays(1))
                        .statusCode())
                .isEqualTo(204);
        assertThat(officers.get(officer.id()).holds(Role.CASE_OFFICER, commune)).isFalse();
        assertThat(end(officer, "CASE_OFFICER", OrganisationFixture.SINCE, null).body())
                .contains("lastDay", "quá khứ không sửa được");
        assertThat(end(officer, "RECEPTION_OFFICER", today, today.minusDays(2)).statusCode())
                .isEqualTo(400);
        JsonNode account = json(admin.get(path(officer)));
        assertThat(account.at("/positions").valueStream().map(it -> it.get("state")
                        .asString()))
                .containsExactly("HELD", "OVER");
        assertThat(sentences(officer)).hasSize(2);
    }

    @Test
    void thatWhichHasNotBegunIsWithdrawnAndNothingIsHeldTwice() {
        Officer officer = OrganisationFixture.officer(officers, Role.CASE_OFFICER, commune);
        LocalDate coming = today.plusDays(10);
        assertThat(give(officer, "CASE_OFFICER", coming, null).body()).contains("Trùng thời gian");
        assertThat(give(officer, "APPROVER", coming, null).statusCode()).isEqualTo(204);
        assertThat(officers.get(officer.id()).holds(Role.APPROVER, commune)).isFalse();

        assertThat(end(officer, "APPROVER", coming, coming.minusDays(1)).statusCode())
                .isEqualTo(204);

        assertThat(json(admin.get(path(officer))).get("positions")).hasSize(1);
        assertThat(sentences(officer)).anyMatch(sentence -> sentence.startsWith("Rút chức vụ chưa bắt đầu"));
    }

    @Test
    void aPositionThatWasGivenWronglyTodayIsTakenBackToday() {
        Officer officer = OrganisationFixture.officer(officers, Role.CASE_OFFICER, commune);
        give(officer, "APPROVER", today, null);
        assertThat(end(officer, "CASE_OFFICER", OrganisationFixture.SINCE, OrganisationFixture.SINCE.minusDays(1))
                        .statusCode())
                .isEqualTo(400);

        assertThat(end(officer, "APPROVER", today, today.minusDays(1)).statusCode())
                .isEqualTo(204);

        assertThat(officers.get(officer.id()).holds(Role.APPROVER, commune)).isFalse();
        assertThat(sentences(officer)).anyMatch(sentence -> sentence.startsWith("Thu hồi ngay trong ngày giao"));
        assertThat(give(officer, "APPROVER", today, null).statusCode()).isEqualTo(204);
        assertThat(officers.get(officer.id()).holds(Role.APPROVER, commune)).isTrue();
    }

    @Test
    void aTemporaryPasswordLetsNobodyInAfterSevenDays() {
        String given = created("CASE_OFFICER");
        String username = id.toLowerCase(Locale.ROOT);
        setSince("6 days 23 hours");
        signedIn(username, given);

        setSince("7 days 1 minute");
        HttpResponse<String> late = new Browser(port).signIn(username, given);
        assertThat(late.statusCode()).isEqualTo(403);
        assertThat(late.body()).contains("temporary-password-expired");
    }

    private void setSince(String ago) {
        sql.sql("UPDATE officer SET password_temporary_since = ? - CAST(? AS interval) WHERE id = ?")
                .params(OffsetDateTime.now(clock), ago, id)
                .update();
    }

    @Test
    void showsWhoIsToComeInTheUnit() {
        admin.post(
                "/api/officers",
                entry("CASE_OFFICER").replace("2026-01-01", today.plusDays(3).toString()));

        assertThat(admin.get("/api/officers?unit=" + commune).body()).contains(id);
        assertThat(officers.in(commune, today))
                .noneMatch(officer -> officer.id().value().equals(id));
    }

    @Test
    void nobodyComesByRightsThatReachFurtherThanTheirOwn() {
        Officer above = OrganisationFixture.officer(officers, Role.CASE_OFFICER, province);
        Officer both = OrganisationFixture.officer(officers, Role.CASE_OFFICER, commune);
        officers.appoint(both.id(), new Position(province, Role.APPROVER, today.plusDays(5), null));
        Officer analyst = OrganisationFixture.officer(officers, Role.ANALYST, commune);

        for (Officer other : List.of(above, both, analyst)) {
            assertThat(admin.post(path(other) + "/password-reset", "{}").statusCode())
                    .as("%s", other.positions())
                    .isEqualTo(403);
            assertThat(give(other, "CASHIER", today, null).statusCode()).isEqualTo(403);
        }
        assertThat(admin.post(path(adminOfficer) + "/password-reset", "{}").body())
                .contains("own-account");
        Officer own = OrganisationFixture.officer(officers, Role.CASE_OFFICER, commune);
        assertThat(fields(give(own, "ANALYST", today, null))).containsExactly("role");
        assertThat(admin.get("/api/officers/roles").body())
                .contains("UNIT_ADMIN")
                .doesNotContain("ANALYST", "SYSTEM");
        Browser operator = signedIn(
                OrganisationFixture.officer(officers, Role.SYSTEM_ADMIN, province)
                        .username(),
                OrganisationFixture.PASSWORD);
        assertThat(operator.post(path(analyst) + "/password-reset", "{}").statusCode())
                .isEqualTo(200);
    }

    @Test
    void aPasswordIsKeptNowhereInClear() {
        String given = created("CASE_OFFICER");
        NewOfficer printed = new NewOfficer(new OfficerId(id), "x", "x", given, List.of());
        assertThat(printed.toString()).doesNotContain(given);
        assertThat(admin.get(path(officers.get(new OfficerId(id)))).body()).doesNotContain(given);
    }

    private String created(String role) {
        return json(admin.post("/api/officers", entry(role))).get("password").asString();
    }

    private String entry(String role) {
        return """
                {"id": "%s", "username": "%s", "name": "Lò Thị Mới", "positions": [
                  {"unitCode": "%s", "role": "%s", "from": "2026-01-01", "lastDay": null}]}""".formatted(id, id, commune, role);
    }

    private HttpResponse<String> give(Officer officer, String role, LocalDate from, LocalDate lastDay) {
        return admin.post(path(officer) + "/positions", position(role, from, lastDay));
    }

    private HttpResponse<String> end(Officer officer, String role, LocalDate from, LocalDate lastDay) {
        return admin.post(path(officer) + "/positions/end", position(role, from, lastDay));
    }

    private String position(String role, LocalDate from, LocalDate lastDay) {
        return "{\"unitCode\": \"%s\", \"role\": \"%s\", \"from\": \"%s\", \"lastDay\": %s}"
                .formatted(commune, role, from, lastDay == null ? "null" : '"' + lastDay.toString() + '"');
    }

    private List<String> sentences(Officer officer) {
        return json(admin.get(path(officer)))
                .get("history")
                .valueStream()
                .map(change -> change.at("/sentence/vi").asString())
                .toList();
    }

    private List<String> permissions(Browser browser) {
        return json(browser.get("/api/session"))
                .get("permissions")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private static HttpResponse<String> changed(Browser browser, String present, String next) {
        return browser.post(
                "/api/session/password",
                "{\"currentPassword\": \"%s\", \"newPassword\": \"%s\"}".formatted(present, next));
    }

    private Browser signedIn(String username, String password) {
        Browser browser = new Browser(port);
        HttpResponse<String> answer = browser.signIn(username, password);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return browser;
    }

    private static String path(Officer officer) {
        return "/api/officers/" + officer.id();
    }

    private static List<String> fields(HttpResponse<String> answer) {
        return JSON.readTree(answer.body())
                .get("violations")
                .valueStream()
                .map(violation -> violation.get("field").asString())
                .toList();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }
}
