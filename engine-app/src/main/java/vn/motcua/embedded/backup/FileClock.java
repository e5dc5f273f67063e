package vn.motcua.embedded.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** Ages of files are taken by the clock that dates them. */
final class FileClock {

    private FileClock() {}

    /** What a file of this moment is dated in this folder. */
    static Instant now(Path folder) throws IOException {
        Path probe = Files.createTempFile(folder, "probe-", null);
        try {
            return Files.getLastModifiedTime(probe).toInstant();
        } finally {
            Files.deleteIfExists(probe);
        }
    }
}
