package vn.motcua.bench;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** The product with both of its own servers on a data folder, started as an operator starts it. */
final class Installed implements AutoCloseable {

    /** A restored one reads its log first, and there may be much of it. */
    private static final Duration LIMIT = Duration.ofHours(2);

    private static final String NODE = "vn.motcua.embeddedsearch.launcher.SearchNode";

    private final List<String> program;
    private final Path data;
    private final Map<String, String> settings = new HashMap<>();
    private final int port = Ports.free();
    private Child running;
    private double seconds;
    private long cpu;

    /**
     * A data folder and the program for it.
     *
     * @param program {@code java …} up to what stands before the arguments
     * @param more settings of the product besides its port and its folder
     */
    Installed(List<String> program, Path data, Map<String, String> more) throws IOException {
        this.program = program;
        this.data = data;
        settings.putAll(more);
        settings.put("MOTCUA_PORT", Integer.toString(port));
        settings.put("MOTCUA_ADDRESS", "127.0.0.1");
        settings.put("MOTCUA_DATA", data.toString());
    }

    /** The jar: as the root build made it, if no other one is named. */
    static Path product(Arguments given) {
        Path built = Options.benchmarks().resolveSibling("engine-app").resolve("target/motcua.jar");
        return Path.of(given.text("product", built.toString())).toAbsolutePath();
    }

    /** {@code java} with these options and these last words. */
    static List<String> java(List<String> jvm, String... words) {
        List<String> line = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        line.addAll(jvm);
        line.addAll(List.of(words));
        return line;
    }

    /** Starts it and returns when it takes requests. */
    void start() throws IOException, InterruptedException {
        long begin = System.nanoTime();
        running = Child.start(program, settings, log(), "TERM");
        Ready.await(running, base() + "/actuator/health/readiness", LIMIT);
        seconds = (System.nanoTime() - begin) / 1e9;
        cpu = Cpu.of(pid());
    }

    /**
     * Runs a command of the jar with the same settings to its end.
     *
     * @return seconds that it took
     */
    double command(String... words) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(program);
        line.addAll(List.of(words));
        long begin = System.nanoTime();
        Path output = data.resolveSibling(data.getFileName() + "-" + words[0] + ".log");
        ProcessBuilder builder =
                new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("MOTCUA_"));
        builder.environment().putAll(settings);
        Process command = builder.start();
        if (!command.waitFor(6, TimeUnit.HOURS) || command.exitValue() != 0) {
            throw new IOException(words[0] + " failed: " + Files.readString(output));
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    String base() {
        return "http://127.0.0.1:" + port;
    }

    Path log() {
        return data.resolveSibling(data.getFileName() + ".log");
    }

    /** From the command to the first answer that says ready. */
    double secondsOfStart() {
        return seconds;
    }

    /** CPU of the application until then, in seconds. */
    double cpuSecondsOfStart() {
        return cpu / 1000.0;
    }

    long pid() {
        return running.pid();
    }

    /** The processes of its PostgreSQL at this moment. */
    List<Long> database() throws IOException {
        long postmaster = Long.parseLong(postmaster().get(0).strip());
        List<Long> all = new ArrayList<>(List.of(postmaster));
        ProcessHandle.of(postmaster).stream()
                .flatMap(ProcessHandle::descendants)
                .forEach(child -> all.add(child.pid()));
        return all;
    }

    /** The processes of its search node, none while there is none. */
    List<Long> search() {
        return ProcessHandle.of(pid()).stream()
                .flatMap(ProcessHandle::children)
                .map(ProcessHandle::pid)
                .filter(Installed::isNode)
                .toList();
    }

    /** As the owner of the product's tables. */
    Connection asOwner() throws SQLException {
        return connect("motcua", "motcua_owner");
    }

    /** As the administrator of the database server. */
    Connection asAdministrator(String database) throws SQLException {
        return connect(database, "postgres");
    }

    private Connection connect(String database, String role) throws SQLException {
        try (Reader in = Files.newBufferedReader(data.resolve("secrets/database.properties"))) {
            Properties passwords = new Properties();
            passwords.load(in);
            return DriverManager.getConnection(
                    "jdbc:postgresql://127.0.0.1:" + postmaster().get(3).strip() + "/" + database,
                    role,
                    passwords.getProperty(role));
        } catch (IOException e) {
            throw new SQLException("the data folder does not tell how to reach its database", e);
        }
    }

    private List<String> postmaster() throws IOException {
        return Files.readAllLines(data.resolve("postgresql/postmaster.pid"));
    }

    private static boolean isNode(long pid) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"), StandardCharsets.ISO_8859_1)
                    .contains(NODE);
        } catch (IOException e) {
            return false;
        }
    }

    /** Stops it in order; its servers stop with it. */
    @Override
    public void close() {
        if (running != null) {
            running.close();
        }
    }
}
