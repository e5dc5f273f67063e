package vn.motcua.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import vn.motcua.embedded.postgres.PostgresFolders;
import vn.motcua.embedded.postgres.PostgresPrograms;
import vn.motcua.embedded.search.SearchFolders;

/**
 * The folder with everything that lasts, held by one running MotCua at a time. The lock is the operating system's: it
 * goes with the process, however that ends.
 */
public final class DataDirectory implements AutoCloseable {

    private final Path root;
    private final FileChannel channel;

    private DataDirectory(Path root, FileChannel channel) {
        this.root = root;
        this.channel = channel;
    }

    /**
     * Makes the folder when missing (closed to other users) and takes its lock.
     *
     * @throws StartFailure when it cannot be written, or another MotCua runs on it
     */
    public static DataDirectory open(Path root) {
        try {
            if (!Files.isDirectory(root)) {
                makePrivate(root);
            }
            makePrivate(root.resolve("logs"));
            makePrivate(root.resolve("elasticsearch"));
            makePrivate(root.resolve("files"));
            return lock(root);
        } catch (IOException e) {
            throw StartFailure.setting(
                    Setting.MOTCUA_DATA.name(),
                    "must be a folder that MotCua can write, and " + root + " is none (" + reason(e) + ").");
        }
    }

    private static void makePrivate(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }

    private static DataDirectory lock(Path root) throws IOException {
        Path file = root.resolve("motcua.lock");
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (!locked(channel)) {
            String pid = Files.readString(file).strip();
            channel.close();
            throw StartFailure.because("Another MotCua (process " + pid + ") runs on the folder " + root
                    + ": stop it, or set MOTCUA_DATA to another folder.");
        }
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
        return new DataDirectory(root, channel);
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName().replace("Exception", "");
    }

    public Path root() {
        return root;
    }

    public Path logs() {
        return root.resolve("logs");
    }

    /** Deletes the files that people attached. */
    void forgetFiles() {
        try {
            Folders.delete(root.resolve("files"));
            makePrivate(root.resolve("files"));
        } catch (IOException e) {
            throw StartFailure.because("Cannot delete the files in " + root + ": " + e.getMessage(), e);
        }
    }

    /** The database's files in a data folder. */
    public static Path cluster(Path root) {
        return root.resolve("postgresql");
    }

    /** Passwords and keys in a data folder. */
    public static Path secrets(Path root) {
        return root.resolve("secrets");
    }

    /** The file with the passwords of the database in a data folder. */
    public static Path credentials(Path root) {
        return secrets(root).resolve("database.properties");
    }

    PostgresFolders postgres() {
        return new PostgresFolders(
                new PostgresPrograms(ServerArchive.POSTGRES.unpackInto(root.resolve("servers"))),
                cluster(root),
                credentials(root),
                logs().resolve("postgresql.log"));
    }

    SearchFolders search() {
        return new SearchFolders(
                ServerArchive.SEARCH.unpackInto(root.resolve("servers")),
                root.resolve("elasticsearch"),
                logs().resolve("elasticsearch.out"));
    }

    /** Gives the folder free. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw StartFailure.because("Cannot release " + root + ": " + e.getMessage(), e);
        }
    }
}
