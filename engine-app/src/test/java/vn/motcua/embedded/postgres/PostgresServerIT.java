package vn.motcua.embedded.postgres;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.motcua.embedded.Detached;
import vn.motcua.embedded.FreePort;
import vn.motcua.embedded.StartFailure;
import vn.motcua.testing.TestPostgres;

class PostgresServerIT {

    @TempDir
    Path folder;

    private PostgresFolders folders;
    private PostgresServer server;

    @BeforeEach
    void start() {
        folders = new PostgresFolders(
                TestPostgres.programs(),
                folder.resolve("postgresql"),
                folder.resolve("secrets/database.properties"),
                folder.resolve("postgresql.log"));
        server = PostgresServer.start(folders, List.of());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void committedDataOutliveAKilledServerAndItComesBackByItself() {
        admin().sql("CREATE TABLE kept (a int)").update();
        admin().sql("INSERT INTO kept VALUES (7)").update();
        long killed = server.pid();

        Detached.signal(killed, "KILL");

        await().atMost(60, SECONDS)
                .ignoreExceptionsInstanceOf(DataAccessException.class)
                .untilAsserted(() -> assertThat(admin().sql("SELECT a FROM kept")
                                .query(Integer.class)
                                .single())
                        .isEqualTo(7));
        assertThat(server.pid()).isNotEqualTo(killed);
    }

    @Test
    void aSecondStartFindsTheDataAndThePasswords() {
        admin().sql("CREATE TABLE kept (a int)").update();
        Credentials first = server.credentials();

        server.close();
        server = PostgresServer.start(folders, List.of());

        assertThat(server.credentials()).isEqualTo(first);
        assertThat(admin().sql("SELECT count(*) FROM kept").query(Integer.class).single())
                .isZero();
    }

    @Test
    void anOrphanIsEndedAndReplaced() {
        server.close();
        int port = FreePort.onLoopback();
        List<String> command = folders.programs().server(folders.data(), port, List.of());
        Process orphan = Detached.start(command, folders.log());
        Readiness.await(orphan, "jdbc:postgresql://127.0.0.1:" + port + "/postgres", server.credentials(), folders);

        server = PostgresServer.start(folders, List.of());

        assertThat(orphan.isAlive()).isFalse();
        assertThat(server.pid()).isNotEqualTo(orphan.pid());
    }

    @Test
    void aStaleProcessFileDoesNotEndAStranger() throws Exception {
        server.close();
        long self = ProcessHandle.current().pid();
        Files.writeString(folders.data().resolve("postmaster.pid"), self + "\n" + folders.data() + "\n");

        assertThat(Orphan.find(folders.data())).isEmpty();
        server = PostgresServer.start(folders, List.of());
    }

    @Test
    void wrongPasswordsAreNamedWithTheirFile() throws Exception {
        server.close();
        String text = Files.readString(folders.credentials());
        Files.writeString(folders.credentials(), text.replaceAll("postgres=\\w+", "postgres=wrong"));

        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> PostgresServer.start(folders, List.of()))
                .withMessageStartingWith(
                        "The passwords in " + folders.credentials() + " are not those of the database");
        assertThat(Orphan.find(folders.data())).isEmpty();
    }

    @Test
    void missingPasswordsOfAnExistingDatabaseAreNamed() throws Exception {
        server.close();
        Files.delete(folders.credentials());

        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> PostgresServer.start(folders, List.of()))
                .withMessageStartingWith("The file " + folders.credentials() + " with the passwords");
    }

    @Test
    void thePasswordsAreReadableByTheirOwnerAlone() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folders.credentials())))
                .isEqualTo("rw-------");
        assertThat(server.credentials().toString())
                .doesNotContain(server.credentials().appPassword());
    }

    @Test
    void nobodyEntersWithoutAPassword() {
        var data = new DriverManagerDataSource(server.url(), Credentials.APP, "");

        assertThatThrownBy(() -> JdbcClient.create(data).sql("SELECT 1").query().singleValue())
                .hasStackTraceContaining("password");
    }

    @Test
    void anAcknowledgedCommitIsOnDisk() {
        for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums")) {
            assertThat(admin().sql("SHOW " + setting).query(String.class).single())
                    .as(setting)
                    .isEqualTo("on");
        }
        assertThat(admin().sql("SHOW listen_addresses").query(String.class).single())
                .isEqualTo("127.0.0.1");
    }

    @Test
    void itIsInASessionOfItsOwn() throws Exception {
        String stat = Files.readString(Path.of("/proc", Long.toString(server.pid()), "stat"));
        String session = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1)[3];

        assertThat(session).isEqualTo(Long.toString(server.pid()));
    }

    private JdbcClient admin() {
        return JdbcClient.create(new DriverManagerDataSource(
                server.adminUrl(), Credentials.ADMIN, server.credentials().adminPassword()));
    }
}
