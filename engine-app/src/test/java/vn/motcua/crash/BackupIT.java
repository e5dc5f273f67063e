package vn.motcua.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.embedded.Folders;
import vn.motcua.testing.Faults;
import vn.motcua.testing.TestServers;

/** A backup made while eight officers work, and a data folder that is lost with the disk that it was on. */
@Faults
class BackupIT {

    private static final byte[] FILE = "%PDF-1.7\n%âãÏÓ\nlost and found".getBytes(StandardCharsets.ISO_8859_1);

    @Test
    void whatWasArchivedComesBackIntoAnEmptyFolder(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder)
            throws Exception {
        Path backups = Files.createDirectory(folder.resolve("backups"));
        Installation installation = new Installation(Files.createDirectory(folder.resolve("first")));
        installation.set("MOTCUA_BACKUP", backups.toString());
        installation.start();
        try (Crew crew = new Crew(installation, installation.port())) {
            crew.work(60);
            assertThat(installation.command("backup")).startsWith("Backed up to " + backups);
            crew.goOn(60);
            crew.rest();
            crew.askAgain();
            long dossiers = dossiers(installation);
            Instant then = Instant.now();
            crew.work(30);
            crew.rest();
            crew.askAgain();
            Command submission = crew.enterApart("H88.3", 1, 0).get(0).submission("before-the-loss");
            String code = crew.book().ask(submission).body().get("code").asString();
            String attachments = "/api/dossiers/" + code + "/attachments";
            Answer attached = submission.by().upload(attachments, "before-the-loss-file", FILE);
            everythingIsArchived(installation, backups, attached);

            installation.killEverything();
            Folders.delete(installation.data());
            assertThat(installation.command("restore")).startsWith("Restored " + backups);
            TestServers.shareWith(installation.data());
            installation.start();

            crew.everythingAddsUp();
            String file = attachments + "/" + attached.body().get("id").asString();
            assertThat(submission.by().get(file).status()).isEqualTo(200);
            attachmentsMatchTheirHashes(installation, 1);
            crew.work(60);
            crew.rest();
            crew.askAgain();
            crew.everythingAddsUp();
            installation.stop();
            aMomentComesBack(folder, backups, then, dossiers);
        }
    }

    /** As it was before somebody's mistake, say. */
    private static void aMomentComesBack(Path folder, Path backups, Instant then, long dossiers) throws Exception {
        Installation former = new Installation(Files.createDirectory(folder.resolve("former")));
        former.set("MOTCUA_BACKUP", backups.toString());
        former.command("restore", then.toString());
        // no log of another course of things into the same folder
        former.set("MOTCUA_BACKUP", "");
        former.start();
        try {
            assertThat(dossiers(former)).isEqualTo(dossiers);
        } finally {
            former.stop();
        }
    }

    private static void everythingIsArchived(Installation installation, Path backups, Answer attached)
            throws IOException {
        JdbcClient owner = installation.administrator();
        String last = owner.sql("select pg_walfile_name(pg_switch_wal())")
                .query(String.class)
                .single();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Files.exists(backups.resolve("wal").resolve(last)));
        String hash = attached.body().get("sha256").asString();
        await("the files are taken along once a minute")
                .atMost(Duration.ofSeconds(100))
                .until(() -> holds(backups.resolve("files"), hash));
    }

    private static void attachmentsMatchTheirHashes(Installation installation, int expected) throws Exception {
        List<String> hashes = installation
                .sql()
                .sql("select sha256 from motcua.attachment")
                .query(String.class)
                .list();
        assertThat(hashes).hasSize(expected);
        for (String hash : hashes) {
            byte[] stored = Files.readAllBytes(installation
                    .data()
                    .resolve("files")
                    .resolve(hash.substring(0, 2))
                    .resolve(hash));
            assertThat(MessageDigest.getInstance("SHA-256").digest(stored))
                    .isEqualTo(HexFormat.of().parseHex(hash));
        }
    }

    private static boolean holds(Path folder, String name) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.anyMatch(file -> file.getFileName().toString().equals(name));
        }
    }

    private static long dossiers(Installation installation) throws IOException {
        return installation
                .sql()
                .sql("select count(*) from motcua.dossier")
                .query(Long.class)
                .single();
    }
}
