package vn.motcua.decisions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One line of a table of cases. {@code case} names it, {@code source} says where its values are written, {@code in.x} is
 * an input, {@code out} what the table answers: the outputs of a row in their order with a blank between, several rows
 * with {@code |} between, nothing when no rule applies. A blank input is null; {@code true}, {@code false} and whole
 * numbers are typed, decimal numbers too.
 *
 * @param out rows in alphabetical order
 */
record CsvCase(String name, String source, Map<String, Object> inputs, List<String> out) {

    static List<CsvCase> read(String csv) {
        List<String> lines = csv.lines().filter(line -> !line.isBlank()).toList();
        String[] header = lines.get(0).split(";", -1);
        return lines.stream().skip(1).map(line -> of(header, line)).toList();
    }

    private static CsvCase of(String[] header, String line) {
        String[] cells = line.split(";", -1);
        if (cells.length != header.length) {
            throw new IllegalArgumentException(cells.length + " cells instead of " + header.length + ": " + line);
        }
        Map<String, Object> inputs = new LinkedHashMap<>();
        Map<String, String> others = new LinkedHashMap<>();
        IntStream.range(0, header.length).forEach(column -> {
            String cell = cells[column].strip();
            if (header[column].startsWith("in.")) {
                inputs.put(header[column].substring(3), typed(cell));
            } else if (others.put(header[column], cell) != null
                    || !List.of("case", "source", "out").contains(header[column])) {
                throw new IllegalArgumentException("The column " + header[column] + " is not known or there twice");
            }
        });
        return new CsvCase(others.get("case"), others.get("source"), inputs, rows(others.get("out")));
    }

    private static List<String> rows(String out) {
        return out.isEmpty()
                ? List.of()
                : Stream.of(out.split("\\|")).map(String::strip).sorted().toList();
    }

    private static Object typed(String cell) {
        if (cell.isEmpty()) {
            return null;
        }
        if (cell.equals("true") || cell.equals("false")) {
            return Boolean.valueOf(cell);
        }
        if (cell.matches("-?\\d{1,18}")) {
            return Long.valueOf(cell);
        }
        return cell.matches("-?\\d+\\.\\d+") ? (Object) Double.valueOf(cell) : cell;
    }

    @Override
    public String toString() {
        return name;
    }
}
