package vn.motcua.embedded;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The executable jar taken apart by its own tools, as the operator's guide tells: the same classes, and a start takes two
 * thirds of the time. Done once for each build.
 */
final class UnpackedJar {

    private static final String NAME = "unpacked-";

    private UnpackedJar() {}

    /** The jar to start; beside it lie the libraries. */
    static synchronized Path of(Path jar) throws IOException {
        Path folder = jar.resolveSibling(NAME + Files.getLastModifiedTime(jar).toMillis() + "-" + Files.size(jar));
        if (!Files.isDirectory(folder)) {
            removeFormer(jar.getParent());
            Path part = Files.createTempDirectory(jar.getParent(), "part-" + NAME);
            unpack(jar, part.resolve("app"));
            keep(part.resolve("app"), folder);
            Folders.delete(part);
        }
        return folder.resolve(jar.getFileName());
    }

    private static void unpack(Path jar, Path folder) throws IOException {
        Process tools = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djarmode=tools",
                        "-jar",
                        jar.toString(),
                        "extract",
                        "--destination",
                        folder.toString())
                .inheritIO()
                .start();
        try {
            if (tools.waitFor() != 0) {
                throw new IOException(jar + " could not be taken apart");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** The other JVM of the tests may have been faster. */
    private static void keep(Path made, Path folder) throws IOException {
        try {
            Files.move(made, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        }
    }

    private static void removeFormer(Path parent) throws IOException {
        try (DirectoryStream<Path> former = Files.newDirectoryStream(parent, NAME + "*")) {
            for (Path folder : former) {
                Folders.delete(folder);
            }
        }
    }
}
