package vn.motcua.embedded.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.embedded.backup.Backups.Base;

/** Which copies and which pieces of log are kept. */
class BackupsTest {

    private static final Instant MONDAY = Instant.parse("2026-11-23T19:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-24T19:00:00Z");
    private static final Instant WEDNESDAY = Instant.parse("2026-11-25T19:00:00Z");

    @TempDir
    private Path folder;

    private Backups backups;

    @BeforeEach
    void threeNights() throws IOException {
        backups = new Backups(folder);
        add(MONDAY, "000000010000000000000004");
        add(WEDNESDAY, "00000002000000010000000A");
        add(TUESDAY, "0000000100000000000000FE");
    }

    @Test
    void theNewestIsRestoredOrTheOneBeforeAMoment() throws IOException {
        assertThat(backups.newest(null)).map(Base::complete).contains(WEDNESDAY);
        assertThat(backups.newest(WEDNESDAY.minusSeconds(1)))
                .map(Base::complete)
                .contains(TUESDAY);
        assertThat(backups.newest(WEDNESDAY)).map(Base::complete).contains(TUESDAY);
        assertThat(backups.newest(MONDAY)).isEmpty();
    }

    @Test
    void twoAreKeptAndTheLogSinceTheOlderOnWhateverTimeline() throws IOException {
        for (String log : List.of(
                "0000000100000000000000FD",
                "0000000100000000000000FE",
                "0000000100000000000000FE.00000028.backup",
                "0000000100000000000000FD.00000028.backup",
                "000000020000000100000000",
                "0000000200000000000000FC",
                "00000002.history")) {
            Files.createFile(backups.archive().folder().resolve(log));
        }

        backups.prune();

        assertThat(names(folder)).containsExactlyInAnyOrder("base-20261124T190000Z", "base-20261125T190000Z", "wal");
        assertThat(names(folder.resolve("wal")))
                .containsExactlyInAnyOrder(
                        "0000000100000000000000FE",
                        "0000000100000000000000FE.00000028.backup",
                        "000000020000000100000000",
                        "00000002.history");
    }

    @Test
    void oneThatBrokeIsNoBackupAndTheNextRemovesIt() throws IOException {
        Instant thursday = Instant.parse("2026-11-26T19:00:00Z");
        assertThatThrownBy(() -> backups.add(base -> {
                    Files.createDirectories(base.database().folder());
                    throw new IOException("disk full");
                }))
                .hasMessage("disk full");
        assertThat(backups.newest(null)).map(Base::complete).contains(WEDNESDAY);
        assertThat(names(folder)).contains("part-of-a-base");

        add(thursday.plusSeconds(60), "000000020000000100000010");

        assertThat(names(folder)).doesNotContain("part-of-a-base");
        assertThat(backups.newest(null)).map(Base::complete).contains(thursday.plusSeconds(60));
    }

    private void add(Instant at, String firstLog) throws IOException {
        backups.add(base -> {
            Path cluster = Files.createDirectories(base.database().folder());
            Files.writeString(
                    cluster.resolve("backup_label"),
                    "START WAL LOCATION: 0/4000028 (file " + firstLog + ")\nCHECKPOINT LOCATION: 0/4000080\n");
            return at;
        });
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).toList();
        }
    }
}
