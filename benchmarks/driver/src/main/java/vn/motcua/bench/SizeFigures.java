package vn.motcua.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Figures of one size by name, in the unit that the name is shown with; kept in a file so that sizes may run apart. */
final class SizeFigures {

    /** A percentile name such as {@code list-mine p95}. */
    private final Map<String, Double> values = new TreeMap<>();

    void put(String name, double value) {
        values.put(name, value);
    }

    /** Not a number when it was not measured. */
    double get(String name) {
        return values.getOrDefault(name, Double.NaN);
    }

    Map<String, Double> all() {
        return values;
    }

    /** Median, 95th and 99th percentile and the number, under the name. */
    void putPercentiles(String name, List<Double> millis) {
        if (millis.isEmpty()) {
            return;
        }
        List<Double> sorted = millis.stream().sorted().toList();
        for (int part : new int[] {50, 95, 99}) {
            put(name + " p" + part, sorted.get(Math.min(sorted.size() - 1, sorted.size() * part / 100)));
        }
        put(name + " n", sorted.size());
    }

    /**
     * Reads the times of the server's own log.
     *
     * @param from lines before it are of an earlier part
     */
    void putServerTimes(Path log, long from) throws IOException {
        Map<String, List<Double>> millis = new TreeMap<>();
        List<String> lines = Files.readAllLines(log);
        for (String line : lines.subList((int) from, lines.size())) {
            String[] parts = line.split(" ", -1);
            if (parts.length == 3 && !parts[0].equals("-") && parts[1].startsWith("2")) {
                millis.computeIfAbsent(parts[0], name -> new ArrayList<>()).add(Double.parseDouble(parts[2]) / 1000);
            }
        }
        millis.forEach(this::putPercentiles);
    }

    void write(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        values.forEach((name, value) -> lines.add(name + "\t" + value));
        Files.createDirectories(file.getParent());
        Files.write(file, lines);
    }

    static SizeFigures read(Path file) throws IOException {
        SizeFigures figures = new SizeFigures();
        for (String line : Files.readAllLines(file)) {
            String[] pair = line.split("\t", -1);
            figures.put(pair[0], Double.parseDouble(pair[1]));
        }
        return figures;
    }
}
