package vn.motcua.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.testing.ProductTest;

/** Files that no dossier refers to go after a day; all others stay. */
@ProductTest
class FileSweepIT {

    @Autowired
    private FileSweep sweep;

    @Autowired
    private FileStore files;

    @Autowired
    private DocumentSettings settings;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void removesWhatNothingRefersToForADay() throws Exception {
        Path orphan = kept("Không ai nhắc tới", Duration.ofHours(25));
        Path young = kept("Vừa tải lên", Duration.ofHours(23));
        Path referred = kept("Có hồ sơ", Duration.ofDays(400));
        refer(referred, false);
        Path erased = kept("Đã xóa dữ liệu", Duration.ofDays(2));
        refer(erased, true);
        Path part = Files.createTempFile(settings.folder(), "part-", null);
        age(part, Duration.ofDays(2));

        sweep.sweep();

        assertThat(orphan).doesNotExist();
        assertThat(erased).doesNotExist();
        assertThat(part).doesNotExist();
        assertThat(young).exists();
        assertThat(referred).exists();
    }

    /** As after a restore of an older dump beside the files of today, or in a trial on a copy of the database. */
    @Test
    void removesNothingFromAFolderOfAnotherDatabase() throws Exception {
        Path orphan = kept("Của cơ sở dữ liệu khác", Duration.ofHours(25));
        Path owner = settings.folder().resolve("owner");
        sweep.sweep();
        assertThat(orphan).doesNotExist();
        String own = Files.readString(owner);

        Files.writeString(owner, own + "0");
        orphan = kept("Của cơ sở dữ liệu khác", Duration.ofHours(25));
        sweep.sweep();
        assertThat(orphan).exists();

        Files.writeString(owner, own);
        sweep.sweep();
        assertThat(orphan).doesNotExist();
    }

    /** As after a power cut between the making and the writing of the note. */
    @Test
    void fillsANoteThatIsEmptyAndGoesOnTheNextTime() throws Exception {
        Path orphan = kept("Ghi chú còn trống", Duration.ofHours(25));
        Files.writeString(settings.folder().resolve("owner"), "");
        sweep.sweep();
        assertThat(orphan).as("another database may be about to fill it").exists();

        sweep.sweep();
        assertThat(orphan).doesNotExist();
    }

    private Path kept(String content, Duration ago) throws Exception {
        byte[] bytes = (content + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
        String hash = files.keep(new ByteArrayInputStream(bytes)).sha256();
        Path file = settings.folder().resolve(hash.substring(0, 2)).resolve(hash);
        age(file, ago);
        return file;
    }

    private static void age(Path file, Duration ago) throws Exception {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(ago)));
    }

    private void refer(Path file, boolean erased) {
        long dossier = jdbc.sql("""
                        insert into motcua.dossier (procedure_code, version_id, helped_at, unit_code, competent_unit,
                            channel, status, data_form, submitted_at, created_by)
                        values ('1.001193', 1, 'T99.1', 'T99.1', 'T99.1', 'COUNTER', 7, 'f', now(), 'CB0001')
                        returning id""").query(Long.class).single();
        jdbc.sql("""
                        insert into motcua.attachment (id, dossier_id, name, media_type, size, sha256, attached_at,
                            attached_by, erased_at)
                        values (?, ?, 'a.pdf', 'application/pdf', 1, ?, now(), 'CB0001', case when ? then now() end)""")
                .params(UUID.randomUUID(), dossier, file.getFileName().toString(), erased)
                .update();
    }
}
