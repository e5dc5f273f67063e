package vn.motcua.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.api.OpenApi.Operation;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.Units;
import vn.motcua.testing.Browser;
import vn.motcua.testing.ProductTest;

/** Each command answers each kind of bad input with a problem that names field and rule, and changes nothing. */
@ProductTest(properties = "test=bad-input")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BadInputIT {

    private static final JsonMapper JSON = new JsonMapper();

    private final OpenApi api = new OpenApi();
    private World world;
    private Fingerprint fingerprint;

    /** As the row before left it: what it changed after its answer is found by the next one. */
    private Map<String, String> latest = Map.of();

    private String nextTransaction = "";

    @BeforeAll
    void settle(
            @LocalServerPort int port,
            @Autowired Units units,
            @Autowired Officers officers,
            @Autowired JdbcClient sql) {
        world = new World(port, units, officers);
        world.tell(sql);
        fingerprint = new Fingerprint(sql);
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofSeconds(1))
                .until(this::isQuiet);
    }

    /** The consumers have caught up with the dossier when nothing has changed since the last look. */
    private boolean isQuiet() {
        Map<String, String> before = latest;
        latest = fingerprint.take();
        return latest.equals(before);
    }

    @Order(1)
    @TestFactory
    Stream<DynamicNode> everyCommandRefusesBadInput() {
        return api.commands().stream().map(command -> {
            List<BadInput> rows = new BadInputs(api, world, command).rows();
            assertThat(rows).as("rows for %s", command).isNotEmpty();
            return DynamicContainer.dynamicContainer(
                    command.toString(), rows.stream().map(row -> test(command, row)));
        });
    }

    /** What the wrong ones are made of is refused by the state of things at most, never for itself. */
    @Order(2)
    @TestFactory
    Stream<DynamicTest> theRightBodiesAreWellFormed() {
        return api.commands().stream()
                .filter(command -> command.body("application/json").isObject())
                .map(command -> DynamicTest.dynamicTest(command.toString(), () -> {
                    HttpResponse<String> answer = send(new BadInputs(api, world, command).right());
                    assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201, 202, 204, 409);
                }));
    }

    private DynamicTest test(Operation command, BadInput row) {
        return DynamicTest.dynamicTest(command + ": " + row.what(), () -> {
            HttpResponse<String> answer = send(row);
            assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
            names(JSON.readTree(answer.body()), row);
            nothingHasChanged();
        });
    }

    /** Only a transaction that wrote can have changed something; most are somebody else's, such as a moved cursor. */
    private void nothingHasChanged() {
        String next = fingerprint.nextTransaction();
        if (!next.equals(nextTransaction)) {
            Map<String, String> before = latest;
            latest = fingerprint.take();
            assertThat(latest).isEqualTo(before);
            nextTransaction = next;
        }
    }

    /** The rule in both languages, and the field where one is wrong. */
    private static void names(JsonNode problem, BadInput row) {
        assertThat(problem.path("code").asString()).isNotBlank();
        if (!row.rules().isEmpty()) {
            assertThat(problem.path("code").asString()).as(problem.toString()).isIn(row.rules());
        }
        assertThat(problem.at("/text/vi").asString()).isNotBlank();
        assertThat(problem.at("/text/en").asString()).isNotBlank();
        if (row.field() != null) {
            assertThat(problem.path("violations").values())
                    .as("violations of %s", problem)
                    .anySatisfy(violation -> {
                        assertThat(violation.path("field").asString()).isEqualTo(row.field());
                        assertThat(violation.at("/rule/vi").asString()).isNotBlank();
                        assertThat(violation.at("/rule/en").asString()).isNotBlank();
                    });
        }
    }

    private HttpResponse<String> send(BadInput row) {
        Browser browser =
                switch (row.who()) {
                    case OWN -> world.own;
                    case OTHER_UNIT -> world.other;
                    case NOBODY -> world.nobody;
                };
        Map<String, String> headers = new HashMap<>();
        headers.put("Content-Type", "application/json");
        headers.put("Idempotency-Key", UUID.randomUUID().toString());
        headers.put("X-XSRF-TOKEN", browser.cookie("XSRF-TOKEN"));
        headers.putAll(row.headers());
        HttpRequest.Builder request = browser.request(row.path());
        headers.forEach((name, value) -> {
            if (!value.isEmpty()) {
                request.header(name, value);
            }
        });
        return browser.send(request.method(row.method(), BodyPublishers.ofString(row.body())));
    }
}
