package vn.motcua.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The product's own search node with the options that the product starts it with, but as a child of the driver: its time
 * is then apart from the application's, and the driver can read the index.
 */
final class SearchNode implements AutoCloseable {

    private final Child child;
    private final int port;

    private SearchNode(Child child, int port) {
        this.child = child;
        this.port = port;
    }

    static SearchNode start(Path home, Path data, Path log) throws IOException, InterruptedException {
        int port = Ports.free();
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        List<String> command = List.of(
                java.toString(),
                "-Xms128m",
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Dlog4j2.disable.jmx=true",
                "-Dlog4j2.formatMsgNoLookups=true",
                "-Dlog4j.shutdownHookEnabled=false",
                "-Dio.netty.noUnsafe=true",
                "-Dmotcua.parent=" + ProcessHandle.current().pid(),
                "-cp",
                home.resolve("launcher") + "/*" + File.pathSeparator + home.resolve("lib") + "/*",
                "vn.motcua.embeddedsearch.launcher.SearchNode",
                home.toString(),
                data.toString(),
                Integer.toString(port));
        SearchNode node = new SearchNode(Child.start(command, Map.of(), log, "TERM"), port);
        Ready.await(node.child, node.url() + "/_cluster/health");
        return node;
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    long pid() {
        return child.pid();
    }

    @Override
    public void close() {
        child.close();
    }
}
