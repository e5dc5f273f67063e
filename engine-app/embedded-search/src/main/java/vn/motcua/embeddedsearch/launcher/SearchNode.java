package vn.motcua.embeddedsearch.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.elasticsearch.common.logging.LogConfigurator;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.node.InternalSettingsPreparer;
import org.elasticsearch.node.Node;
import org.elasticsearch.plugins.PluginsLoader;

/**
 * {@code java -cp 'HOME/launcher/*:HOME/lib/*' … HOME DATA PORT}: one node on 127.0.0.1:PORT until it is told to end or
 * the process {@code motcua.parent} ends. Exit codes other than 0 tell the parent why: {@link ExitCode}.
 */
public final class SearchNode {

    private static final String NAME = "motcua-1";

    private SearchNode() {}

    public static void main(String[] args) {
        try {
            run(Path.of(args[0]).toAbsolutePath(), Path.of(args[1]).toAbsolutePath(), Integer.parseInt(args[2]));
        } catch (Throwable e) {
            // whatever it was: a half-started node must not stay, and the parent reads the reason in its log
            e.printStackTrace();
            Runtime.getRuntime().halt(ExitCode.of(e));
        }
    }

    private static void run(Path home, Path data, int port) throws Exception {
        Files.createDirectories(data.resolve("logs"));
        LogConfigurator.configureESLogging();
        LogConfigurator.registerErrorListener();
        Environment environment = InternalSettingsPreparer.prepareEnvironment(
                settings(home, data, port), Map.of(), home.resolve("config"), () -> NAME);
        LogConfigurator.setNodeName(NAME);
        LogConfigurator.configure(environment, false);
        PluginsLoader plugins = PluginsLoader.createPluginsLoader(
                PluginsLoader.loadModulesBundles(environment.modulesDir()),
                PluginsLoader.loadPluginsBundles(environment.pluginsDir()),
                Map.of(),
                false);
        Node node = new Node(environment, plugins);
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(new Closing(node, ended), "node-close"));
        node.start();
        endWithParent();
        ended.await();
    }

    private static Settings settings(Path home, Path data, int port) {
        return Settings.builder()
                .put("path.home", home)
                .put("path.data", data.resolve("data"))
                .put("path.logs", data.resolve("logs"))
                .put("cluster.name", "motcua-embedded")
                .put("node.name", NAME)
                .put("http.host", "127.0.0.1")
                .put("http.port", port)
                .put("transport.host", "127.0.0.1")
                .put("transport.port", "0")
                .put("discovery.type", "single-node")
                // an index is made with its template or not at all
                .put("action.auto_create_index", false)
                // a nearly full disk must not turn the index read-only while PostgreSQL still writes
                .put("cluster.routing.allocation.disk.threshold_enabled", false)
                // one index of ours has some thirty maps, far below the limit that a normal machine sets
                .put("node.store.allow_mmap", true)
                .build();
    }

    private static void endWithParent() {
        long parent = Long.getLong("motcua.parent", 0);
        if (parent > 0) {
            var unused = ProcessHandle.of(parent)
                    .map(ProcessHandle::onExit)
                    .orElseThrow(() -> new IllegalStateException("the parent process has ended"))
                    .thenRun(() -> System.exit(0));
        }
    }
}
