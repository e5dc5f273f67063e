package vn.motcua.embedded.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.motcua.embedded.Folders;
import vn.motcua.embedded.StartFailure;

/** Makes the cluster's folder at the first start, whole or not at all. */
final class Cluster {

    private static final String MAJOR = "17";

    private Cluster() {}

    static void makeUnlessPresent(PostgresFolders folders, Credentials credentials) {
        try {
            if (folders.hasCluster()) {
                checkVersion(folders.data());
                return;
            }
            refuseStrangeFiles(folders.data());
            make(folders, credentials);
        } catch (IOException e) {
            throw StartFailure.because("Cannot make the database in " + folders.data() + ": " + e.getMessage(), e);
        }
    }

    private static void make(PostgresFolders folders, Credentials credentials) throws IOException {
        Path part = folders.data().resolveSibling(folders.data().getFileName() + ".making");
        Path password = folders.credentials().resolveSibling("initdb.pw");
        Folders.delete(part);
        Files.deleteIfExists(password);
        Credentials.writePrivately(password, credentials.adminPassword());
        try {
            var done = folders.programs().initialise(part, password);
            if (done.code() != 0) {
                throw new IOException(done.output().strip());
            }
        } finally {
            Files.deleteIfExists(password);
        }
        Files.deleteIfExists(folders.data());
        Files.move(part, folders.data());
    }

    private static void checkVersion(Path data) throws IOException {
        String version = Files.readString(data.resolve("PG_VERSION")).strip();
        if (!version.equals(MAJOR)) {
            throw StartFailure.because("The database in " + data + " was made by PostgreSQL " + version
                    + "; this MotCua carries PostgreSQL " + MAJOR + ": dump and restore it first.");
        }
    }

    private static void refuseStrangeFiles(Path data) throws IOException {
        if (!Files.isDirectory(data)) {
            return;
        }
        try (var files = Files.list(data)) {
            if (files.findAny().isPresent()) {
                throw StartFailure.because("The folder " + data + " is not empty and holds no PostgreSQL database:"
                        + " empty it, or set MOTCUA_DATA to another folder.");
            }
        }
    }
}
