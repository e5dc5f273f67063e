package vn.motcua.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.embedded.Folders;

/** Where the tests' servers live: unpacked once for all runs under target, data new for each JVM. */
public final class TestServers {

    /** Unpacked programs; the name of each folder tells their content, so runs share them. */
    static final Path PROGRAMS = Path.of("target", "test-servers").toAbsolutePath();

    /** Data of this JVM, removed at its end. */
    static final Path DATA = dataFolder();

    private static final List<AutoCloseable> RUNNING = new ArrayList<>();

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
            Runtime.getRuntime().addShutdownHook(new Thread(TestServers::end));
            return Files.createTempDirectory(PROGRAMS, "run-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops a server when the JVM ends. */
    static synchronized void atExit(AutoCloseable server) {
        RUNNING.add(server);
    }

    private static synchronized void end() {
        RUNNING.parallelStream().forEach(TestServers::close);
        try {
            Folders.delete(DATA);
        } catch (IOException e) {
            System.err.println("data of the tests are left: " + e);
        }
    }

    private static void close(AutoCloseable server) {
        try {
            server.close();
        } catch (Exception e) {
            System.err.println("a test server did not stop: " + e);
        }
    }
}
