package vn.motcua.embedded.search;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks a node how it is; a node that does not answer is away, which is no error here. */
final class NodeHealth {

    private static final Pattern STATUS = Pattern.compile("\"status\":\"(\\w+)\"");
    private static final Pattern STARTING =
            Pattern.compile("\"(initializing_shards|number_of_in_flight_fetch)\":[1-9]");

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final HttpRequest request;

    NodeHealth(String url, String password) {
        byte[] pair = (SearchServer.USER + ":" + password).getBytes(StandardCharsets.UTF_8);
        this.request = HttpRequest.newBuilder(URI.create(url + "/_cluster/health"))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair))
                .timeout(Duration.ofSeconds(5))
                .build();
    }

    /** Whether the node answers requests. */
    boolean answers() throws InterruptedException {
        return health().isPresent();
    }

    /** Whether an index cannot be read and nothing is being done about it: a shard is lost, not merely starting. */
    boolean lost() throws InterruptedException {
        return health().filter(body ->
                        status(body).equals("red") && !STARTING.matcher(body).find())
                .isPresent();
    }

    private Optional<String> health() throws InterruptedException {
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 ? Optional.of(answer.body()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String status(String body) {
        Matcher matcher = STATUS.matcher(body);
        return matcher.find() ? matcher.group(1) : "";
    }
}
