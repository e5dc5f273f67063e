package vn.motcua.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.StorageFailed;
import vn.motcua.shared.Text;
import vn.motcua.shared.Violation;

/**
 * Files by the hash of their content. A file is written whole and forced to the disk under another name first, so that
 * a full disk or a crash leaves no half of one; no path ever comes from a client.
 */
@Component
class FileStore {

    private static final Logger LOG = LoggerFactory.getLogger(FileStore.class);

    /** Begins the name of a file that is still being written. */
    private static final String PART = "part-";

    /** A file that lies in the store. */
    record Stored(String sha256, long size) {}

    private final Path folder;
    private final long most;

    FileStore(DocumentSettings settings) {
        this.folder = settings.folder().toAbsolutePath().normalize();
        this.most = settings.maxFileSize().toBytes();
    }

    /**
     * Keeps the content, an {@link Upload} when it comes from a client.
     *
     * @throws Rejection too large (413), invalid {@code upload-broken} when the content could not be read to its end
     *     (400), or unavailable {@code storage-failed} when the disk cannot take it (503): nothing is kept then
     */
    Stored keep(InputStream content) {
        Path part = null;
        try {
            Files.createDirectories(folder);
            part = Files.createTempFile(folder, PART, null);
            MessageDigest digest = sha256();
            long size = copy(new DigestInputStream(content, digest), part);
            String hash = HexFormat.of().formatHex(digest.digest());
            Path target = path(hash);
            Files.createDirectories(target.getParent());
            move(part, target);
            return new Stored(hash, size);
        } catch (Upload.Broken e) {
            LOG.info("An upload broke off", e);
            throw e.rejection();
        } catch (IOException e) {
            LOG.error("A file could not be written below {}", folder, e);
            throw StorageFailed.because(e);
        } finally {
            delete(part);
        }
    }

    /**
     * Reads a file.
     *
     * @throws Rejection unavailable (503) {@code file-missing} when it has been lost: restored without its files, say
     */
    InputStream open(String sha256) throws IOException {
        try {
            return Files.newInputStream(path(sha256));
        } catch (NoSuchFileException e) {
            throw new Rejection(
                    Rejection.Kind.UNAVAILABLE,
                    "file-missing",
                    new Text(
                            "Tệp có trong hồ sơ nhưng không còn trong kho lưu trữ; hãy báo quản trị hệ thống.",
                            "The dossier names this file, but the store has lost it; tell the administrator."),
                    List.of());
        }
    }

    /**
     * The file is in the store.
     *
     * @throws Rejection unavailable (503) when it was removed since it was kept
     */
    void require(String sha256) {
        if (!Files.exists(path(sha256))) {
            throw StorageFailed.because(new NoSuchFileException(sha256));
        }
    }

    /** Whether any file lies here; the place of a disk that is not mounted is there and empty. */
    boolean holdsAny() {
        try {
            return list(folder).stream().anyMatch(Files::isDirectory);
        } catch (IOException e) {
            return false;
        }
    }

    /** Removes a file that no dossier refers to any more. */
    void remove(String sha256) {
        try {
            Files.deleteIfExists(path(sha256));
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + sha256 + " cannot be removed", e);
        }
    }

    /**
     * Hands over the hashes of the files that have lain in the store for this long, folder by folder, and removes parts
     * as old that a crash left. Ages are taken by the clock of the file system alone.
     */
    void old(Duration age, Consumer<List<String>> hashes) {
        try {
            Files.createDirectories(folder);
            Instant before = now().minus(age);
            for (Path entry : list(folder)) {
                if (Files.isDirectory(entry)) {
                    hashes.accept(list(entry).stream()
                            .filter(file -> isOlder(file, before))
                            .map(file -> file.getFileName().toString())
                            .toList());
                } else if (entry.getFileName().toString().startsWith(PART) && isOlder(entry, before)) {
                    Files.deleteIfExists(entry);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The stored files cannot be listed", e);
        }
    }

    private Instant now() throws IOException {
        Path probe = Files.createTempFile(folder, PART, null);
        try {
            return Files.getLastModifiedTime(probe).toInstant();
        } finally {
            Files.deleteIfExists(probe);
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        }
    }

    private static boolean isOlder(Path file, Instant before) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(before);
        } catch (IOException e) {
            // removed meanwhile
            return false;
        }
    }

    private long copy(InputStream in, Path part) throws IOException {
        long size = 0;
        byte[] buffer = new byte[64 * 1024];
        try (OutputStream out = Files.newOutputStream(part)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > most) {
                    throw tooLarge();
                }
                out.write(buffer, 0, read);
            }
        }
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        return size;
    }

    private static void move(Path part, Path target) throws IOException {
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException e) {
            // the same content is there already
            Files.deleteIfExists(part);
        }
    }

    private Path path(String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    private static void delete(Path part) {
        try {
            if (part != null) {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            // a left part- file is harmless: it is never read, and the answer to the client matters more
            part.toFile().deleteOnExit();
        }
    }

    private Rejection tooLarge() {
        Text rule = new Text(
                "Mỗi tệp không quá %d MB.".formatted(most >> 20), "A file is at most %d MB.".formatted(most >> 20));
        return new Rejection(
                Rejection.Kind.TOO_LARGE, "file-too-large", rule, List.of(new Violation("file", null, rule)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
