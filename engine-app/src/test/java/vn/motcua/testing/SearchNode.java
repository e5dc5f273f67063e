package vn.motcua.testing;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import vn.motcua.embedded.ServerArchive;
import vn.motcua.embedded.search.SearchFolders;
import vn.motcua.embedded.search.SearchServer;

/** The Elasticsearch node of this JVM, shared by all tests: use index names of your own. */
public final class SearchNode {

    private SearchNode() {}

    /** Address of the node, {@code http://127.0.0.1:port}; starts it at the first call and waits until it answers. */
    public static String url() {
        return Holder.SERVER.url();
    }

    /** The unpacked node, for tests that start one of their own. */
    public static Path programs() {
        return ServerArchive.SEARCH.unpackInto(TestServers.PROGRAMS);
    }

    private static final class Holder {
        private static final SearchServer SERVER = start();

        private static SearchServer start() {
            Path home = TestServers.DATA.resolve("elasticsearch");
            SearchFolders folders =
                    new SearchFolders(programs(), home.resolve("data"), home.resolve("elasticsearch.out"));
            SearchServer server = SearchServer.start(folders, List.of("-XX:TieredStopAtLevel=1"), "");
            TestServers.atExit(server);
            try {
                if (!server.awaitReady(Duration.ofMinutes(2))) {
                    throw new IllegalStateException("Elasticsearch did not start, see " + server.log());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            return server;
        }
    }
}
