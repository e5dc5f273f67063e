package vn.motcua.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Waits until a started process answers. */
final class Ready {

    private static final Duration LIMIT = Duration.ofMinutes(4);

    private Ready() {}

    /**
     * Returns when the address answers 200.
     *
     * @throws IOException when the process ends or four minutes have passed
     */
    static void await(Child child, String url) throws IOException, InterruptedException {
        await(child, url, LIMIT);
    }

    /** The same, within another time. */
    static void await(Child child, String url, Duration limit) throws IOException, InterruptedException {
        HttpClient http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(5))
                .build();
        long end = System.nanoTime() + limit.toNanos();
        while (child.alive() && System.nanoTime() < end) {
            try {
                if (http.send(request, BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                // nobody listens yet
            }
            Thread.sleep(200);
        }
        throw new IOException(url + " does not answer, see " + child.log());
    }
}
