package vn.motcua.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.embedded.postgres.Credentials;
import vn.motcua.testing.TestDatabase;

/** The jar's commands on an external database, beside a MotCua that holds the data folder. */
class CommandLineIT {

    @TempDir
    private Path folder;

    private final TestDatabase database = TestDatabase.fresh();
    private DataDirectory running;
    private Path key;

    @BeforeEach
    void aNodeRunsOnTheFolder() {
        running = DataDirectory.open(folder.resolve("data"));
        key = folder.resolve("data/secrets/journal-signing.key");
    }

    @AfterEach
    void itEnds() {
        running.close();
    }

    @Test
    void verifiesBesideARunningNode() throws Exception {
        makeTheKey();
        try (RunningJar command = start("verify-journal", Map.of())) {
            assertThat(command.exitCode()).as(command.output()).isZero();
            assertThat(command.output())
                    .isEqualTo("0 dossiers, 0 events, 0 digests; last digest: null\nThe journal is sound.\n");
        }
    }

    @Test
    void aJournalThatIsNotSoundHasAnExitCodeOfItsOwn() throws Exception {
        makeTheKey();
        JdbcClient.create(database.ownerDataSource()).sql("""
                        insert into motcua.journal (epoch, dossier_id, seq, type, version, actor, at, unit_code,
                            payload_hash, prev, hash)
                        values (1, 1, 1, 'X', 1, 'CB0001', now(), 'H88', '', '', '')""").update();
        try (RunningJar command = start("verify-journal", Map.of())) {
            assertThat(command.exitCode()).as(command.output()).isEqualTo(3);
            assertThat(command.output()).endsWith("The journal is NOT sound.\n");
        }
    }

    @Test
    void replacesTheKey() throws Exception {
        makeTheKey();
        String former = Files.readString(key);
        try (RunningJar command = start("rotate-journal-key", Map.of())) {
            assertThat(command.exitCode()).as(command.output()).isZero();
            assertThat(command.output()).startsWith("The journal has a new signing key");
        }
        assertThat(Files.readString(key)).isNotEqualTo(former);
    }

    @Test
    void whatCannotBeginSaysSoInOneSentence() throws Exception {
        try (RunningJar noKey = start("verify-journal", Map.of());
                RunningJar wrong = start("verify-journal", Map.of("MOTCUA_DB_PASSWORD", "falsch"));
                RunningJar unknown = start("verify-jurnal", Map.of())) {
            assertThat(noKey.exitCode()).isEqualTo(StartFailure.NO_START);
            assertThat(noKey.output())
                    .contains("signing key " + key + " is missing")
                    .hasLineCount(1);
            assertThat(wrong.exitCode()).isEqualTo(StartFailure.WRONG_SETTING);
            assertThat(wrong.output())
                    .contains("MOTCUA_DB_USER does not lead to a database")
                    .hasLineCount(1);
            assertThat(unknown.exitCode()).isEqualTo(StartFailure.NO_START);
            assertThat(unknown.output())
                    .contains("There is no command verify-jurnal")
                    .hasLineCount(1);
        }
    }

    /** It needs no database, and Vietnamese comes out whole in any locale. */
    @Test
    void watchesAProcedureUntilCtrlC() throws Exception {
        Path procedure = Files.createDirectory(folder.resolve("mau"));
        Files.writeString(procedure.resolve("procedure.yaml"), "slug: mau");
        try (RunningJar watch = RunningJar.start(
                        folder,
                        Map.of("ANALYST_PASSWORD", "mat-khau", "LC_ALL", "C"),
                        "watch",
                        procedure.toString(),
                        "--user",
                        "phantich",
                        "--at",
                        "http://127.0.0.1:1");
                RunningJar nobody = RunningJar.start(folder, Map.of(), "watch", procedure.toString());
                RunningJar nothing = RunningJar.start(folder, Map.of(), "watch", folder.resolve("none") + "")) {
            await().atMost(Duration.ofSeconds(60)).until(() -> watch.output().contains("lần lưu sau sẽ thử lại."));
            assertThat(watch.interrupt()).isEqualTo(130);
            assertThat(nobody.exitCode()).isEqualTo(StartFailure.NO_START);
            assertThat(nobody.output()).contains("--user <account>").hasLineCount(1);
            assertThat(nothing.exitCode()).isEqualTo(StartFailure.NO_START);
            assertThat(nothing.output()).contains("There is no folder").hasLineCount(1);
        }
    }

    /** As a node makes it at its first start. */
    private void makeTheKey() throws Exception {
        java.security.KeyPair pair =
                java.security.KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Files.createDirectories(key.getParent());
        Files.writeString(
                key,
                "-----BEGIN PRIVATE KEY-----\n"
                        + java.util.Base64.getMimeEncoder()
                                .encodeToString(pair.getPrivate().getEncoded())
                        + "\n-----END PRIVATE KEY-----\n");
    }

    private RunningJar start(String command, Map<String, String> more) throws Exception {
        Map<String, String> settings = new HashMap<>(Map.of(
                "MOTCUA_DATA",
                folder.resolve("data").toString(),
                "MOTCUA_DB_URL",
                database.url().replaceAll("\\?.*", ""),
                "MOTCUA_DB_USER",
                Credentials.APP,
                "MOTCUA_DB_PASSWORD",
                database.credentials().appPassword()));
        settings.putAll(more);
        return RunningJar.start(folder, settings, command);
    }
}
