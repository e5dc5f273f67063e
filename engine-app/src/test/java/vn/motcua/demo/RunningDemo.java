package vn.motcua.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.embedded.BackDoor;
import vn.motcua.embedded.Folders;
import vn.motcua.embedded.FreePort;
import vn.motcua.embedded.RunningJar;
import vn.motcua.testing.Browser;
import vn.motcua.testing.TestServers;

/**
 * The product as people start it, with its whole demo. Making that takes a minute and more, so all classes that only
 * look at it share one; a class that works in it takes it for itself, and whoever comes later gets a new one.
 */
final class RunningDemo implements AutoCloseable {

    private static RunningDemo shared;

    private final int port = FreePort.onLoopback();
    private final Path folder;
    private final Path data;
    private final RunningJar jar;

    private RunningDemo() throws IOException, InterruptedException {
        folder = Files.createTempDirectory("motcua-demo-");
        data = folder.resolve("data");
        TestServers.shareWith(data);
        jar = RunningJar.start(
                folder,
                Map.of(
                        "MOTCUA_PORT", Integer.toString(port),
                        "MOTCUA_ADDRESS", "127.0.0.1",
                        "MOTCUA_DATA", data.toString()));
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        assertThat(jar.ready()).as(jar.output()).isTrue();
    }

    /** As it was made. */
    static synchronized RunningDemo untouched() throws IOException, InterruptedException {
        if (shared == null) {
            shared = new RunningDemo();
        }
        return shared;
    }

    /** As it was made, for the caller alone, who closes it. */
    static synchronized RunningDemo taken() throws IOException, InterruptedException {
        RunningDemo mine = untouched();
        shared = null;
        return mine;
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    /** Nobody yet. */
    Browser visitor() {
        return new Browser(port);
    }

    Browser as(String username) {
        Browser browser = visitor();
        assertThat(browser.signIn(username, DemoOfficers.PASSWORD).statusCode()).isEqualTo(200);
        return browser;
    }

    JdbcClient sql() throws IOException {
        return JdbcClient.create(BackDoor.database(data));
    }

    /** The code of the dossier that everybody is led to. */
    String hero() throws IOException {
        return sql().sql("select hero_code from motcua.demo_state")
                .query(String.class)
                .single();
    }

    /** What it has printed. */
    String output() throws IOException {
        return jar.output();
    }

    /** Stops it in order and leaves nothing. */
    @Override
    public void close() {
        try {
            jar.end();
            Folders.delete(folder);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException("the demo did not stop", e);
        }
    }
}
