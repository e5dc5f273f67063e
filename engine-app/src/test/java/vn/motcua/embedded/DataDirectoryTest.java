package vn.motcua.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    Path folder;

    @Test
    void isMadeForItsOwnerAlone() throws Exception {
        Path root = folder.resolve("a/b");

        try (DataDirectory data = DataDirectory.open(root)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.root())))
                    .isEqualTo("rwx------");
        }
    }

    /** A folder that was there before keeps the rights that its owner gave it. */
    @Test
    void whatHoldsPeoplesDataIsClosedInAnOpenFolderToo() throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));

        try (DataDirectory data = DataDirectory.open(folder)) {
            for (String name : List.of("files", "logs", "elasticsearch")) {
                assertThat(PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(data.root().resolve(name))))
                        .as(name)
                        .isEqualTo("rwx------");
            }
        }
    }

    @Test
    void isHeldByOneAtATime() {
        try (DataDirectory held = DataDirectory.open(folder)) {
            assertThat(held.root()).isEqualTo(folder);
            assertThatExceptionOfType(StartFailure.class)
                    .isThrownBy(() -> DataDirectory.open(folder))
                    .withMessage(
                            "Another MotCua (process " + ProcessHandle.current().pid() + ") runs on the folder "
                                    + folder + ": stop it, or set MOTCUA_DATA to another folder.");
        }
    }

    @Test
    void isFreeAgainAfterwards() {
        DataDirectory.open(folder).close();

        try (DataDirectory again = DataDirectory.open(folder)) {
            assertThat(again.logs()).isEqualTo(folder.resolve("logs"));
        }
    }

    @Test
    void aFileInItsPlaceIsNamed() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> DataDirectory.open(file))
                .withMessageStartingWith("MOTCUA_DATA must be a folder that MotCua can write, and " + file)
                .satisfies(failure -> assertThat(failure.exitCode()).isEqualTo(StartFailure.WRONG_SETTING));
    }
}
