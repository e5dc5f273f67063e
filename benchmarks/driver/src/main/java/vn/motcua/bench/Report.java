package vn.motcua.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The comparison as Markdown: medians of the rounds, each with its ratio to the better peer. */
final class Report {

    /** A row: whether the smaller figure is the better one, and how to read it. */
    private record Row(String name, boolean smallIsGood, int decimals, ToDoubleFunction<Round> figure) {}

    private static final List<Row> ROWS = rows();

    private final Options options;
    private final List<Measurement> systems;
    private final StringBuilder text = new StringBuilder();

    Report(Options options, List<Measurement> systems) {
        this.options = options;
        this.systems = systems;
    }

    String markdown() {
        text.append("# The standard job, side by side\n\n")
                .append(Machine.sentence())
                .append("\n\n");
        text.append(
                ("%d rounds, interleaved; %d clients, %d open dossiers in the background, %d dossiers measured in each"
                                + " round after %d to warm up, %d by each system before its first round; JVM options of every application: `%s`; synchronous_commit=on asked"
                                + " of every server before and after. Medians; in brackets the lowest and highest round.\n\n")
                        .formatted(
                                systems.get(0).rounds().size(),
                                options.clients(),
                                options.open(),
                                options.dossiers(),
                                options.warmUp(),
                                options.settle(),
                                String.join(" ", options.jvm())));
        header();
        ROWS.forEach(this::row);
        text.append("\n");
        notes();
        return text.toString();
    }

    private void header() {
        text.append("| per dossier unless said otherwise |");
        systems.forEach(
                system -> text.append(' ').append(system.engine().name()).append(" |"));
        boolean compared = systems.stream().anyMatch(Report::isPeer);
        text.append(compared ? " MotCua to the better peer |" : "");
        text.append("\n|---|")
                .append("---:|".repeat(systems.size() + (compared ? 1 : 0)))
                .append("\n");
    }

    private void row(Row row) {
        text.append("| ").append(row.name).append(" |");
        systems.forEach(system -> text.append(' ').append(figures(row, system)).append(" |"));
        if (systems.stream().anyMatch(Report::isPeer)) {
            text.append(' ').append(ratio(row)).append(" |");
        }
        text.append("\n");
    }

    private static String figures(Row row, Measurement system) {
        double[] sorted = sorted(row, system);
        if (Double.isNaN(sorted[0])) {
            return "";
        }
        String form = "%." + row.decimals + "f";
        String median = format(form, median(sorted));
        return sorted.length == 1
                ? median
                : median + " (" + format(form, sorted[0]) + "–" + format(form, sorted[sorted.length - 1]) + ")";
    }

    /** Of the four steps, the same job for all, to the peer that is better in this very figure. */
    private String ratio(Row row) {
        double[] peers = systems.stream()
                .filter(Report::isPeer)
                .mapToDouble(peer -> median(sorted(row, peer)))
                .sorted()
                .toArray();
        double better = row.smallIsGood ? peers[0] : peers[peers.length - 1];
        return systems.stream()
                .filter(system -> system.engine().name().equals(MotCuaEngine.FOUR_STEPS))
                .map(system -> median(sorted(row, system)) / better)
                .filter(Double::isFinite)
                .map(ratio -> format("%.2f", ratio))
                .findFirst()
                .orElse("");
    }

    private void notes() {
        for (Measurement system : systems) {
            for (int i = 0; i < system.rounds().size(); i++) {
                Round round = system.rounds().get(i);
                text.append(format(
                        "- %s, round %d: %.1f dossiers/s, %.0f ms CPU; idle systems kept %.2f processors busy, others"
                                + " %.2f%s\n",
                        system.engine().name(),
                        i + 1,
                        round.perSecond(),
                        round.cpu(),
                        round.busy(round.idle()),
                        round.othersBusy(),
                        round.note().isEmpty() ? "" : "; " + round.note()));
            }
        }
    }

    private static boolean isPeer(Measurement system) {
        return system.engine().peer();
    }

    private static double[] sorted(Row row, Measurement system) {
        return system.rounds().stream().mapToDouble(row.figure).sorted().toArray();
    }

    private static double median(double[] sorted) {
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    private static String format(String form, Object... values) {
        return String.format(Locale.ROOT, form, values);
    }

    private static List<Row> rows() {
        List<Row> rows = new ArrayList<>(List.of(
                new Row("dossiers/s", false, 1, Round::perSecond),
                new Row("CPU ms, application and PostgreSQL", true, 1, Round::cpu),
                new Row("CPU ms, application", true, 1, round -> round.each(round.application())),
                new Row("CPU ms, PostgreSQL", true, 1, round -> round.each(round.database())),
                new Row("CPU ms, search node", true, 1, round -> round.each(round.search())),
                new Row("CPU ms, driver", true, 1, round -> round.each(round.driver())),
                new Row("WAL KB", true, 1, Round::walKilobytes),
                new Row(
                        "writing transactions",
                        true,
                        2,
                        round -> round.each(round.counters().transactionIds())),
                new Row(
                        "commits in all",
                        true,
                        1,
                        round -> round.each(round.counters().commits())),
                new Row(
                        "SQL statements",
                        true,
                        1,
                        round -> round.each(round.counters().statements()))));
        for (Operation operation : Operation.values()) {
            for (int percent : new int[] {50, 95}) {
                String name = "p" + percent + " " + operation.name().toLowerCase(Locale.ROOT) + ", ms";
                rows.add(new Row(name, true, 1, round -> round.latencies().millis(operation, percent / 100.0)));
            }
        }
        return rows;
    }
}
