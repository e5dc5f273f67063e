package vn.motcua.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.testing.Browser;

/** Each thing to try on a card: its account can sign in, and the page finds there what the card promises. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DemoCards {

    private static final JsonMapper JSON = JsonMapper.shared();

    private RunningDemo demo;
    private JdbcClient sql;

    @BeforeAll
    void look() throws Exception {
        demo = RunningDemo.untouched();
        sql = demo.sql();
    }

    @TestFactory
    Stream<DynamicTest> everyThingToTry() {
        JsonNode accounts =
                json(demo.visitor().get("/api/sign-in-options")).get("demo").get("accounts");
        assertThat(accounts.size()).isEqualTo(7);
        return accounts.valueStream().flatMap(account -> {
            assertThat(account.get("tries").size()).isEqualTo(3);
            Browser browser = demo.visitor();
            String username = account.get("username").asString();
            String password = account.get("password").asString();
            assertThat(browser.signIn(username, password).statusCode()).isEqualTo(200);
            return account.get("tries")
                    .valueStream()
                    .map(attempt -> attempt.get("path").asString())
                    .map(path -> DynamicTest.dynamicTest(username + " " + path, () -> promised(browser, path)));
        });
    }

    private void promised(Browser browser, String path) throws IOException {
        URI uri = URI.create(path);
        String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
        switch (uri.getPath().split("/", -1)[1]) {
            case "work" -> assertThat(total(browser, "/api/tasks?" + query)).isPositive();
            case "reception" ->
                assertThat(json(browser.get("/api/reception/procedures")).toString())
                        .contains("1.001193");
            case "tasks" -> {
                JsonNode task = json(browser.get("/api" + path));
                assertThat(task.at("/task/step").asString()).isEqualTo("Task_Sign");
                assertThat(task.at("/blocked/vi").asString())
                        .as("who examined may not sign")
                        .isNotEmpty();
            }
            case "search" -> found(browser, query);
            case "dossiers" ->
                assertThat(json(browser.get("/api" + path)).get("code").asString())
                        .isEqualTo(demo.hero());
            case "monitoring" -> monitoring(browser, query);
            case "catalogue" -> {
                JsonNode birth = json(browser.get("/api/catalogue/procedures/1.001193"));
                String version = birth.at("/versions/0/id").asString();
                assertThat(json(browser.get("/api/catalogue/versions/" + version))
                                .toString())
                        .contains("birthRegistration");
            }
            case "calendar" ->
                assertThat(json(browser.get("/api/calendar/H88/2026")).toString())
                        .contains("2026-11-24");
            case "operations" -> operations(browser, uri.getFragment());
            default -> throw new AssertionError("no page is known at " + path);
        }
    }

    private void found(Browser browser, String query) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                        total(browser, "/api/search?" + query))
                .isGreaterThanOrEqualTo(3));
    }

    /** Due soon may be nothing on a Saturday; then the page says the same as the database. */
    private void monitoring(Browser browser, String query) {
        int total = total(browser, "/api/monitoring/attention?" + query);
        if (query.equals("kind=late")) {
            assertThat(total).isPositive();
        } else {
            // counted by the ledger's clocks: the dossier's own, or that of the answer to what came in without a visit
            assertThat(total).isEqualTo(sql.sql("""
                            select count(*) from motcua.deadline c
                            where c.ended_at is null and c.clock in ('DOSSIER', 'RECEPTION')
                            and c.due_at > now() - interval '1 minute' and c.due_at <= now() + interval '24 hours'
                            and not exists (select from motcua.deadline_pause p
                                where p.dossier_id = c.dossier_id and p.to_at is null)
                            """).query(Integer.class).single());
        }
    }

    private static void operations(Browser browser, String fragment) {
        if ("journal".equals(fragment)) {
            assertThat(json(browser.post("/api/operations/journal/verify", "{}"))
                            .get("sound")
                            .asBoolean())
                    .isTrue();
        } else {
            Map<String, JsonNode> consumers = json(browser.get("/api/operations"))
                    .get("consumers")
                    .valueStream()
                    .collect(Collectors.toMap(one -> one.get("name").asString(), one -> one));
            assertThat(consumers).containsKeys("search", "population");
            assertThat(consumers.values()).allMatch(one -> one.get("parked").asInt() == 0);
        }
    }

    @Test
    void theOrganisationHasItsUnitsAndOfficers() {
        assertThat(sql.sql("select kind, count(*) as n from motcua.unit_period where valid_to is null group by kind")
                        .query((row, n) -> row.getString("kind") + " " + row.getInt("n"))
                        .list())
                .containsExactlyInAnyOrder(
                        "COMMUNE 4",
                        "DEPARTMENT 1",
                        "POLICE 3",
                        "POWER_COMPANY 1",
                        "PROVINCE 1",
                        "SERVICE_CENTRE 1",
                        "SOCIAL_INSURANCE 1",
                        "TAX 1");
        assertThat(sql.sql("select count(*) from motcua.officer")
                        .query(Integer.class)
                        .single())
                .as("thirty-five of them in the seven agencies beside the communes")
                .isBetween(59, 63);
    }

    private static int total(Browser browser, String path) {
        return json(browser.get(path)).get("total").asInt();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }
}
