package vn.motcua.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.elasticsearch.client.RestClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.search.DossierDocuments.Versioned;

/** Writing through a proxy that takes only so much, and answers with pages instead of JSON. */
class DocumentWriterTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final List<Integer> sizes = new ArrayList<>();
    private final List<Long> written = new ArrayList<>();
    private int most = Integer.MAX_VALUE;
    private int refusal;
    private HttpServer proxy;
    private RestClient client;
    private DocumentWriter writer;

    @BeforeEach
    void start() throws Exception {
        proxy = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        proxy.createContext("/", this::answer);
        proxy.start();
        String url = "http://127.0.0.1:" + proxy.getAddress().getPort();
        client = new SearchConfiguration().searchClient(new SearchSettings(url, "test", "", "", ""));
        writer = new DocumentWriter(new SearchServer(client, JSON), JSON);
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        proxy.stop(0);
    }

    @Test
    void noRequestIsLargerThanAMegabyte() throws Exception {
        // three bytes a letter: what counts are bytes
        writer.writeToIndex("i", documents(40, 30_000));

        assertThat(written)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 40).boxed().toList());
        assertThat(sizes).hasSizeGreaterThan(1).allSatisfy(size -> assertThat(size)
                .isLessThanOrEqualTo(1_000_000));
    }

    @Test
    void aBatchThatIsTooLargeGoesInHalves() throws Exception {
        most = 200_000;

        writer.writeToIndex("i", documents(9, 30_000));

        assertThat(written)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 9).boxed().toList());
    }

    @Test
    void aDocumentThatIsTooLargeByItselfIsNamedAndTheOthersAreWritten() {
        most = 200_000;
        List<Versioned> documents = new ArrayList<>(documents(5, 10_000));
        documents.set(2, document(3, 100_000));

        assertThatThrownBy(() -> writer.writeToIndex("i", documents))
                .isInstanceOf(DocumentWriter.Refused.class)
                .hasMessage("Not indexed: dossier 3 (too large)");
        assertThat(written).containsExactly(1L, 2L, 4L, 5L);
    }

    @Test
    void aRefusalOfTheWholeIsNoDocumentsFaultAndComesAgain() {
        for (int status : List.of(400, 404, 407, 503)) {
            refusal = status;
            assertThatThrownBy(() -> writer.writeToIndex("i", documents(2, 10)))
                    .as("status %d", status)
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void aPageInPlaceOfAnAnswerIsNoAnswer() {
        refusal = 200;

        assertThatThrownBy(() -> writer.writeToIndex("i", documents(2, 10))).isInstanceOf(IOException.class);
    }

    private static List<Versioned> documents(int count, int letters) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(id -> document(id, letters))
                .toList();
    }

    private static Versioned document(long id, int letters) {
        return new Versioned(id, 1, Map.of("text", "ế".repeat(letters)));
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (refusal != 0 || body.length > most) {
            respond(exchange, refusal == 0 ? 413 : refusal, "text/html", "<html>nginx</html>");
            return;
        }
        sizes.add(body.length);
        for (String line : new String(body, StandardCharsets.UTF_8).split("\n", -1)) {
            JsonNode action =
                    line.isEmpty() ? JSON.missingNode() : JSON.readTree(line).path("index");
            if (!action.isMissingNode()) {
                written.add(Long.parseLong(action.get("_id").asString()));
            }
        }
        respond(exchange, 200, "application/json", "{\"errors\":false,\"items\":[]}");
    }

    private static void respond(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
