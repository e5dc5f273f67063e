package vn.motcua.decisions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * One decision table of a bundle, or of the routing, and its file of cases.
 *
 * @param procedure folder of the bundle; {@code routing} for the tables that belong to none
 * @param name of the file without its ending
 */
record Table(String procedure, String name) {

    private static final String ROUTING = "routing";
    private static final Path RESOURCES = Path.of("src", "main", "resources");
    private static final Path PROCEDURES = RESOURCES.resolve("procedures");
    private static final Path CASES = Path.of("src", "test", "resources");

    /** Every table of every bundle, and those of the routing. */
    static List<Table> all() {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            return files.filter(file -> file.toString().endsWith(".dmn"))
                    .sorted()
                    .map(file -> new Table(
                            file.getParent().getFileName().toString(),
                            file.getFileName().toString().replaceFirst("\\.dmn$", "")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String xml() {
        return text((procedure.equals(ROUTING) ? RESOURCES : PROCEDURES)
                .resolve(procedure)
                .resolve(name + ".dmn"));
    }

    List<CsvCase> cases() {
        return CsvCase.read(text(CASES.resolve(procedure).resolve(name + ".csv")));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Each table has its cases beside it", e);
        }
    }

    @Override
    public String toString() {
        return procedure + "/" + name;
    }
}
