package vn.motcua.embedded.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.embedded.StartFailure;

/**
 * A copy of a running cluster's files ("Continuous Archiving" of PostgreSQL's manual): with the log that was archived
 * while it was copied, and since, it is the database again.
 *
 * @param folder the copied cluster
 */
public record BaseBackup(Path folder) {

    /** Of these the folder counts and not the content: the log, and what belongs to running processes. */
    private static final Set<String> EMPTY = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");

    private static final Set<String> OF_THE_PROCESS = Set.of("postmaster.pid", "postmaster.opts", "pg_internal.init");

    /** The only form that PostgreSQL reads before it knows time zones by their names. */
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS'+00'").withZone(ZoneOffset.UTC);

    private static final Pattern FIRST_LOG = Pattern.compile("START WAL LOCATION: \\S+ \\(file ([0-9A-F]{24})\\)");

    /**
     * Copies the cluster that a running MotCua holds; returns when the log it needs is archived.
     *
     * @param cluster its files
     * @param passwords the file with its passwords
     * @throws StartFailure when no server answers, or it archives no log
     */
    public static BaseBackup take(Path cluster, Path passwords, Path into) throws IOException {
        String url = "jdbc:postgresql://127.0.0.1:" + port(cluster) + "/postgres";
        Credentials credentials = Credentials.readOrMake(passwords, false);
        try (Connection connection = DriverManager.getConnection(url, Credentials.ADMIN, credentials.adminPassword());
                Statement sql = connection.createStatement()) {
            requireArchive(sql);
            sql.execute("select pg_backup_start('motcua', true)");
            copy(cluster, into, true);
            try (ResultSet label = sql.executeQuery("select labelfile from pg_backup_stop(true)")) {
                label.next();
                Files.writeString(into.resolve("backup_label"), label.getString(1));
            }
            return new BaseBackup(into);
        } catch (SQLException e) {
            throw StartFailure.because("The running database cannot be backed up: " + e.getMessage(), e);
        }
    }

    private static int port(Path data) throws IOException {
        Optional<ProcessHandle> server = Orphan.find(data);
        if (server.isEmpty()) {
            throw StartFailure.because("MotCua does not run on " + data.getParent()
                    + ": start it, or copy the folder as it lies while it is stopped.");
        }
        return Integer.parseInt(
                Files.readAllLines(data.resolve("postmaster.pid")).get(3).strip());
    }

    private static void requireArchive(Statement sql) throws SQLException {
        try (ResultSet mode = sql.executeQuery("show archive_mode")) {
            mode.next();
            if (!mode.getString(1).equals("on")) {
                throw StartFailure.because(
                        "The running MotCua was started without MOTCUA_BACKUP: its database archives no"
                                + " log, and a copy alone would be torn. Start it with the setting first.");
            }
        }
    }

    /** Name of the first piece of log that this backup needs. */
    public String firstLog() throws IOException {
        Matcher label = FIRST_LOG.matcher(Files.readString(folder.resolve("backup_label")));
        if (!label.find()) {
            throw new IOException("the label of " + folder + " names no log");
        }
        return label.group(1);
    }

    /**
     * Puts the cluster into a new data folder, to be read to the end of the archived log at its next start.
     *
     * @param until the moment to stop at; null for all there is
     */
    public void restore(Path data, WalArchive archive, @Nullable Instant until) throws IOException {
        copy(folder, data, false);
        String target = until == null
                ? ""
                : "recovery_target_time = '" + MOMENT.format(until) + "'\nrecovery_target_action = 'promote'\n";
        Files.writeString(data.resolve("postgresql.auto.conf"), archive.recovery() + target, StandardCharsets.UTF_8);
        Files.writeString(data.resolve("recovery.signal"), "");
    }

    /** A running server removes and makes files meanwhile: the log tells of them. */
    private static void copy(Path from, Path to, boolean running) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Path copy = to.resolve(from.relativize(folder).toString());
                Files.createDirectories(copy);
                Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rwx------"));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path relative = from.relativize(file);
                if (!running || belongs(relative)) {
                    Files.copy(file, to.resolve(relative.toString()), StandardCopyOption.COPY_ATTRIBUTES);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                if (running && e instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw e;
            }
        });
    }

    private static boolean belongs(Path relative) {
        String name = relative.getFileName().toString();
        return !EMPTY.contains(relative.getName(0).toString())
                && !OF_THE_PROCESS.contains(name)
                && List.of(relative.toString().split("/")).stream().noneMatch(part -> part.startsWith("pgsql_tmp"));
    }
}
