package vn.motcua.embedded.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import vn.motcua.embedded.StartFailure;

/** Waits until a started PostgreSQL answers, as long as it lives: recovery after a crash may take minutes. */
final class Readiness {

    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final String WRONG_PASSWORD = "28P01";

    private Readiness() {}

    static void await(Process process, String url, Credentials credentials, PostgresFolders folders) {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (System.nanoTime() < end) {
            try (Connection connection =
                    DriverManager.getConnection(url, Credentials.ADMIN, credentials.adminPassword())) {
                if (connection.isValid(10)) {
                    return;
                }
            } catch (SQLException e) {
                if (WRONG_PASSWORD.equals(e.getSQLState())) {
                    throw StartFailure.because(
                            "The passwords in " + folders.credentials() + " are not those of the database in "
                                    + folders.data() + ": put the file back from a backup of the data folder.",
                            e);
                }
            }
            if (ended(process)) {
                throw StartFailure.because(
                        "PostgreSQL ended while starting: " + lastLine(folders.log()) + " (see " + folders.log() + ")");
            }
        }
        throw StartFailure.because("PostgreSQL did not answer within ten minutes, see " + folders.log());
    }

    /** Waits a moment for the end of the process; that is the pause between two attempts. */
    private static boolean ended(Process process) {
        try {
            return process.waitFor(50, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw StartFailure.because("Interrupted while PostgreSQL was starting.", e);
        }
    }

    private static String lastLine(Path log) {
        try {
            List<String> lines = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
            return lines.isEmpty() ? "it said nothing" : lines.get(lines.size() - 1);
        } catch (IOException e) {
            return "its log cannot be read";
        }
    }
}
