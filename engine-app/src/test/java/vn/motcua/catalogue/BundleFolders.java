package vn.motcua.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The two folders of a procedure as an analyst's editor sees them. */
public final class BundleFolders {

    private static final Path PROCESSES = Path.of("../processes/src/main/resources/procedures");
    private static final Path TABLES = Path.of("../decision-tables/src/main/resources/procedures");

    private BundleFolders() {}

    /** Texts of all files by their path, under another slug, so that tests do not meet. */
    public static Map<String, String> of(String slug, String asSlug) {
        Map<String, String> files = new TreeMap<>();
        for (Path folder : List.of(PROCESSES.resolve(slug), TABLES.resolve(slug))) {
            if (Files.isDirectory(folder)) {
                read(folder, files);
            }
        }
        files.computeIfPresent("procedure.yaml", (path, text) -> text.replace("slug: " + slug, "slug: " + asSlug));
        return files;
    }

    private static void read(Path folder, Map<String, String> into) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                into.put(folder.relativize(file).toString(), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
