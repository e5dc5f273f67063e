package vn.motcua.embedded.backup;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.embedded.Folders;
import vn.motcua.embedded.Setting;
import vn.motcua.embedded.Settings;
import vn.motcua.embedded.StartFailure;
import vn.motcua.embedded.postgres.BaseBackup;
import vn.motcua.embedded.postgres.WalArchive;

/**
 * A folder of backups: {@code wal/} and {@code files/} grow while MotCua runs, {@code base-…/} is a copy of the database's
 * files and the secrets at one moment, named by it (UTC). The two newest of them are kept, and the log that they need.
 */
public final class Backups {

    private static final String BASE = "base-";
    private static final String PART = "part-of-a-base";
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssX").withZone(ZoneOffset.UTC);
    private static final int KEPT = 2;

    private final Path folder;

    Backups(Path folder) {
        this.folder = folder;
    }

    /**
     * What the database of these settings is told, so that its log is archived without a gap.
     *
     * @throws StartFailure when the folder cannot be written
     */
    public static List<String> archive(Settings settings) {
        try {
            return settings.backup().isPresent()
                    ? new Backups(settings.backup().get()).archive().settings()
                    : List.of();
        } catch (IOException e) {
            throw StartFailure.setting(Setting.MOTCUA_BACKUP.name(), "cannot be written: " + e.getMessage());
        }
    }

    /** Where the database leaves its log; made when missing. */
    WalArchive archive() throws IOException {
        return new WalArchive(makePrivate(folder.resolve("wal")));
    }

    FileCopies files(Path stored) {
        return new FileCopies(stored, folder.resolve("files"));
    }

    /**
     * One copy.
     *
     * @param complete the moment when it was whole, which no restore can go behind; {@link Instant#MAX} while it is filled
     */
    record Base(Path folder, Instant complete) {

        BaseBackup database() {
            return new BaseBackup(folder.resolve("postgresql"));
        }

        Path secrets() {
            return folder.resolve("secrets");
        }
    }

    /** What a base that is complete now is named by. */
    Instant nextWholeSecond() throws IOException {
        return FileClock.now(folder).truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
    }

    /** Fills a new base under another name first, so that a broken one is never taken for a backup. */
    Base add(Filling filling) throws IOException {
        Path part = folder.resolve(PART);
        Folders.delete(part);
        deletePartsOfFormerBuilds();
        Instant complete = filling.fill(new Base(makePrivate(part), Instant.MAX));
        toTheDisk(part);
        Path whole = folder.resolve(BASE + STAMP.format(complete));
        Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
        return new Base(whole, complete);
    }

    /** They had names of their own each. */
    private void deletePartsOfFormerBuilds() throws IOException {
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, BASE + "*.part")) {
            for (Path former : parts) {
                Folders.delete(former);
            }
        }
    }

    /** A copy that only memory holds would be none after a power cut. */
    private static void toTheDisk(Path folder) throws IOException {
        try {
            int code =
                    new ProcessBuilder("sync", "-f", folder.toString()).start().waitFor();
            if (code != 0) {
                throw new IOException("sync of " + folder + " ended with " + code);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    interface Filling {

        /** Answers the first moment that the base can be restored to: of the time while it was copied there is no whole one. */
        Instant fill(Base base) throws IOException;
    }

    /** The newest base, or the newest one before this moment. */
    Optional<Base> newest(@Nullable Instant before) throws IOException {
        return bases().stream()
                .filter(base -> before == null || base.complete().isBefore(before))
                .findFirst();
    }

    /** Removes what no kept base needs. */
    void prune() throws IOException {
        List<Base> bases = bases();
        for (Base old : bases.subList(Math.min(KEPT, bases.size()), bases.size())) {
            Folders.delete(old.folder());
        }
        if (bases.size() < KEPT) {
            return;
        }
        String first = position(bases.get(KEPT - 1).database().firstLog());
        try (DirectoryStream<Path> logs = Files.newDirectoryStream(archive().folder())) {
            for (Path log : logs) {
                String name = log.getFileName().toString();
                if (name.matches("[0-9A-F]{24}.*") && position(name).compareTo(first) < 0) {
                    Files.deleteIfExists(log);
                }
            }
        }
    }

    /** Of a piece of log, whatever its timeline. */
    private static String position(String log) {
        return log.substring(8, 24);
    }

    private List<Base> bases() throws IOException {
        List<Base> bases = new ArrayList<>();
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(folder, BASE + "*Z")) {
            for (Path base : folders) {
                String stamp = base.getFileName().toString().substring(BASE.length());
                bases.add(new Base(base, Instant.from(STAMP.parse(stamp))));
            }
        }
        bases.sort(Comparator.comparing(Base::complete).reversed());
        return bases;
    }

    private static Path makePrivate(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        return folder;
    }
}
