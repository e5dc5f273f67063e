package vn.motcua.embedded.search;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.embedded.Detached;
import vn.motcua.testing.SearchNode;

/** One node lives through all of it and is up again at the end of each test: every start costs seconds. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchServerIT {

    private static final List<String> QUICK = List.of("-XX:TieredStopAtLevel=1");

    private static final String PASSWORD = "open-sesame";
    private static final String BASIC =
            "Basic " + Base64.getEncoder().encodeToString(("motcua:" + PASSWORD).getBytes(StandardCharsets.UTF_8));

    private final HttpClient http = HttpClient.newHttpClient();
    private Path folder;
    private SearchFolders folders;
    private SearchServer server;

    @BeforeAll
    void start(@TempDir Path place) throws Exception {
        folder = place;
        folders = new SearchFolders(SearchNode.programs(), folder.resolve("data"), folder.resolve("out"));
        begin();
    }

    @BeforeEach
    void anIndex() throws Exception {
        send(asOwner("/things").DELETE().build());
        put("/things", "{\"settings\":{\"number_of_replicas\":0}}");
        put("/things/_doc/1?refresh=true", "{\"name\":\"Hoà\"}");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void servesItsOwnerOnlyAlsoAfterItWasKilledAndCameBackOnTheSamePort() throws Exception {
        othersAreRefused();
        long killed = server.pid();

        Detached.signal(killed, "KILL");

        await().atMost(90, SECONDS).ignoreExceptions().until(() -> server.pid() != killed && found());
        othersAreRefused();
    }

    @Test
    void itIsInASessionOfItsOwnEndsWhenToldAndFindsItsIndexAgain() throws Exception {
        long pid = server.pid();
        String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
        assertThat(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1)[3]).isEqualTo(Long.toString(pid));

        server.close();
        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();

        begin();
        await().atMost(30, SECONDS).ignoreExceptions().until(this::found);
    }

    @Test
    void brokenDataAreDeleted() throws Exception {
        server.close();
        ruin(folders.data().resolve("data").resolve("_state"));

        begin();

        assertThat(get("/things").statusCode()).isEqualTo(404);
    }

    @Test
    void aRuinedIndexIsDeleted() throws Exception {
        server.close();
        ruin(folders.data().resolve("data").resolve("indices"));

        begin();

        await().atMost(90, SECONDS)
                .ignoreExceptions()
                .until(() -> get("/things").statusCode() == 404);
    }

    @Test
    void itComesUpWhenWhatWasInTheWayIsGone() throws Exception {
        Path inTheWay = Files.createFile(folder.resolve("logs"));
        SearchFolders hindered =
                new SearchFolders(SearchNode.programs(), folder.resolve("other"), inTheWay.resolve("out"));
        try (SearchServer other = SearchServer.start(hindered, QUICK, PASSWORD)) {
            assertThat(other.awaitReady(Duration.ofSeconds(1))).isFalse();

            Files.delete(inTheWay);

            assertThat(other.awaitReady(Duration.ofSeconds(110))).isTrue();
        }
    }

    private void othersAreRefused() throws Exception {
        URI name = URI.create(server.url() + "/things/_doc/1");
        String wrong = "Basic " + Base64.getEncoder().encodeToString("motcua:guess".getBytes(StandardCharsets.UTF_8));

        assertThat(send(HttpRequest.newBuilder(name).build()).statusCode()).isEqualTo(401);
        HttpResponse<String> refused =
                send(HttpRequest.newBuilder(name).header("Authorization", wrong).build());
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).doesNotContain("Hoà");
        assertThat(found()).isTrue();
    }

    private void begin() throws Exception {
        server = SearchServer.start(folders, QUICK, PASSWORD);
        assertThat(server.awaitReady(Duration.ofSeconds(110)))
                .as("see %s", folders.log())
                .isTrue();
    }

    private static void ruin(Path root) throws Exception {
        try (var files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.writeString(file, "ruined");
            }
        }
    }

    private boolean found() throws Exception {
        return get("/things/_doc/1").body().contains("Hoà");
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(asOwner(path).build());
    }

    private void put(String path, String json) throws Exception {
        HttpRequest request = asOwner(path)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(json))
                .build();
        assertThat(send(request).statusCode()).isBetween(200, 201);
    }

    private HttpRequest.Builder asOwner(String path) {
        return HttpRequest.newBuilder(URI.create(server.url() + path)).header("Authorization", BASIC);
    }

    private HttpResponse<String> send(HttpRequest request) throws Exception {
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
