package vn.motcua.crash;

import java.io.IOException;
import java.io.Reader;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.motcua.embedded.BackDoor;
import vn.motcua.embedded.FreePort;
import vn.motcua.embedded.RunningJar;
import vn.motcua.testing.TestServers;

/** A MotCua on its own data folder, as an operator runs it. */
final class Installation implements Product {

    static final String ADMIN = "admin";
    static final String PASSWORD = "mat-khau-dau-tien";
    static final String PROVINCE = "H88";
    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Path folder;
    private final List<String> program;
    private final Path data;
    private final int port = FreePort.onLoopback();
    private final Map<String, String> more = new HashMap<>();
    private RunningJar running;
    private Path former;

    Installation(Path folder) throws IOException {
        this(folder, List.of());
    }

    /** @param program that runs its arguments under some condition */
    Installation(Path folder, List<String> program) throws IOException {
        this.folder = folder;
        this.program = program;
        this.data = folder.resolve("data");
        TestServers.shareWith(data);
    }

    /** From now on it is run by this jar of another build. */
    void use(Path jar) {
        former = jar;
    }

    /** From now on it is run by the jar of this build, as from the beginning. */
    void useThisBuild() {
        former = null;
    }

    /** Starts it and waits until it says that it is ready. */
    void start() throws IOException, InterruptedException {
        // the officers of the test sign in over and over
        running = run("--motcua.password-rounds=4");
        if (!running.ready()) {
            throw new IllegalStateException("MotCua did not start: " + running.output());
        }
    }

    private RunningJar run(String... words) throws IOException {
        return former == null
                ? RunningJar.startBy(program, folder, settings(), words)
                : RunningJar.startFormer(former, folder, settings(), words);
    }

    void kill() throws InterruptedException {
        running.kill();
    }

    /** The application and both of its servers. */
    void killEverything() throws IOException, InterruptedException {
        ProcessHandle[] servers = Stream.concat(withChildren(postmaster()), Stream.of(searchNode()))
                .toArray(ProcessHandle[]::new);
        running.kill();
        Stream.of(servers).forEach(ProcessHandle::destroyForcibly);
    }

    static Stream<ProcessHandle> withChildren(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants());
    }

    /** From the next start on. */
    void set(String setting, String value) {
        more.put(setting, value);
    }

    /** Runs a command of the jar with these settings; answers what it printed. */
    String command(String... words) throws IOException, InterruptedException {
        try (RunningJar command = run(words)) {
            if (command.exitCode() != 0) {
                throw new IllegalStateException(String.join(" ", words) + ": " + command.output());
            }
            return command.output();
        }
    }

    /** A path as the product's processes see it. */
    Path seen(Path path) {
        return Path.of("/proc", Long.toString(running.pid()), "root")
                .resolve(path.toString().substring(1));
    }

    /** The lock that a search node takes on its data, and that nobody else may have when it starts. */
    Path searchLock() {
        return data.resolve("elasticsearch/data/node.lock");
    }

    /** The data folder. */
    Path data() {
        return data;
    }

    int port() {
        return port;
    }

    /** @throws IOException while nobody answers at all */
    boolean isReady() throws IOException {
        URI readiness = URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness");
        return ((HttpURLConnection) readiness.toURL().openConnection()).getResponseCode() == 200;
    }

    /** What only the database's own administrator may. */
    JdbcClient administrator() throws IOException {
        Properties passwords = new Properties();
        try (Reader in = Files.newBufferedReader(data.resolve("secrets/database.properties"))) {
            passwords.load(in);
        }
        String server = Files.readAllLines(data.resolve("postgresql/postmaster.pid"))
                .get(3)
                .strip();
        return JdbcClient.create(new DriverManagerDataSource(
                "jdbc:postgresql://127.0.0.1:" + server + "/motcua", "postgres", passwords.getProperty("postgres")));
    }

    @Override
    public DataSource database() throws IOException {
        return BackDoor.database(data);
    }

    /** @throws IOException while there is none */
    @Override
    public SearchCopy search() throws IOException {
        ProcessHandle node = searchNode();
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

    /** @throws IOException while there is none */
    ProcessHandle searchNode() throws IOException {
        return server("vn.motcua.embeddedsearch.launcher.SearchNode");
    }

    /**
     * The postmaster; its children are the server's other processes.
     *
     * @throws IOException while there is none
     */
    ProcessHandle postmaster() throws IOException {
        return server(data.resolve("postgresql").toString());
    }

    private ProcessHandle server(String word) throws IOException {
        return running.servers().stream()
                .filter(server -> words(server, "cmdline").contains(word))
                .findFirst()
                .orElseThrow(() -> new IOException("there is no process with " + word));
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
        settings.putAll(more);
        return settings;
    }
}
