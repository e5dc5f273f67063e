package vn.motcua.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.motcua.bench.SizePlots.Plot;

/** The report against size: one table, one plot for each of its lines. */
final class SizeTable {

    /**
     * A line of the table.
     *
     * @param target that the last size must not exceed, not a number when there is none
     * @param growth how much more the largest size may take than the smallest; not a number when nothing is said
     */
    private record Line(String name, String title, String unit, double target, double growth) {}

    private static final double NONE = Double.NaN;

    /** Times of requests, by the server's own clock: median and 95th percentile. */
    private static final List<Line> TIMES = List.of(
            new Line("list-mine", "Inbox: mine", "ms", 40, 1.5),
            new Line("list-role", "Inbox: free for my role", "ms", 40, 1.5),
            new Line("list-units", "Inbox: all of my unit", "ms", 40, 1.5),
            new Line("list-sent", "Inbox: sent", "ms", 40, 1.5),
            new Line("task", "Task page", "ms", NONE, 1.5),
            new Line("claim", "Claim", "ms", NONE, 1.5),
            new Line("complete", "Complete", "ms", 100, 1.5),
            new Line("submit", "Submit", "ms", NONE, NONE),
            new Line("dossier", "Dossier page", "ms", NONE, 1.5),
            new Line("search-own", "Search with facets, own unit, 12 months", "ms", 60, 1.5),
            new Line("search-all", "Search with facets, whole country", "ms", 60, 3),
            new Line("list-country", "List of a supervisor of the whole country", "ms", NONE, NONE),
            new Line(SizeMix.NOISE, "For comparison: GET /api/session", "ms", NONE, NONE),
            new Line("loop", "For comparison: a loop of arithmetic", "ms", NONE, NONE));

    /** Single figures. */
    private static final List<Line> SINGLE = List.of(
            new Line("rate", "Acts a second of 50 officers while times were taken", "/s", NONE, NONE),
            new Line("dossiers/s", "Standard job", "dossiers/s", NONE, NONE),
            new Line("lag p99", "Commit to searchable under the standard job, 99th percentile", "ms", 2000, NONE),
            new Line("reindex minutes", "Index built anew", "min", 10, NONE),
            new Line("database KB", "Database on disk a dossier", "KB", NONE, NONE),
            new Line("index KB", "Index on disk a dossier", "KB", NONE, NONE),
            new Line("others", "Processors that others kept busy", "", NONE, NONE));

    private final List<Integer> sizes;
    private final List<SizeFigures> figures;

    SizeTable(List<Integer> sizes, List<SizeFigures> figures) {
        this.sizes = sizes;
        this.figures = figures;
    }

    String markdown() {
        StringBuilder text = new StringBuilder("# Against size\n\n")
                .append(Machine.sentence())
                .append("\n\n| |");
        sizes.forEach(size -> text.append(' ').append(SizePlots.words(size)).append(" |"));
        text.append(" grows by | may | target |\n|---|")
                .append("---:|".repeat(sizes.size() + 3))
                .append('\n');
        for (Line line : TIMES) {
            text.append("| ")
                    .append(line.title())
                    .append(", p50 / p95 ")
                    .append(line.unit())
                    .append(" |");
            figures.forEach(each -> text.append(' ')
                    .append(number(each.get(line.name() + " p50")))
                    .append(" / ")
                    .append(number(each.get(line.name() + " p95")))
                    .append(" |"));
            ends(text, line, line.name() + " p95");
        }
        for (Line line : SINGLE) {
            text.append("| ")
                    .append(line.title())
                    .append(line.unit().isEmpty() ? "" : ", " + line.unit())
                    .append(" |");
            figures.forEach(each ->
                    text.append(' ').append(number(each.get(line.name()))).append(" |"));
            ends(text, line, line.name());
        }
        return text.append('\n').append(disk()).toString();
    }

    private void ends(StringBuilder text, Line line, String name) {
        double ratio =
                figures.get(figures.size() - 1).get(name) / figures.get(0).get(name);
        text.append(' ')
                .append(sizes.size() < 2 || Double.isNaN(ratio) ? "" : "×" + number(ratio))
                .append(" |");
        text.append(' ')
                .append(Double.isNaN(line.growth()) ? "" : "×" + number(line.growth()))
                .append(" |");
        text.append(' ')
                .append(Double.isNaN(line.target()) ? "" : "≤ " + number(line.target()))
                .append(" |\n");
    }

    /** By table, of the largest size. */
    private String disk() {
        SizeFigures last = figures.get(figures.size() - 1);
        StringBuilder text = new StringBuilder("| bytes on disk a dossier, at ")
                .append(SizePlots.words(sizes.get(sizes.size() - 1)))
                .append(" | rows | indexes |\n|---|---:|---:|\n");
        last.all().entrySet().stream()
                .filter(each -> each.getKey().startsWith("rows of ") && each.getValue() >= 1)
                .sorted((a, b) -> Double.compare(b.getValue(), a.getValue()))
                .forEach(each -> {
                    String table = each.getKey().substring("rows of ".length());
                    text.append("| ")
                            .append(table)
                            .append(" | ")
                            .append(number(each.getValue()))
                            .append(" | ")
                            .append(number(last.get("indexes of " + table)))
                            .append(" |\n");
                });
        return text.toString();
    }

    void plots(Path folder) throws IOException {
        SizePlots plots = new SizePlots(sizes, figures);
        for (Line line : TIMES) {
            Map<String, String> lines = new LinkedHashMap<>();
            lines.put("p50", line.name() + " p50");
            lines.put("p95", line.name() + " p95");
            plots.write(new Plot(file(line), line.title(), line.unit(), lines, line.target()), folder);
        }
        for (Line line : SINGLE) {
            if (!line.name().equals("rate") && !line.name().equals("others")) {
                plots.write(
                        new Plot(file(line), line.title(), line.unit(), Map.of("", line.name()), line.target()),
                        folder);
            }
        }
    }

    private static String file(Line line) {
        return line.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    private static String number(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        return value >= 100 ? String.format(Locale.ROOT, "%,.0f", value) : String.format(Locale.ROOT, "%.1f", value);
    }
}
