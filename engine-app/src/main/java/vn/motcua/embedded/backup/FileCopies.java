package vn.motcua.embedded.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * A second copy of the stored files. Each is named by the hash of its content and never changes, so only those are
 * copied that are not there; a folder in which nothing came or went since is not even read.
 */
final class FileCopies {

    /** One of the 256 folders that a file lies in by the first two digits of its hash. */
    private static final String FOLDERS = "[0-9a-f][0-9a-f]";

    private final Path from;
    private final Path to;
    private final Map<Path, FileTime> seen = new HashMap<>();

    FileCopies(Path from, Path to) {
        this.from = from;
        this.to = to;
    }

    /** Copies what has come since the last time; answers how many files. */
    int copyNew() throws IOException {
        int copied = 0;
        if (!Files.isDirectory(from)) {
            return 0;
        }
        Files.createDirectories(to);
        copyOwner();
        Instant settled = FileClock.now(to).minusSeconds(2);
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(from, FOLDERS)) {
            for (Path folder : folders) {
                FileTime changed = Files.getLastModifiedTime(folder);
                if (!changed.equals(seen.get(folder))) {
                    copied += copyNew(folder, Files.createDirectories(to.resolve(folder.getFileName())));
                    // a change of just now may be followed by another one that the folder's time does not tell from it
                    if (changed.toInstant().isBefore(settled)) {
                        seen.put(folder, changed);
                    }
                }
            }
        }
        return copied;
    }

    private static int copyNew(Path folder, Path target) throws IOException {
        int copied = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Path copy = target.resolve(file.getFileName());
                if (!Files.exists(copy) && copy(file, copy)) {
                    copied++;
                }
            }
        }
        return copied;
    }

    /** Which database the files are of. */
    private void copyOwner() throws IOException {
        Path owner = from.resolve("owner");
        if (Files.exists(owner) && !Files.exists(to.resolve("owner"))) {
            copy(owner, to.resolve("owner"));
        }
    }

    /** Whole or not at all; false when the file was removed meanwhile. */
    private static boolean copy(Path file, Path copy) throws IOException {
        Path part = copy.resolveSibling(copy.getFileName() + ".part");
        try {
            Files.copy(file, part, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        } catch (NoSuchFileException e) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(part, copy, StandardCopyOption.ATOMIC_MOVE);
        return true;
    }
}
