package vn.motcua.processes;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Links from a page to the files of the repository, as tests see it: from the folder of this module. */
final class PageFiles {

    static final Path FOLDER = Path.of("../docs/procedures");

    private static final String BUNDLES = "../processes/src/main/resources/";
    private static final String TABLES = "../decision-tables/src/";

    private PageFiles() {}

    /** To a file of the bundle, which is its own or shared. */
    static String bundle(String slug, String file) {
        return first(
                file,
                BUNDLES + "procedures/" + slug + "/" + file,
                BUNDLES + "blocks/" + file,
                BUNDLES + "standard/" + file);
    }

    static String shared(String file) {
        return first(file, BUNDLES + file);
    }

    static String table(String slug, String file) {
        return first(file, TABLES + "main/resources/procedures/" + slug + "/" + file);
    }

    /** To the cases that hold a table to its sources. */
    static String cases(String slug, String file) {
        String csv = file.replace(".dmn", ".csv");
        return first(csv, TABLES + "test/resources/" + slug + "/" + csv);
    }

    static String flowTest(String slug) {
        String name = Stream.of(slug.split("-"))
                        .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                        .reduce("", String::concat)
                + "FlowTest";
        return first(Markdown.code(name), "../processes/src/test/java/vn/motcua/processes/" + name + ".java");
    }

    private static String first(String text, String... paths) {
        return Stream.of(paths)
                .filter(path -> Files.exists(Path.of(path)))
                .map(path -> Markdown.link(text, "../" + path))
                .findFirst()
                .orElse("none");
    }
}
