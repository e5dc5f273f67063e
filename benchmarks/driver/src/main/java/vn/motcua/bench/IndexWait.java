package vn.motcua.bench;

import java.io.IOException;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/** Waits until the product's index holds every dossier in its last version. */
final class IndexWait {

    private static final long LOOK_MILLIS = 200;
    private static final Duration STANDSTILL = Duration.ofMinutes(5);

    private IndexWait() {}

    /**
     * Returns when it is complete, however long that takes.
     *
     * @throws IOException when no dossier has joined it for five minutes
     */
    static void complete(Http administrator) throws IOException, InterruptedException {
        long seen = -1;
        long since = System.nanoTime();
        for (JsonNode index = look(administrator); !isComplete(index); index = look(administrator)) {
            if (joined(index) != seen) {
                seen = joined(index);
                since = System.nanoTime();
            } else if (System.nanoTime() - since > STANDSTILL.toNanos()) {
                throw new IOException("The index does not come on: " + index);
            }
            Thread.sleep(LOOK_MILLIS);
        }
    }

    private static JsonNode look(Http administrator) throws IOException {
        return administrator.get("/api/operations").get("index");
    }

    private static boolean isComplete(JsonNode index) {
        return index.get("available").asBoolean()
                && index.get("reindex").isNull()
                && index.get("documents").asLong() == index.get("dossiers").asLong()
                && index.get("lagMillis").asLong() == 0;
    }

    private static long joined(JsonNode index) {
        return index.get("reindex").path("done").asLong()
                + index.get("documents").asLong();
    }
}
