package vn.motcua.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** A PostgreSQL for one system alone, with one fresh database; all systems get the same settings. */
final class Postgres implements AutoCloseable {

    static final String DATABASE = "bench";
    static final String OWNER = "bench_owner";
    static final String APP = "bench_app";

    private static final String ADMIN = "postgres";

    /** Those of the product's own PostgreSQL (PostgresSettings), and the counting of statements. */
    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "max_connections=80",
            "shared_buffers=256MB",
            "effective_cache_size=1GB",
            "work_mem=8MB",
            "maintenance_work_mem=128MB",
            "max_wal_size=2GB",
            "checkpoint_timeout=15min",
            "wal_compression=on",
            "random_page_cost=1.1",
            "jit=off",
            "fsync=on",
            "full_page_writes=on",
            "synchronous_commit=on",
            "idle_in_transaction_session_timeout=10s",
            "timezone=UTC",
            "log_timezone=UTC",
            "log_line_prefix=%m [%p] ",
            "log_min_messages=warning",
            "log_min_error_statement=panic",
            "log_error_verbosity=terse",
            "shared_preload_libraries=pg_stat_statements",
            // BEGIN and COMMIT are counted as transactions, not once more as statements
            "pg_stat_statements.track_utility=off");

    private final Child child;
    private final int port;
    private final String password;

    private Postgres(Child child, int port, String password) {
        this.child = child;
        this.port = port;
        this.password = password;
    }

    /** Makes a cluster with the roles and the database, and starts it. */
    static Postgres start(Path home, Path data, Path log) throws IOException, InterruptedException, SQLException {
        String password = UUID.randomUUID().toString().replace("-", "");
        initialise(home, data, password);
        int port = Ports.free();
        List<String> command = asUser(home, "postgres", "-D", data.toString(), "-p", Integer.toString(port));
        SETTINGS.forEach(setting -> command.addAll(List.of("-c", setting)));
        Postgres server = new Postgres(Child.start(command, Map.of(), log, "INT"), port, password);
        server.await();
        server.prepare();
        return server;
    }

    private static void initialise(Path home, Path data, String password) throws IOException, InterruptedException {
        Files.createDirectories(data.getParent());
        Path file = data.resolveSibling("initdb.pw");
        Files.writeString(file, password);
        Process initdb = new ProcessBuilder(asUser(
                        home,
                        "initdb",
                        "--pgdata=" + data,
                        "--username=" + ADMIN,
                        "--pwfile=" + file,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--data-checksums",
                        "--no-instructions"))
                .redirectErrorStream(true)
                .redirectOutput(data.resolveSibling("initdb.log").toFile())
                .start();
        if (!initdb.waitFor(2, TimeUnit.MINUTES) || initdb.exitValue() != 0) {
            throw new IOException("initdb failed, see " + data.resolveSibling("initdb.log"));
        }
        Files.delete(file);
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own it is nobody. */
    private static List<String> asUser(Path home, String program, String... arguments) throws IOException {
        List<String> line = new ArrayList<>();
        if (Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"))) {
            line.addAll(List.of("unshare", "-U"));
        }
        line.add(home.resolve("bin").resolve(program).toString());
        line.addAll(List.of(arguments));
        return line;
    }

    private void await() throws InterruptedException, IOException {
        for (int i = 0; i < 600 && child.alive(); i++) {
            try (Connection connection = admin("postgres")) {
                if (connection.isValid(10)) {
                    return;
                }
            } catch (SQLException e) {
                Thread.sleep(100);
            }
        }
        close();
        throw new IOException("PostgreSQL did not start, see " + child.log());
    }

    private void prepare() throws SQLException {
        try (Connection connection = admin("postgres");
                Statement sql = connection.createStatement()) {
            for (String role : List.of(OWNER, APP)) {
                sql.execute("CREATE ROLE " + role + " LOGIN PASSWORD '" + password + "'");
            }
            sql.execute("CREATE DATABASE " + DATABASE + " OWNER " + OWNER);
            sql.execute("CREATE EXTENSION pg_stat_statements");
        }
    }

    /**
     * Asks the server, as the application's role in its database, whether a commit waits for the disk.
     *
     * @throws IllegalStateException when it does not
     */
    void requireDurable(String role) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(), role, password);
                Statement sql = connection.createStatement();
                ResultSet row =
                        sql.executeQuery("select current_setting('synchronous_commit'), current_setting('fsync')")) {
            row.next();
            if (!row.getString(1).equals("on") || !row.getString(2).equals("on")) {
                throw new IllegalStateException(
                        "synchronous_commit is " + row.getString(1) + ", fsync " + row.getString(2));
            }
        }
    }

    /** Everybody begins a round just after a checkpoint, so that nobody's WAL holds the page images of an earlier one. */
    void checkpoint() throws SQLException {
        try (Connection connection = admin("postgres");
                Statement sql = connection.createStatement()) {
            sql.execute("CHECKPOINT");
        }
    }

    void analyse() throws SQLException {
        try (Connection connection = admin(DATABASE);
                Statement sql = connection.createStatement()) {
            sql.execute("VACUUM ANALYZE");
        }
    }

    Connection asOwner() throws SQLException {
        return DriverManager.getConnection(url(), OWNER, password);
    }

    String url() {
        return url(DATABASE);
    }

    String password() {
        return password;
    }

    long pid() {
        return child.pid();
    }

    Connection admin(String database) throws SQLException {
        return DriverManager.getConnection(url(database), ADMIN, password);
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    @Override
    public void close() {
        child.close();
    }
}
