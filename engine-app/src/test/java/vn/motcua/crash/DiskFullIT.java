package vn.motcua.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.testing.Faults;

/** A file that the disk cannot take: the folder of files is a disk of 4 MB, which only the product's processes see. */
@Faults
class DiskFullIT {

    private static final int MB = 1 << 20;

    @Test
    void isRefusedClearlyAndLeavesNothing(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) throws Exception {
        Path files = Files.createDirectories(folder.resolve("data/files"));
        String mount = "mount -t tmpfs -o size=4m tmpfs " + files + " && exec \"$@\"";
        Installation installation = new Installation(folder, List.of("unshare", "-Urm", "sh", "-c", mount, "sh"));
        installation.start();
        try (Crew crew = new Crew(installation, installation.port())) {
            Command submission = crew.enter("H88.3", 1, 0).get(0).submission("disk-full");
            String code = crew.book().ask(submission).body().get("code").asString();
            String attachments = "/api/dossiers/" + code + "/attachments";
            List<Long> before = state(installation, code);

            Answer refused = submission.by().upload(attachments, "disk-full-large", pdf(8 * MB));

            assertThat(refused.status()).as("%s", refused).isEqualTo(503);
            assertThat(refused.body().get("code").asString()).isEqualTo("storage-failed");
            assertThat(state(installation, code)).isEqualTo(before);
            assertThat(stored(installation.seen(files))).isEmpty();

            Answer taken = submission.by().upload(attachments, "disk-full-small", pdf(MB));

            assertThat(taken.status()).as("%s", taken).isEqualTo(200);
            assertThat(stored(installation.seen(files))).hasSize(1);
            crew.theJournalVerifies(1);
        } finally {
            installation.stop();
        }
    }

    /** Events of the dossier, and its files. */
    private static List<Long> state(Installation installation, String code) throws IOException {
        return installation.sql().sql("""
                        select seq::bigint from motcua.dossier where code = :code union all
                        select count(*) from motcua.attachment a join motcua.dossier d on d.id = a.dossier_id
                        where d.code = :code""").param("code", code).query(Long.class).list();
    }

    private static List<Path> stored(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().equals("owner"))
                    .toList();
        }
    }

    private static byte[] pdf(int size) {
        return Arrays.copyOf("%PDF-1.7\n%âãÏÓ\n".getBytes(StandardCharsets.ISO_8859_1), size);
    }
}
