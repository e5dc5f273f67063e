package vn.motcua.embedded.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The watch when the server is away, when its session has ended, and what it sends. */
class WatchTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final String DRAFT =
            "{\"slug\": \"mau\", \"savedAt\": \"2026-11-27T02:00:00Z\", \"findings\": [], \"deployed\": {\"id\": 7}}";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final List<JsonNode> saves = new CopyOnWriteArrayList<>();
    private final List<String> signIns = new CopyOnWriteArrayList<>();
    private Path procedure;
    private int port;
    private HttpServer server;
    private Watch watch;
    private CompletableFuture<Integer> ended;
    private volatile boolean sessionEnded;

    @BeforeEach
    void aFolder() throws IOException {
        procedure = Files.createDirectory(folder.resolve("mau"));
        Files.writeString(procedure.resolve("procedure.yaml"), "slug: mau");
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
    }

    @AfterEach
    void end() throws Exception {
        if (watch != null) {
            watch.close();
            assertThat(ended.get(LIMIT.toSeconds(), TimeUnit.SECONDS)).isZero();
        }
        if (server != null) {
            server.stop(0);
        }
    }

    @Test
    void aServerThatIsAwayIsTriedAgainAtTheNextSave() throws Exception {
        watch("vi");
        await().atMost(LIMIT).until(() -> printed()
                .contains("Máy chủ http://127.0.0.1:" + port + " không trả lời; lần lưu sau sẽ thử lại."));

        serve();
        Files.writeString(procedure.resolve("mau.bpmn"), "<x/>");
        await().atMost(LIMIT).until(() -> printed().contains("09:00:00  Không có lỗi"));
        assertThat(saves.get(saves.size() - 1).at("/files").properties()).hasSize(2);
    }

    @Test
    void sendsWhatABundleConsistsOfAndSaysWhatItLeavesOut() throws Exception {
        serve();
        Files.createDirectories(procedure.resolve("forms"));
        Files.writeString(procedure.resolve("forms/receive.form"), "{}");
        Files.writeString(procedure.resolve(".mau.bpmn.swp"), "x");
        Files.writeString(procedure.resolve("mau.bpmn~"), "x");
        Files.writeString(procedure.resolve("notes.md"), "x");
        watch("en");
        await().atMost(LIMIT).until(() -> printed().contains("No fault; the draft is deployed"));

        assertThat(saves.get(0).at("/files").propertyNames()).containsExactly("forms/receive.form", "procedure.yaml");
        assertThat(printed()).contains("No part of a bundle, not sent: notes.md.");
    }

    @Test
    void aFolderThatIsMadeLaterIsWatchedToo() throws Exception {
        serve();
        watch("vi");
        await().atMost(LIMIT).until(() -> saves.size() == 1);
        Files.createDirectory(procedure.resolve("forms"));
        Files.writeString(procedure.resolve("forms/receive.form"), "{}");
        await().atMost(LIMIT).until(() -> saves.get(saves.size() - 1)
                .at("/files/forms~1receive.form")
                .isString());
        Files.writeString(procedure.resolve("forms/receive.form"), "{\"id\": \"mau\"}");
        await().atMost(LIMIT).until(() -> saves.get(saves.size() - 1)
                .at("/files/forms~1receive.form")
                .asString()
                .contains("mau"));
    }

    @Test
    void aFileThatIsNoTextIsNamedAndNothingIsSent() throws Exception {
        serve();
        Files.write(procedure.resolve("mau.bpmn"), new byte[] {(byte) 0xC3, 0x28});
        watch("vi");
        await().atMost(LIMIT).until(() -> printed().contains("- mau.bpmn: tệp phải là văn bản UTF-8; chưa gửi gì."));
        assertThat(saves).isEmpty();
    }

    @Test
    void aSessionThatHasEndedIsBegunAnew() throws Exception {
        serve();
        watch("vi");
        await().atMost(LIMIT).until(() -> saves.size() == 1);
        sessionEnded = true;
        Files.writeString(procedure.resolve("mau.bpmn"), "<x/>");
        await().atMost(LIMIT).until(() -> saves.size() == 2);
        assertThat(signIns).hasSize(2);
    }

    private void watch(String language) throws IOException {
        WatchOptions options = WatchOptions.read(
                List.of(procedure.toString(), "--at", "http://127.0.0.1:" + port + "/", "--lang", language));
        watch = new Watch(options, "phantich", "mat-khau", new PrintStream(printed, true, StandardCharsets.UTF_8));
        ended = CompletableFuture.supplyAsync(() -> {
            try {
                return watch.run();
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/api/session", exchange -> {
            if (exchange.getRequestMethod().equals("POST")) {
                signIns.add(body(exchange));
                sessionEnded = false;
            }
            answer(exchange, 200, "{}");
        });
        server.createContext("/api/catalogue/drafts/mau", exchange -> {
            String body = body(exchange);
            if (sessionEnded) {
                answer(exchange, 401, "{}");
            } else {
                saves.add(new JsonMapper().readTree(body));
                answer(exchange, 200, DRAFT);
            }
        });
        server.start();
    }

    private static String body(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
