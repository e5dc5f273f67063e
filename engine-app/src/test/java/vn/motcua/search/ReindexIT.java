package vn.motcua.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The index is rebuilt while dossiers come in and are searched: no error, no empty answer, nothing lost. */
@FaultTest
class ReindexIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int BEFORE = 30;

    @LocalServerPort
    private int port;

    @Autowired
    private FaultOffice place;

    @Autowired
    private OwnNode node;

    @Autowired
    private Rebuild rebuild;

    @Autowired
    private JdbcClient sql;

    private final AtomicBoolean stopping = new AtomicBoolean();
    private final List<Future<?>> running = new ArrayList<>();
    private final ConcurrentLinkedQueue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> complaints = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Integer> refusals = new ConcurrentLinkedQueue<>();
    private ExecutorService threads;
    private Set<String> old;
    private Office admin;

    @BeforeEach
    void receiveDossiers() {
        place.enter();
        admin = Office.of(port, "f.admin");
        Office counter = Office.of(port, "f.counter");
        old = new HashSet<>(place.receive(counter, BEFORE));
        await().atMost(LIMIT).until(() -> every(counter).containsAll(old));
        stopping.set(false);
        List.of(running, acknowledged, complaints, refusals).forEach(Collection::clear);
        threads = Executors.newCachedThreadPool();
        running.add(threads.submit(() -> write(Office.of(port, "f.counter"))));
        running.add(threads.submit(() -> search(Office.of(port, "f.counter"))));
        running.add(threads.submit(() -> search(Office.of(port, "f.examiner"))));
    }

    @AfterEach
    void stopTheThreads() {
        stopping.set(true);
        threads.shutdownNow();
    }

    @Test
    void nobodyNoticesARebuild() throws Exception {
        for (int round = 0; round < 2; round++) {
            List<String> former = node.indices();
            admin.done("/api/operations/reindex", Map.of());
            List<Long> progress = watchProgress();
            assertThat(progress).as("progress").hasSizeGreaterThanOrEqualTo(2).isSorted();
            await().atMost(LIMIT).until(() -> node.indices().size() == 1);
            assertThat(node.indices()).doesNotContainAnyElementsOf(former);
        }
        stop();
        assertThat(refusals).isEmpty();
        assertNothingLost();
    }

    @Test
    void anIndexDeletedUnderLoadIsRebuiltByItself() throws Exception {
        for (String name : node.indices()) {
            node.send("DELETE", "/" + name, null);
        }
        await().atMost(LIMIT)
                .until(() -> node.indices().size() == 1
                        && every(Office.of(port, "f.counter")).containsAll(old));
        stop();
        // a refusal says that the index is being built; an empty answer would say that there is nothing
        assertThat(refusals).allMatch(status -> status == 503);
        assertNothingLost();
    }

    /** A dump takes the state of a rebuild along; the index that it names is the original's. */
    @Test
    void aRebuildOfTheDatabaseThatThisOneWasCopiedFromIsNotGoneOnWith() throws Exception {
        String foreign = "original-dossiers-1-2-3";
        node.send("PUT", "/" + foreign, null);
        try {
            sql.sql("update motcua.search_rebuild set index_name = ?, after_id = 0")
                    .param(foreign)
                    .update();
            await().atMost(LIMIT).until(() -> rebuild.state().isEmpty() && !acknowledged.isEmpty());
            stop();
            node.send("POST", "/" + foreign + "/_refresh", null);
            assertThat(node.send("GET", "/" + foreign + "/_count", null)
                            .get("count")
                            .asLong())
                    .as("documents of ours in the index of another")
                    .isZero();
        } finally {
            node.send("DELETE", "/" + foreign, null);
        }
        assertNothingLost();
    }

    /** The different numbers of dossiers done that were shown until the rebuild ended. */
    private List<Long> watchProgress() {
        List<Long> seen = new ArrayList<>();
        await().atMost(LIMIT).pollInterval(Duration.ofMillis(10)).until(() -> {
            JsonNode reindex = admin.get("/api/operations").get("index").get("reindex");
            if (reindex.isNull()) {
                return true;
            }
            long done = reindex.get("done").asLong();
            assertThat(reindex.get("total").asLong()).isGreaterThanOrEqualTo(BEFORE);
            if (seen.isEmpty() || seen.get(seen.size() - 1) != done) {
                seen.add(done);
            }
            return false;
        });
        return seen;
    }

    private void write(Office counter) {
        Office examiner = Office.of(port, "f.examiner");
        while (!stopping.get()) {
            String code = place.receive(counter);
            acknowledged.add(code);
            examiner.askForSupplement(code);
        }
    }

    /** Whoever is found before the rebuild is found all through it, on pages, each once. */
    private void search(Office officer) {
        while (!stopping.get()) {
            HttpResponse<String> answer = officer.search(FaultOffice.WORDS + "&size=100");
            if (answer.statusCode() != 200) {
                refusals.add(answer.statusCode());
                continue;
            }
            JsonNode page = Office.read(answer);
            if (page.get("total").asLong() < BEFORE || page.get("similar").asBoolean()) {
                complaints.add("too few: " + page.get("total"));
            }
        }
    }

    private void stop() throws Exception {
        stopping.set(true);
        for (Future<?> each : running) {
            each.get();
        }
        assertThat(complaints).isEmpty();
        assertThat(acknowledged).isNotEmpty();
    }

    private void assertNothingLost() {
        Office counter = Office.of(port, "f.counter");
        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(every(counter)).containsAll(old).containsAll(acknowledged));
        await().atMost(LIMIT).untilAsserted(() -> {
            JsonNode found = counter.found(FaultOffice.WORDS + "&status=5&size=1");
            assertThat(found.get("total").asLong()).isGreaterThanOrEqualTo(acknowledged.size());
        });
        await().atMost(LIMIT).untilAsserted(() -> {
            JsonNode index = admin.get("/api/operations").get("index");
            assertThat(index.get("documents").asLong())
                    .isEqualTo(index.get("dossiers").asLong());
        });
    }

    /** All that are found, page by page. */
    private static Set<String> every(Office officer) {
        Set<String> codes = new HashSet<>();
        String next = "";
        while (next != null) {
            HttpResponse<String> answer = officer.search(FaultOffice.WORDS + "&size=20" + next);
            if (answer.statusCode() != 200) {
                return codes;
            }
            JsonNode page = Office.read(answer);
            codes.addAll(Office.codes(page));
            next = page.get("next").isNull()
                    ? null
                    : "&cursor=" + page.get("next").asString();
        }
        return codes;
    }
}
