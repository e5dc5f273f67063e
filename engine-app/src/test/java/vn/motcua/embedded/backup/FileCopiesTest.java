package vn.motcua.embedded.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileCopiesTest {

    private static final String HASH = "a1".repeat(32);

    @TempDir
    private Path folder;

    private FileCopies copies;

    @BeforeEach
    void oneStoredFile() throws IOException {
        store(HASH);
        copies = new FileCopies(folder.resolve("files"), folder.resolve("copies"));
    }

    @Test
    void takesWhatIsNotThere() throws IOException {
        assertThat(copies.copyNew()).isEqualTo(1);
        assertThat(folder.resolve("copies/a1").resolve(HASH)).hasContent(HASH);
        assertThat(copies.copyNew()).isZero();

        store("a1" + "b2".repeat(31));
        store("0f".repeat(32));

        assertThat(copies.copyNew()).isEqualTo(2);
        assertThat(new FileCopies(folder.resolve("files"), folder.resolve("copies")).copyNew())
                .as("another run of the program")
                .isZero();
    }

    @Test
    void leavesFilesThatAreStillBeingWritten() throws IOException {
        Files.writeString(folder.resolve("files/part-123"), "half");

        copies.copyNew();

        assertThat(folder.resolve("copies/part-123")).doesNotExist();
    }

    @Test
    void keepsWhatWasRemovedSince() throws IOException {
        copies.copyNew();
        Files.delete(folder.resolve("files/a1").resolve(HASH));

        assertThat(copies.copyNew()).isZero();
        assertThat(folder.resolve("copies/a1").resolve(HASH)).exists();
    }

    @Test
    void nothingStoredIsNoFailure() throws IOException {
        assertThat(new FileCopies(folder.resolve("none"), folder.resolve("copies")).copyNew())
                .isZero();
    }

    private void store(String hash) throws IOException {
        Path place = Files.createDirectories(folder.resolve("files").resolve(hash.substring(0, 2)));
        Files.writeString(place.resolve(hash), hash);
    }
}
