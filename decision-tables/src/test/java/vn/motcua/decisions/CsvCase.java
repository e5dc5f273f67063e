package vn.motcua.decisions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * One line of a table of cases. The first column names the case, {@code in.x} is an input, the others are expected.
 * Blank means null; {@code true}, {@code false} and whole numbers are typed.
 */
record CsvCase(String name, Map<String, Object> inputs, Map<String, String> expected) {

    static List<CsvCase> read(String resource) {
        try (var file = CsvCase.class.getResourceAsStream(resource)) {
            List<String> lines = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
            String[] header = lines.get(0).split(";", -1);
            return lines.stream().skip(1).map(line -> of(header, line)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CsvCase of(String[] header, String line) {
        String[] cells = line.split(";", -1);
        if (cells.length != header.length) {
            throw new IllegalArgumentException(cells.length + " cells instead of " + header.length + ": " + line);
        }
        Map<String, Object> inputs = new LinkedHashMap<>();
        Map<String, String> expected = new LinkedHashMap<>();
        IntStream.range(1, header.length).forEach(column -> {
            String cell = cells[column].strip();
            if (header[column].startsWith("in.")) {
                inputs.put(header[column].substring(3), typed(cell));
            } else {
                expected.put(header[column], cell);
            }
        });
        return new CsvCase(cells[0], inputs, expected);
    }

    private static Object typed(String cell) {
        if (cell.isEmpty()) {
            return null;
        }
        if (cell.equals("true") || cell.equals("false")) {
            return Boolean.valueOf(cell);
        }
        return cell.matches("-?\\d+") ? (Object) Integer.valueOf(cell) : cell;
    }

    @Override
    public String toString() {
        return name;
    }
}
