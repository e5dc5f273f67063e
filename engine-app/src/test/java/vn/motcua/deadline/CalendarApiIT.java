package vn.motcua.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.calendar.WorkCalendar;
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
import vn.motcua.testing.ProductTest;

/** The calendar as the administrator's page asks for it. */
@ProductTest
class CalendarApiIT {

    private static final String PASSWORD = "mot-cua-2026";
    private static final UnitCode COMMUNE = new UnitCode("H77.1");

    @LocalServerPort
    private int port;

    @Autowired
    private Units units;

    @Autowired
    private Officers officers;

    private Browser admin;
    private Browser analyst;

    @BeforeEach
    void signIn() {
        if (units.find(COMMUNE, LocalDate.now(WorkCalendar.ZONE)).isEmpty()) {
            CurrentActor.runAs(Actor.system("test"), this::enterOrganisation);
        }
        admin = new Browser(port);
        admin.signIn("calendar.admin", PASSWORD);
        analyst = new Browser(port);
        analyst.signIn("calendar.analyst", PASSWORD);
    }

    private void enterOrganisation() {
        UnitCode province = new UnitCode("H77");
        LocalDate since = LocalDate.of(2020, 1, 1);
        units.create(
                new Unit(province, new Text("Tỉnh thử", "Province"), null, UnitKind.PROVINCE, since, null, null, null));
        units.create(
                new Unit(COMMUNE, new Text("Xã thử", "Commune"), province, UnitKind.COMMUNE, since, null, null, null));
        officer("CB7701", "calendar.admin", Role.UNIT_ADMIN, province);
        officer("CB7702", "calendar.analyst", Role.ANALYST, province);
    }

    private void officer(String id, String username, Role role, UnitCode unit) {
        officers.create(new NewOfficer(
                new OfficerId(id),
                username,
                "Người thử",
                PASSWORD,
                List.of(new Position(unit, role, LocalDate.of(2020, 1, 1), null))));
    }

    @Test
    void showsAYearWithItsHolidaysAndTheirDecisions() {
        JsonNode year = json(admin.get("/api/calendar/H77.1/2026"), 200);

        assertThat(year.at("/days").size()).isEqualTo(365);
        assertThat(year.at("/hours/opening").stringValue()).startsWith("07:00");
        JsonNode cultureDay = year.at("/days").get(LocalDate.of(2026, 11, 24).getDayOfYear() - 1);
        assertThat(cultureDay.at("/kind").stringValue()).isEqualTo("HOLIDAY");
        assertThat(cultureDay.at("/name/vi").stringValue()).isEqualTo("Ngày Văn hóa Việt Nam");
        assertThat(cultureDay.at("/decision").stringValue()).isEqualTo("Nghị quyết 28/2026/QH16");
        assertThat(cultureDay.at("/own").booleanValue()).isFalse();
    }

    @Test
    void previewsThenAppliesThenTakesBack() {
        String change = change("ADD", "null", nextThursday());
        JsonNode preview = json(admin.post("/api/calendar/changes/preview", change), 200);
        String token = preview.at("/token").stringValue();
        assertThat(preview.at("/count").intValue()).isZero();
        assertThat(json(admin.get("/api/previews/" + token + "/rows"), 200)
                        .at("/items")
                        .size())
                .isZero();
        assertThat(admin.get("/api/previews/" + token + ".csv").body()).startsWith("\uFEFF\"Mã hồ sơ\"");
        assertThat(analyst.get("/api/previews/" + token + "/rows").statusCode()).isEqualTo(404);

        JsonNode applied = json(admin.post("/api/calendar/changes", request(change, token)), 200);
        assertThat(applied.at("/applied").intValue()).isZero();
        JsonNode day = day(nextThursday());
        assertThat(day.at("/own").booleanValue()).isTrue();

        String removal = change("REMOVE", Long.toString(day.at("/id").longValue()), nextThursday());
        String second = json(admin.post("/api/calendar/changes/preview", removal), 200)
                .at("/token")
                .stringValue();
        json(admin.post("/api/calendar/changes", request(removal, second)), 200);
        assertThat(day(nextThursday()).at("/kind").stringValue()).isEqualTo("WORKING");
    }

    @Test
    void refusesATokenThatShowsSomethingElse() {
        String change = change("ADD", "null", nextThursday().plusDays(7));

        JsonNode problem = json(admin.post("/api/calendar/changes", request(change, "unknown")), 409);

        assertThat(problem.at("/code").stringValue()).isEqualTo("stale-preview");
    }

    @Test
    void namesTheFieldThatIsWrong() {
        assertField(
                admin.post("/api/calendar/changes/preview", "{\"unitCode\": \"H77.1\", \"action\": \"ADD\"}"), "date");
        assertField(admin.post("/api/calendar/changes/preview", change("REMOVE", "null", nextThursday())), "id");
        assertField(admin.post("/api/calendar/changes", "{\"token\": \"x\"}"), "change");
        assertField(admin.get("/api/calendar/H77.1/1900"), "year");
        assertThat(admin.get("/api/calendar/H78/2026").statusCode()).isEqualTo(404);
    }

    @Test
    void letsAnAnalystLookButNotChange() {
        json(analyst.get("/api/calendar/H77.1/2026"), 200);

        assertThat(analyst.post("/api/calendar/changes/preview", change("ADD", "null", nextThursday()))
                        .statusCode())
                .isEqualTo(403);
    }

    private JsonNode day(LocalDate date) {
        return json(admin.get("/api/calendar/H77.1/" + date.getYear()), 200)
                .at("/days")
                .get(date.getDayOfYear() - 1);
    }

    /** A day without holiday in every year: the Thursday after 7 July. */
    private static LocalDate nextThursday() {
        LocalDate july =
                LocalDate.now(WorkCalendar.ZONE).plusYears(1).withMonth(7).withDayOfMonth(7);
        return july.plusDays(4L + 7 - july.getDayOfWeek().getValue());
    }

    private static String change(String action, String id, LocalDate date) {
        return """
                {"unitCode": "H77.1", "action": "%s", "id": %s, "date": "%s", "kind": "CLOSURE",
                 "name": {"vi": "Mất điện", "en": "No power"}, "decision": "7/TB-UBND"}""".formatted(action, id, date);
    }

    private static String request(String change, String token) {
        return "{\"change\": " + change + ", \"token\": \"" + token + "\"}";
    }

    private static void assertField(HttpResponse<String> answer, String field) {
        assertThat(json(answer, 400).at("/violations").valueStream().map(it -> it.at("/field")
                        .stringValue()))
                .contains(field);
    }

    private static JsonNode json(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return JsonMapper.shared().readTree(answer.body());
    }
}
