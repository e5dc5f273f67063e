package vn.motcua.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.motcua.embedded.FreePort;
import vn.motcua.embedded.RunningJar;
import vn.motcua.embedded.postgres.Credentials;
import vn.motcua.embedded.postgres.PostgresFolders;
import vn.motcua.embedded.postgres.PostgresServer;
import vn.motcua.embedded.search.SearchFolders;
import vn.motcua.embedded.search.SearchServer;
import vn.motcua.testing.SearchNode;
import vn.motcua.testing.TestPostgres;

/** Two nodes of MotCua on one PostgreSQL, one Elasticsearch, one folder of files and one signing key. */
final class Nodes implements Product, AutoCloseable {

    private static final String SEARCH_PASSWORD = "open-sesame";

    private final Path folder;
    private final PostgresServer database;
    private final SearchServer search;
    private final int[] ports = {FreePort.onLoopback(), FreePort.onLoopback()};
    private final RunningJar[] running = new RunningJar[2];

    Nodes(Path folder) throws IOException, InterruptedException, GeneralSecurityException {
        this.folder = folder;
        this.database = PostgresServer.start(
                new PostgresFolders(
                        TestPostgres.programs(),
                        folder.resolve("postgresql"),
                        folder.resolve("secrets/database.properties"),
                        folder.resolve("postgresql.log")),
                List.of());
        this.search = SearchServer.start(
                new SearchFolders(
                        SearchNode.programs(), folder.resolve("elasticsearch"), folder.resolve("elasticsearch.out")),
                List.of("-XX:TieredStopAtLevel=1"),
                SEARCH_PASSWORD);
        if (!search.awaitReady(Duration.ofMinutes(2))) {
            throw new IllegalStateException("Elasticsearch did not start, see " + search.log());
        }
        Files.createDirectory(folder.resolve("files"));
        writeKey(folder.resolve("journal-signing.key"));
    }

    private static void writeKey(Path file) throws IOException, GeneralSecurityException {
        byte[] key = KeyPairGenerator.getInstance("Ed25519")
                .generateKeyPair()
                .getPrivate()
                .getEncoded();
        Files.writeString(
                file,
                "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder().encodeToString(key)
                        + "\n-----END PRIVATE KEY-----\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    int[] ports() {
        return ports.clone();
    }

    /** Starts one of them, 0 or 1, and waits until it says that it is ready. */
    void start(int node) throws IOException, InterruptedException {
        running[node] = RunningJar.start(folder, settings(node), "--motcua.password-rounds=4");
        if (!running[node].ready()) {
            throw new IllegalStateException("node " + node + " did not start: " + running[node].output());
        }
    }

    void kill(int node) throws InterruptedException {
        running[node].kill();
    }

    @Override
    public DataSource database() {
        return new DriverManagerDataSource(
                database.url() + "?currentSchema=motcua,camunda",
                Credentials.APP,
                database.credentials().appPassword());
    }

    @Override
    public SearchCopy search() {
        return new SearchCopy(search.url(), SEARCH_PASSWORD);
    }

    @Override
    public void close() throws IOException {
        for (RunningJar node : running) {
            if (node != null) {
                node.close();
            }
        }
        search.close();
        database.close();
    }

    private Map<String, String> settings(int node) {
        Map<String, String> settings = new HashMap<>();
        settings.put("MOTCUA_PORT", Integer.toString(ports[node]));
        settings.put("MOTCUA_ADDRESS", "127.0.0.1");
        settings.put("MOTCUA_DATA", folder.resolve("node-" + node).toString());
        settings.put("MOTCUA_FILES", folder.resolve("files").toString());
        settings.put(
                "MOTCUA_JOURNAL_SIGNING_KEY",
                folder.resolve("journal-signing.key").toString());
        settings.put("MOTCUA_DB_URL", database.url());
        settings.put("MOTCUA_DB_USER", Credentials.APP);
        settings.put("MOTCUA_DB_PASSWORD", database.credentials().appPassword());
        settings.put("MOTCUA_DB_OWNER_USER", Credentials.OWNER);
        settings.put("MOTCUA_DB_OWNER_PASSWORD", database.credentials().ownerPassword());
        settings.put("MOTCUA_SEARCH_URL", search.url());
        settings.put("MOTCUA_SEARCH_USER", SearchServer.USER);
        settings.put("MOTCUA_SEARCH_PASSWORD", SEARCH_PASSWORD);
        settings.put("MOTCUA_STAND_INS", "on");
        settings.put("MOTCUA_ADMIN_USERNAME", Installation.ADMIN);
        settings.put("MOTCUA_ADMIN_PASSWORD", Installation.PASSWORD);
        settings.put("MOTCUA_UNIT_CODE", Installation.PROVINCE);
        settings.put("MOTCUA_UNIT_NAME", "Ủy ban nhân dân tỉnh Thử");
        return settings;
    }
}
