package vn.motcua.size;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.motcua.size.Tables.Read;

/**
 * What is stored of a dossier, with everything replaced by its place that two databases number differently: the
 * dossier's own number and code, serial numbers, identifiers of the engine, numbers of rows, positions and hashes.
 */
final class Canonical {

    private static final Map<String, List<String>> OWN = Map.of(
            "motcua.journal", List.of("position", "epoch", "xid", "payload_hash", "prev", "hash"),
            "motcua.dossier", List.of("head"),
            "motcua.access_log", List.of("node"));

    private final List<Read> rows;
    private final Map<String, List<String>> columns;

    Canonical(List<Read> rows, Map<String, List<String>> columns) {
        this.rows = rows;
        this.columns = columns;
    }

    /** Columns that whoever writes the row fills in by itself; what stands there means nothing elsewhere. */
    static boolean isOwn(String table, String column) {
        return OWN.getOrDefault(table, List.of()).contains(column);
    }

    /** Makes the values known by which the database tells its dossiers apart. */
    void name(Templates templates, long id, String definition) {
        templates.know(Long.toString(id), "id");
        templates.know(definition, "definition");
        templates.know(value("motcua.dossier", "code"), "code");
        String population = value("motcua.population_entry", "number");
        if (population != null) {
            templates.know(population, "population:" + population.substring(3, 6));
        }
        int form = 0;
        Map<String, Integer> places = new HashMap<>();
        for (Read row : rows) {
            if (Numbers.NUMBERED.contains(row.table().name())) {
                int place = places.merge(row.table().name(), 1, Integer::sum) - 1;
                templates.know(value(row, "id"), "row:" + row.table().name() + ":" + place);
            }
            if (row.table().name().equals("motcua.issued_form")) {
                String serial = value(row, "serial");
                templates.know(serial, "form:" + form++ + ":" + value(row, "number") + ":" + year(serial));
            }
        }
    }

    /** One line for each row: table, column by column. */
    List<String> lines(Templates templates) {
        List<String> lines = new ArrayList<>();
        for (Read row : rows) {
            String table = row.table().name();
            Map<String, String> values = new TreeMap<>();
            for (int i = 0; i < columns.get(table).size(); i++) {
                String column = columns.get(table).get(i);
                String value = row.values().get(i);
                if (!isOwn(table, column) && value != null) {
                    values.put(column, templates.of(value, table));
                }
            }
            lines.add(table + " " + values);
        }
        return lines;
    }

    private String value(Read row, String column) {
        return row.values().get(columns.get(row.table().name()).indexOf(column));
    }

    private String value(String table, String column) {
        return rows.stream()
                .filter(row -> row.table().name().equals(table))
                .map(row -> value(row, column))
                .findFirst()
                .orElse(null);
    }

    /** Of a serial number {@code 01-H88.11-2026-00012}. */
    private static String year(String serial) {
        String[] parts = serial.split("-", -1);
        return parts[parts.length - 2];
    }
}
