package vn.motcua.work;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.catalogue.Priority;
import vn.motcua.organisation.Units;
import vn.motcua.shared.Facet;
import vn.motcua.shared.Text;
import vn.motcua.shared.UnitCode;

/**
 * Exact counts for the facets of a list, from one grouped query; each facet ignores its own filter.
 * Names are those of the newest version: between versions they may change.
 */
@Component
class TaskFacets {

    /**
     * What a list counts.
     *
     * @param units where its steps stand, whatever the filters
     */
    record Counts(long total, TaskList.Facets facets, Set<UnitCode> units) {}

    private record Cell(
            String step,
            Text stepName,
            String urgency,
            Priority priority,
            String procedure,
            long version,
            String unit,
            List<Long> labels,
            long n) {}

    private final JdbcClient jdbc;
    private final TaskRows rows;
    private final Units units;
    private final TaskLabels labels;

    TaskFacets(JdbcClient jdbc, TaskRows rows, Units units, TaskLabels labels) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.units = units;
        this.labels = labels;
    }

    /**
     * Counts the steps of a list.
     *
     * @param from the table of steps as {@code w}, and what else {@code base} asks
     */
    Counts count(String from, String base, Map<String, Object> parameters, TaskQuery query) {
        List<Cell> all = cells(TaskSource.of(query.list()).urgency(), from, base, parameters);
        List<Cell> cells = all.stream()
                .filter(cell -> query.label() == null || cell.labels().contains(query.label()))
                .toList();
        Map<Function<Cell, String>, String> filters = new LinkedHashMap<>();
        Function<Cell, String> step = Cell::step;
        Function<Cell, String> urgency = Cell::urgency;
        Function<Cell, String> priority = cell -> cell.priority().name();
        Function<Cell, String> procedure = Cell::procedure;
        Function<Cell, String> unit = Cell::unit;
        filters.put(step, query.step());
        filters.put(urgency, query.urgency() == null ? null : query.urgency().name());
        filters.put(priority, query.priority() == null ? null : query.priority().name());
        filters.put(procedure, query.procedure());
        filters.put(unit, query.unit());
        return new Counts(
                cells.stream()
                        .filter(cell -> passes(cell, filters, null))
                        .mapToLong(Cell::n)
                        .sum(),
                new TaskList.Facets(
                        facet(cells, filters, step, Cell::stepName),
                        facet(cells, filters, urgency, cell -> Urgency.valueOf(cell.urgency())
                                .text()),
                        facet(cells, filters, priority, cell -> cell.priority().text()),
                        facet(cells, filters, procedure, cell -> rows.procedureName(cell.version())),
                        facet(cells, filters, unit, cell -> units.get(new UnitCode(cell.unit()))
                                .name()),
                        labels(all, filters)),
                all.stream().map(cell -> new UnitCode(cell.unit())).collect(Collectors.toSet()));
    }

    private List<Facet> labels(List<Cell> all, Map<Function<Cell, String>, String> filters) {
        Map<Long, Long> counts = new HashMap<>();
        all.stream().filter(cell -> passes(cell, filters, null)).forEach(cell -> cell.labels()
                .forEach(label -> counts.merge(label, cell.n(), Long::sum)));
        return labels.names(counts.keySet()).entrySet().stream()
                .map(named -> new Facet(named.getKey(), named.getValue(), counts.get(Long.valueOf(named.getKey()))))
                .sorted(Comparator.comparingLong(Facet::count)
                        .reversed()
                        .thenComparing(facet -> facet.label().vi())
                        .thenComparing(Facet::value))
                .toList();
    }

    private List<Cell> cells(String urgencyOf, String from, String base, Map<String, Object> parameters) {
        return jdbc.sql("""
                        select w.step, min(w.name_vi) vi, min(w.name_en) en, %s urgency, w.priority,
                            w.procedure_code, w.version_id, w.unit_code, lb.labels, count(*) n
                        from %s where %s
                        group by w.step, urgency, w.priority, w.procedure_code, w.version_id, w.unit_code, lb.labels
                        order by w.version_id desc""".formatted(urgencyOf, from + TaskLabels.JOIN, base))
                .params(parameters)
                .query((row, n) -> new Cell(
                        row.getString("step"),
                        new Text(row.getString("vi"), row.getString("en")),
                        row.getString("urgency"),
                        Priority.of(row.getInt("priority")),
                        row.getString("procedure_code"),
                        row.getLong("version_id"),
                        row.getString("unit_code"),
                        TaskLabels.of(row.getArray("labels")),
                        row.getLong("n")))
                .list();
    }

    private static List<Facet> facet(
            List<Cell> cells,
            Map<Function<Cell, String>, String> filters,
            Function<Cell, String> own,
            Function<Cell, Text> label) {
        Map<String, Facet> found = new LinkedHashMap<>();
        cells.stream()
                .filter(cell -> passes(cell, filters, own))
                .forEach(cell -> found.merge(
                        own.apply(cell),
                        new Facet(own.apply(cell), label.apply(cell), cell.n()),
                        (a, b) -> new Facet(a.value(), a.label(), a.count() + b.count())));
        List<Facet> sorted = new ArrayList<>(found.values());
        sorted.sort((a, b) -> Long.compare(b.count(), a.count()));
        return sorted;
    }

    private static boolean passes(
            Cell cell, Map<Function<Cell, String>, String> filters, Function<Cell, String> except) {
        return filters.entrySet().stream()
                .filter(filter -> filter.getKey() != except && filter.getValue() != null)
                .allMatch(filter -> Objects.equals(filter.getKey().apply(cell), filter.getValue()));
    }
}
