package vn.motcua.decisions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * One decision table of a bundle, and its file of cases.
 *
 * @param procedure folder of the bundle
 * @param name of the file without its ending
 */
record Table(String procedure, String name) {

    private static final Path PROCEDURES = Path.of("src", "main", "resources", "procedures");
    private static final Path CASES = Path.of("src", "test", "resources");

    /** Every table of every bundle. */
    static List<Table> all() {
        try (Stream<Path> files = Files.walk(PROCEDURES)) {
            return files.filter(file -> file.toString().endsWith(".dmn"))
                    .sorted()
                    .map(file -> new Table(
                            PROCEDURES.relativize(file).getName(0).toString(),
                            file.getFileName().toString().replaceFirst("\\.dmn$", "")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String xml() {
        return text(PROCEDURES.resolve(procedure).resolve(name + ".dmn"));
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
