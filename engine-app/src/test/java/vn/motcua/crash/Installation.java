package vn.motcua.crash;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.embedded.BackDoor;
import vn.motcua.embedded.FreePort;
import vn.motcua.embedded.RunningJar;
import vn.motcua.testing.TestServers;

/** A MotCua on its own data folder, as an operator runs it, and the back doors to its two servers. */
final class Installation {

    static final String ADMIN = "admin";
    static final String PASSWORD = "mat-khau-dau-tien";
    static final String PROVINCE = "H88";
    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Path folder;
    private final Path data;
    private final int port = FreePort.onLoopback();
    private RunningJar running;

    Installation(Path folder) throws IOException {
        this.folder = folder;
        this.data = folder.resolve("data");
        TestServers.shareWith(data);
    }

    /** Starts it and waits until it says that it is ready. */
    void start() throws IOException, InterruptedException {
        // the officers of the test sign in over and over
        running = RunningJar.start(folder, settings(), "--motcua.password-rounds=4");
        if (!running.ready()) {
            throw new IllegalStateException("MotCua did not start: " + running.output());
        }
    }

    void kill() throws InterruptedException {
        running.kill();
    }

    int port() {
        return port;
    }

    /** Statements as the product's own role. */
    JdbcClient sql() throws IOException {
        return JdbcClient.create(database());
    }

    DataSource database() throws IOException {
        return BackDoor.database(data);
    }

    /** The search node of this moment, reached as the product reaches it. */
    SearchCopy search() throws IOException {
        ProcessHandle node = running.servers().stream()
                .filter(server -> words(server, "cmdline").contains("vn.motcua.embeddedsearch.launcher.SearchNode"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no search node"));
        List<String> command =
                words(node, "cmdline").stream().filter(word -> !word.isEmpty()).toList();
        String variable = "MOTCUA_NODE_PASSWORD=";
        String password = words(node, "environ").stream()
                .filter(word -> word.startsWith(variable))
                .map(word -> word.substring(variable.length()))
                .findFirst()
                .orElseThrow();
        return new SearchCopy("http://127.0.0.1:" + command.get(command.size() - 1), password);
    }

    /** Stops it in order. */
    void stop() throws InterruptedException {
        if (running != null) {
            running.end();
        }
    }

    private static List<String> words(ProcessHandle process, String file) {
        try {
            Path path = Path.of("/proc", Long.toString(process.pid()), file);
            return List.of(Files.readString(path, StandardCharsets.ISO_8859_1).split("\0", -1));
        } catch (IOException e) {
            return List.of();
        }
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        settings.put("MOTCUA_PORT", Integer.toString(port));
        settings.put("MOTCUA_ADDRESS", "127.0.0.1");
        settings.put("MOTCUA_DATA", data.toString());
        settings.put("MOTCUA_DEMO", "off");
        settings.put("MOTCUA_STAND_INS", "on");
        settings.put("MOTCUA_ADMIN_USERNAME", ADMIN);
        settings.put("MOTCUA_ADMIN_PASSWORD", PASSWORD);
        settings.put("MOTCUA_UNIT_CODE", PROVINCE);
        settings.put("MOTCUA_UNIT_NAME", "Ủy ban nhân dân tỉnh Thử");
        return settings;
    }
}
