package vn.motcua.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.testing.Alone;
import vn.motcua.testing.Browser;
import vn.motcua.testing.TestServers;

/** The reset of the running jar, with a demo of every twentieth dossier. */
@Alone
class DemoResetIT {

    private static final String PASSWORD = "thanhson2026";
    private static final Duration SOON = Duration.ofSeconds(110);

    @TempDir
    Path folder;

    private final int port = FreePort.onLoopback();

    @Test
    void resetsAmidRequestsAndOnceMoreAndLeavesNothingOfBefore() throws Exception {
        TestServers.shareWith(folder.resolve("data"));
        try (RunningJar jar = start()) {
            assertThat(jar.ready()).as(jar.output()).isTrue();
            long files = files();
            Set<String> indices = indices();
            assertThat(files).isPositive();
            assertThat(indices).hasSize(1);

            aForeignPageCannotReset();
            attachAnotherFile();
            assertThat(files()).isEqualTo(files + 1);
            AtomicBoolean over = new AtomicBoolean();
            Browser officer = signedIn();
            CompletableFuture<Void> visitor = CompletableFuture.runAsync(() -> visitUntil(officer, over));
            reset(jar, 1);
            over.set(true);
            visitor.join();

            assertThat(files()).isEqualTo(files);
            assertThat(indices()).hasSize(1).doesNotContainAnyElementsOf(indices);

            reset(jar, 2);

            assertThat(files()).isEqualTo(files);
            // the demo waits for its search node, but not for ever: on a busy machine what is new comes a little later
            Browser returning = signedIn();
            await().atMost(SOON).untilAsserted(() -> assertThat(
                            returning.get("/api/search?q=khanh%20an").body())
                    .contains("Lê Nguyễn Khánh An"));
            jar.end();
        }
    }

    private RunningJar start() throws IOException {
        return RunningJar.start(
                folder,
                Map.of(
                        "MOTCUA_PORT", Integer.toString(port),
                        "MOTCUA_DATA", folder.resolve("data").toString()),
                "--motcua.demo.every=20");
    }

    private void aForeignPageCannotReset() {
        Browser stranger = new Browser(port);
        assertThat(stranger.send(stranger.request("/api/demo/reset").POST(BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(403);
    }

    /** Asks for the reset twice at once: the second one is the same reset. */
    private void reset(RunningJar jar, int times) throws IOException {
        Browser one = visitor();
        Browser other = visitor();
        assertThat(one.post("/api/demo/reset", "{}").statusCode()).isEqualTo(202);
        try {
            other.post("/api/demo/reset", "{}");
        } catch (UncheckedIOException e) {
            // the first one has closed the door already
        }
        await().atMost(SOON).untilAsserted(() -> assertThat(jar.output().split("as at the first start", -1))
                .hasSize(times + 1));
        assertThat(jar.output().split("put back to its first start", -1)).hasSize(times + 1);
        await().atMost(SOON)
                .ignoreExceptions()
                .until(() -> visitor().get("/actuator/health/readiness").statusCode() == 200);
    }

    private void attachAnotherFile() {
        Browser officer = signedIn();
        String hero = officer.get("/api/sign-in-options").body().replaceAll("(?s).*?\"(/dossiers/[^/\"]+).*", "$1");
        // the hero is closed: any open dossier of the ward takes a file
        String code = officer.get("/api/tasks?list=units&size=1")
                .body()
                .replaceAll("(?s).*?\"dossierCode\":\"([^\"]+)\".*", "$1");
        assertThat(code).isNotEqualTo(hero);
        String part = String.join(
                "\r\n",
                "--x",
                "Content-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"",
                "",
                "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF",
                "--x--",
                "");
        HttpResponse<String> answer = officer.send(officer.request("/api/dossiers/" + code + "/attachments")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .header("X-XSRF-TOKEN", officer.cookie("XSRF-TOKEN"))
                .header("Idempotency-Key", "reset-it-attach")
                .POST(BodyPublishers.ofString(part)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    /** Somebody goes on working meanwhile; what breaks for them is their connection and nothing else. */
    private static void visitUntil(Browser officer, AtomicBoolean over) {
        while (!over.get()) {
            try {
                officer.get("/api/tasks?list=role");
            } catch (UncheckedIOException e) {
                Thread.onSpinWait();
            }
        }
    }

    private Browser visitor() {
        Browser browser = new Browser(port);
        browser.get("/api/session");
        return browser;
    }

    private Browser signedIn() {
        Browser browser = new Browser(port);
        assertThat(browser.signIn("tiepnhan.sontrung", PASSWORD).statusCode()).isEqualTo(200);
        browser.get("/api/session");
        return browser;
    }

    private long files() throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve("data/files"))) {
            return all.filter(Files::isRegularFile).count();
        }
    }

    /** The folders of the node's indices, each of its own name. */
    private Set<String> indices() throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve("data/elasticsearch"))) {
            return all.filter(path -> path.getParent().endsWith("indices"))
                    .map(path -> path.getFileName().toString())
                    .collect(Collectors.toSet());
        }
    }
}
