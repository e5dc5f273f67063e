package vn.motcua.embedded.backup;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.embedded.DataDirectory;
import vn.motcua.embedded.Folders;
import vn.motcua.embedded.Setting;
import vn.motcua.embedded.Settings;
import vn.motcua.embedded.StartFailure;
import vn.motcua.embedded.backup.Backups.Base;
import vn.motcua.embedded.postgres.BaseBackup;

/** {@code backup} beside the running MotCua, and {@code restore} into an empty folder. */
public final class BackupCommands {

    public static final String BACKUP = "backup";
    public static final String RESTORE = "restore";

    private final Settings settings;
    private final Backups backups;
    private final PrintStream out;

    private BackupCommands(Settings settings, PrintStream out) {
        this.settings = settings;
        this.backups = new Backups(settings.backup()
                .orElseThrow(() ->
                        StartFailure.setting(Setting.MOTCUA_BACKUP.name(), "must name the folder of the backups.")));
        this.out = out;
    }

    public static boolean knows(String command) {
        return command.equals(BACKUP) || command.equals(RESTORE);
    }

    /**
     * Runs one of the two; exit code 0.
     *
     * @param arguments the command, and after {@code restore} an ISO instant to stop at, if any
     * @throws StartFailure when it cannot be done; what a broken one leaves is removed by the next
     */
    public static int run(List<String> arguments, Settings settings, PrintStream out) {
        BackupCommands commands = new BackupCommands(settings, out);
        try {
            if (arguments.get(0).equals(BACKUP)) {
                commands.backup();
            } else {
                commands.restore(arguments.size() < 2 ? null : instant(arguments.get(1)));
            }
            return 0;
        } catch (IOException e) {
            throw StartFailure.because("The " + arguments.get(0) + " failed: " + e, e);
        }
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw StartFailure.because("The moment to restore must look like 2026-11-27T02:00:00Z, not " + text + ".");
        }
    }

    /** Files last: whatever the database names is on the disk before. */
    private void backup() throws IOException {
        Base base = backups.add(fresh -> {
            Path data = settings.data();
            BaseBackup.take(
                    DataDirectory.cluster(data),
                    DataDirectory.credentials(data),
                    fresh.database().folder());
            copySecrets(DataDirectory.secrets(data), fresh.secrets());
            return backups.nextWholeSecond();
        });
        int files = backups.files(settings.files()).copyNew();
        backups.prune();
        out.println("Backed up to " + base.folder() + "; " + files + " attached files were new.");
    }

    private void restore(@Nullable Instant until) throws IOException {
        Base base = backups.newest(until)
                .orElseThrow(() -> StartFailure.because("There is no backup" + (until == null ? "" : " before " + until)
                        + " in " + settings.backup().orElseThrow() + "."));
        Path data = settings.data();
        Path cluster = DataDirectory.cluster(data);
        Path part = cluster.resolveSibling("restoring");
        boolean begun = Files.exists(part);
        if (Files.exists(cluster) || (Files.exists(DataDirectory.secrets(data)) && !begun)) {
            throw StartFailure.because(
                    "The data folder " + data + " holds a database already: restore into an empty one (MOTCUA_DATA).");
        }
        try (DataDirectory held = DataDirectory.open(data)) {
            Folders.delete(part);
            base.database().restore(part, backups.archive(), until);
            copySecrets(base.secrets(), DataDirectory.secrets(held.root()));
            new FileCopies(settings.backup().orElseThrow().resolve("files"), settings.files()).copyNew();
            Files.move(part, cluster, StandardCopyOption.ATOMIC_MOVE);
        }
        out.println("Restored " + base.folder() + " to " + data
                + "; the next start reads the log since then and builds the index.");
    }

    private static void copySecrets(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        Files.setPosixFilePermissions(to, PosixFilePermissions.fromString("rwx------"));
        try (DirectoryStream<Path> secrets = Files.newDirectoryStream(from)) {
            for (Path secret : secrets) {
                Files.copy(
                        secret,
                        to.resolve(secret.getFileName()),
                        StandardCopyOption.COPY_ATTRIBUTES,
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
