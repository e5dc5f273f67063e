package vn.motcua.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import org.elasticsearch.client.RestClient;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.embedded.Folders;
import vn.motcua.embedded.search.SearchFolders;
import vn.motcua.embedded.search.SearchServer;
import vn.motcua.testing.SearchNode;

/** A node of the tests' own, which they stop, start again, and change behind the product's back. */
final class OwnNode {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Line line = new Line();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Path folder;
    private SearchServer server;

    OwnNode() {
        try {
            folder = Files.createTempDirectory("motcua-own-node");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start();
        Runtime.getRuntime().addShutdownHook(new Thread(this::end));
    }

    /** The product's client on this node instead of the shared one. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Client {

        @Bean
        OwnNode ownNode() {
            return new OwnNode();
        }

        @Bean(destroyMethod = "close")
        @Primary
        RestClient ownClient(OwnNode node) throws GeneralSecurityException, IOException {
            return new SearchConfiguration().searchClient(new SearchSettings(node.line.url(), "unused", "", "", ""));
        }
    }

    /** Starts the node, on the data of the former one if there are any. */
    void start() {
        SearchFolders folders =
                new SearchFolders(SearchNode.programs(), folder.resolve("data"), folder.resolve("elasticsearch.out"));
        server = SearchServer.start(folders, List.of("-XX:TieredStopAtLevel=1"), "");
        try {
            if (!server.awaitReady(Duration.ofMinutes(2))) {
                throw new IllegalStateException("Elasticsearch did not start, see " + server.log());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        line.join(URI.create(server.url()).getPort());
    }

    void stop() {
        line.cut();
        server.close();
    }

    /** Deletes every index and template: what a node on an empty folder has. */
    void empty() {
        line.cut();
        for (String name : indices()) {
            send("DELETE", "/" + name, null);
        }
        send("DELETE", "/_index_template/*-dossiers-*", null);
        line.join(URI.create(server.url()).getPort());
    }

    /** Names of the indices of dossiers. */
    List<String> indices() {
        return List.copyOf(send("GET", "/*-dossiers-*", null).propertyNames());
    }

    /** Speaks with the node itself, past the product. */
    JsonNode send(String method, String path, Object body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.url() + path))
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 400) {
                throw new IllegalStateException(method + " " + path + ": " + answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void end() {
        stop();
        try {
            Folders.delete(folder);
        } catch (IOException e) {
            System.err.println("the data of a test's node stay in " + folder + ": " + e);
        }
    }
}
