package vn.motcua.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import vn.motcua.embedded.Folders;

/** Where the tests' servers live: unpacked once for all runs under target, data new for each JVM. */
public final class TestServers {

    /** Unpacked programs; the name of each folder tells their content, so runs share them. */
    static final Path PROGRAMS = Path.of("target", "test-servers").toAbsolutePath();

    /** Data of this JVM, removed at its end. */
    static final Path DATA = dataFolder();

    private TestServers() {}

    /**
     * Lets a running jar on this new data folder use what is unpacked already. RunCommandIT unpacks; for the others that
     * would be seconds of each start.
     */
    public static void shareWith(Path data) throws IOException {
        Files.createDirectories(data);
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
        Files.createSymbolicLink(data.resolve("servers"), PROGRAMS);
    }

    private static Path dataFolder() {
        try {
            Files.createDirectories(PROGRAMS);
            return Files.createTempDirectory(PROGRAMS, "run-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops a server when the JVM ends, then removes its data. */
    static void atExit(AutoCloseable server, Path data) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                server.close();
                Folders.delete(data);
                Files.deleteIfExists(DATA);
            } catch (Exception e) {
                System.err.println("a test server did not stop: " + e);
            }
        }));
    }
}
