package vn.motcua.embedded.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import vn.motcua.embedded.StartFailure;

/**
 * Where one PostgreSQL of our own lives.
 *
 * @param programs the unpacked server
 * @param data its cluster, kept for good
 * @param credentials file with the passwords, readable by its owner only
 * @param log the server's own log
 */
public record PostgresFolders(PostgresPrograms programs, Path data, Path credentials, Path log) {

    boolean hasCluster() {
        return Files.isRegularFile(data.resolve("PG_VERSION"));
    }

    /** Makes the parent folders; the passwords' folder is closed to everyone else. */
    void makePrivate() {
        try {
            Files.createDirectories(data.getParent());
            Files.createDirectories(log.getParent());
            Files.createDirectories(credentials.getParent());
            Files.setPosixFilePermissions(credentials.getParent(), PosixFilePermissions.fromString("rwx------"));
        } catch (IOException e) {
            throw StartFailure.because("Cannot write " + data.getParent() + ": " + e.getMessage(), e);
        }
    }
}
