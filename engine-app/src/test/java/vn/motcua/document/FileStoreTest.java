package vn.motcua.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;
import vn.motcua.shared.Rejection;

/** Whose fault it is when a file cannot be kept: of the one who sends or of the disk. */
class FileStoreTest {

    @TempDir
    private Path folder;

    @Test
    void anUploadThatBreaksOffIsNoFaultOfTheDisk() throws Exception {
        InputStream halfway = new FilterInputStream(new ByteArrayInputStream(new byte[100])) {
            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int read = super.read(buffer, offset, length);
                if (read < 0) {
                    throw new IOException("connection reset");
                }
                return read;
            }
        };

        assertThatThrownBy(() -> store(folder).keep(new Upload(halfway)))
                .isInstanceOfSatisfying(Rejection.class, rejection -> {
                    assertThat(rejection.kind()).isEqualTo(Rejection.Kind.INVALID);
                    assertThat(rejection.code()).isEqualTo("upload-broken");
                })
                .hasRootCauseMessage("connection reset");
        try (var left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void aDiskThatTakesNothingIsNamedWithItsCause() throws Exception {
        Path file = Files.writeString(folder.resolve("no-folder"), "x");

        assertThatThrownBy(() -> store(file)
                        .keep(new Upload(new ByteArrayInputStream("words".getBytes(StandardCharsets.UTF_8)))))
                .isInstanceOfSatisfying(Rejection.class, rejection -> {
                    assertThat(rejection.kind()).isEqualTo(Rejection.Kind.UNAVAILABLE);
                    assertThat(rejection.code()).isEqualTo("storage-failed");
                })
                .hasCauseInstanceOf(IOException.class);
    }

    private static FileStore store(Path folder) {
        return new FileStore(new DocumentSettings(folder, DataSize.ofMegabytes(1)));
    }
}
