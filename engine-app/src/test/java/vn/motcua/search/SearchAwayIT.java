package vn.motcua.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.testing.Browser;

/** Elasticsearch goes away and comes back: everybody works on, search says so, and nothing is missing afterwards. */
@FaultTest
class SearchAwayIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    @LocalServerPort
    private int port;

    @Autowired
    private FaultOffice place;

    @Autowired
    private OwnNode node;

    private Office counter;
    private Office examiner;
    private Office admin;

    @BeforeAll
    void enter() {
        place.enter();
        counter = Office.of(port, "f.counter");
        examiner = Office.of(port, "f.examiner");
        admin = Office.of(port, "f.admin");
    }

    @Test
    void theWorkGoesOnAndTheCursorCatchesUp() {
        List<String> codes = new ArrayList<>(place.receive(counter, 3));
        await().atMost(LIMIT).until(() -> found().containsAll(codes));

        node.stop();
        codes.addAll(place.receive(counter, 3));
        workOn(codes);
        saysThatSearchIsAway();
        theRestIsWell();

        node.start();
        awaitComplete(codes);
    }

    @Test
    void anEmptyNodeIsFilledFromTheDatabase() {
        List<String> codes = place.receive(counter, 5);
        await().atMost(LIMIT).until(() -> found().containsAll(codes));

        node.empty();

        awaitComplete(codes);
        assertThat(admin.get("/api/operations").get("index").get("documents").asLong())
                .isEqualTo(admin.get("/api/operations")
                        .get("index")
                        .get("dossiers")
                        .asLong());
    }

    /** Commands of every kind: a supplement asked for and a withdrawal. */
    private void workOn(List<String> codes) {
        examiner.askForSupplement(codes.get(0));
        counter.done("/api/dossiers/" + codes.get(1) + "/withdraw", Map.of("reasonCode", "WRONG_CONTENT"));
        assertThat(counter.get("/api/dossiers/" + codes.get(0)).get("status").asInt())
                .isEqualTo(5);
    }

    private void saysThatSearchIsAway() {
        HttpResponse<String> answer = counter.search(FaultOffice.WORDS);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body())
                .contains("\"code\":\"search-unavailable\"")
                .contains("Chưa tìm kiếm được")
                .doesNotContain("trinh");
        assertThat(admin.post("/api/operations/reindex", Map.of()).statusCode()).isEqualTo(503);
    }

    private void theRestIsWell() {
        Browser nobody = new Browser(port);
        for (String path : List.of("/actuator/health/readiness", "/actuator/health/liveness")) {
            assertThat(nobody.get(path).statusCode()).as(path).isEqualTo(200);
        }
        assertThat(counter.status("/api/tasks?list=units")).isEqualTo(200);
        var index = admin.get("/api/operations").get("index");
        assertThat(index.get("available").asBoolean()).isFalse();
        assertThat(index.get("lagMillis").asLong()).isPositive();
    }

    private void awaitComplete(List<String> codes) {
        await().atMost(LIMIT).until(() -> found().containsAll(codes));
        await().atMost(LIMIT).untilAsserted(() -> {
            var overview = admin.get("/api/operations");
            assertThat(overview.get("index").get("lagMillis").asLong()).isZero();
            for (var consumer : overview.get("consumers")) {
                if (consumer.get("name").asString().equals("search")) {
                    assertThat(consumer.get("parked").asInt()).isZero();
                    assertThat(consumer.get("behind").asLong()).isZero();
                }
            }
        });
    }

    private Set<String> found() {
        HttpResponse<String> answer = counter.search(FaultOffice.WORDS + "&size=100");
        return answer.statusCode() == 200 ? new HashSet<>(Office.codes(Office.read(answer))) : Set.of();
    }
}
