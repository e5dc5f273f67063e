package vn.motcua.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * A server that the executable jar carries (zip or txz on the class path), unpacked once per content: the folder's name
 * ends with the digest of the archive, so an upgrade unpacks anew and an unchanged archive costs one digest.
 */
public final class ServerArchive {

    /** PostgreSQL 17 for Linux on amd64. */
    public static final ServerArchive POSTGRES = new ServerArchive("/postgres-linux-x86_64.txz", "postgresql");

    /** The Elasticsearch node that the module embedded-search puts together. */
    public static final ServerArchive SEARCH = new ServerArchive("/embedded-search.zip", "elasticsearch");

    private static final String UNPACKING = ".unpacking-";

    private final String resource;
    private final String name;

    /**
     * @param resource absolute class path name, ending in {@code .zip} or {@code .txz}
     * @param name of the folder, before the digest
     */
    ServerArchive(String resource, String name) {
        this.resource = resource;
        this.name = name;
    }

    /** Whether this build carries the server; a slim build does not. */
    public boolean present() {
        return ServerArchive.class.getResource(resource) != null;
    }

    /**
     * Unpacks into {@code parent} unless the same content is there; folders of other contents are removed.
     *
     * @return the folder that holds the server
     */
    public Path unpackInto(Path parent) {
        try {
            Files.createDirectories(parent);
            Path home = parent.resolve(name + "-" + ContentDigest.of(this::open));
            if (!Files.isDirectory(home)) {
                unpackTo(home);
            }
            removeOthers(parent, home);
            return home;
        } catch (IOException e) {
            throw StartFailure.because("Cannot unpack " + name + " into " + parent + ": " + e.getMessage(), e);
        }
    }

    /** Unpacks beside the target and renames, so that a killed start leaves no half server behind. */
    private void unpackTo(Path home) throws IOException {
        Path part = Files.createTempDirectory(home.getParent(), UNPACKING + name);
        removeLeftovers(part);
        try (ArchiveInputStream<?> entries = entries(open())) {
            for (ArchiveEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                write(part, entry, entries);
            }
        }
        Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rwxr-xr-x"));
        try {
            Files.move(part, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Folders.delete(part);
            if (!Files.isDirectory(home)) {
                throw e;
            }
        }
    }

    /** What starts that were killed meanwhile have left; nobody unpacks for an hour. */
    private void removeLeftovers(Path part) throws IOException {
        Instant old = Files.getLastModifiedTime(part).toInstant().minus(Duration.ofHours(1));
        try (var folders = Files.newDirectoryStream(part.getParent(), UNPACKING + name + "*")) {
            for (Path folder : folders) {
                if (Files.getLastModifiedTime(folder).toInstant().isBefore(old)) {
                    Folders.delete(folder);
                }
            }
        }
    }

    private InputStream open() throws IOException {
        InputStream in = ServerArchive.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IOException("this build does not carry it (built with -Pslim)");
        }
        return new BufferedInputStream(in, 1 << 16);
    }

    private ArchiveInputStream<?> entries(InputStream in) throws IOException {
        return resource.endsWith(".zip")
                ? new ZipArchiveInputStream(in)
                : new TarArchiveInputStream(new XZCompressorInputStream(in));
    }

    private static void write(Path root, ArchiveEntry entry, InputStream content) throws IOException {
        Path target = root.resolve(entry.getName()).normalize();
        if (!target.startsWith(root)) {
            throw new IOException("the archive holds a path outside itself: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry instanceof TarArchiveEntry tar && tar.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(tar.getLinkName()));
            return;
        }
        Files.copy(content, target);
        if (entry instanceof TarArchiveEntry tar && (tar.getMode() & 0100) != 0) {
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private void removeOthers(Path parent, Path home) throws IOException {
        try (var folders = Files.newDirectoryStream(parent, name + "-*")) {
            for (Path folder : folders) {
                if (!folder.equals(home)) {
                    Folders.delete(folder);
                }
            }
        }
    }
}
