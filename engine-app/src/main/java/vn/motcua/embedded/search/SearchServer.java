package vn.motcua.embedded.search;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import vn.motcua.embedded.FreePort;

/**
 * One Elasticsearch node of our own: on loopback only, in its own session and JVM, watched and started again on the
 * same port when it ends unasked. Data that it cannot read are deleted: search is a copy of the database, and the search
 * module builds a missing index by itself.
 */
public final class SearchServer implements AutoCloseable {

    /** Who the application is to its node. */
    public static final String USER = "motcua";

    private static final String PASSWORD_VARIABLE = "MOTCUA_NODE_PASSWORD";

    private final int port = FreePort.onLoopback();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final NodeWatch watch;
    private final Thread thread;
    private final String password;

    private SearchServer(SearchFolders folders, List<String> jvm, String password) {
        Map<String, String> secrets = password.isEmpty() ? Map.of() : Map.of(PASSWORD_VARIABLE, password);
        NodeHealth health = new NodeHealth(url(), password);
        this.watch = new NodeWatch(folders, () -> folders.command(port, jvm), secrets, health, closing);
        this.password = password;
        this.thread = new Thread(watch, "search-watch");
        thread.setDaemon(true);
    }

    /**
     * Starts the node and returns at once; it answers some seconds later, see {@link #awaitReady}.
     *
     * @param jvm further options of the node's JVM, such as {@code -Xmx1g}
     * @param password of {@link #USER}, without which the node refuses every request; empty for a node open to all
     */
    public static SearchServer start(SearchFolders folders, List<String> jvm, String password) {
        SearchServer server = new SearchServer(folders, jvm, password);
        server.thread.start();
        return server;
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    /** Waits until the node answers. */
    public boolean awaitReady(Duration atMost) throws InterruptedException {
        return watch.awaitReady(atMost);
    }

    /**
     * Deletes every index, so that nothing of a former database stays behind.
     *
     * @throws IOException when the node does not answer; what is left is in nobody's way, for each database has index
     *     names of its own
     */
    public void forget() throws IOException, InterruptedException {
        NodeIndices indices = new NodeIndices(url(), password);
        for (String name : indices.names()) {
            indices.delete(name);
        }
    }

    /** Process id of the node of this moment, or -1 while there is none. */
    public long pid() {
        return watch.pid();
    }

    /** Where to read why the node does not come up. */
    public Path log() {
        return watch.log();
    }

    /** Ends the node in order, at most 40 seconds. */
    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(40));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
