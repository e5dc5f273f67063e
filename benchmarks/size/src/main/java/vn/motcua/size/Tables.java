package vn.motcua.size;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The tables that hold rows of dossiers, and how to find them; every other table must be known as one that holds none. */
final class Tables {

    /**
     * A table with rows of dossiers.
     *
     * @param from the table as {@code t}, joined with what leads to the dossier
     * @param dossier expression of the dossier's id
     * @param at column of the instant at which a row came to be; null when it does not say
     */
    record Table(String name, String from, String dossier, String at, String order) {

        static Table of(String name, String at, String order) {
            return new Table("motcua." + name, "motcua." + name + " t", "t.dossier_id", at, order);
        }

        static Table ofEngine(String name, String instance, String order) {
            String from = "camunda.%s t join camunda.act_ru_execution root on root.id_ = t.%s"
                    + " join motcua.dossier d on root.business_key_ = %s";
            return new Table("camunda." + name, from.formatted(name, instance, KEY), "d.id", null, order);
        }
    }

    private static final String KEY = "d.id::text";

    static final List<Table> ALL = List.of(
            new Table("motcua.dossier", "motcua.dossier t", "t.id", null, "t.id"),
            Table.of("journal", "at", "t.seq"),
            Table.of("dossier_component", null, "t.position"),
            Table.of("dossier_data_history", "changed_at", "t.version"),
            Table.of("dossier_supplement", "requested_at", "t.number"),
            Table.of("dossier_note", "written_at", "t.id"),
            Table.of("obligation", "requested_at", "t.number"),
            Table.of("deadline", "started_at", "t.id"),
            Table.of("deadline_pause", "from_at", "t.id"),
            Table.of("deadline_extension", "at", "t.id"),
            new Table(
                    "motcua.deadline_former_due",
                    "motcua.deadline_former_due t join motcua.deadline l on l.id = t.deadline_id",
                    "l.dossier_id",
                    "replaced_at",
                    "t.id"),
            Table.of("attachment", "attached_at", "t.attached_at, t.id"),
            Table.of("issued_form", "issued_at", "t.issued_at, t.serial"),
            Table.of("work_item", "created_at", "t.created_at, t.step"),
            Table.of("step_record", "ended_at", "t.ended_at, t.started_at, t.step"),
            Table.of("settled_time", "settled_at", "t.seq"),
            Table.of("access_log", "at", "t.at, t.what"),
            Table.of("journal_delivered", null, "t.consumer"),
            new Table(
                    "motcua.population_entry",
                    "motcua.population_entry t",
                    "split_part(t.request_id, '-', 2)::bigint",
                    null,
                    "t.request_id"),
            Table.ofEngine("act_ru_execution", "proc_inst_id_", "t.act_id_ nulls first, t.is_scope_, t.is_active_"),
            Table.ofEngine("act_ru_task", "proc_inst_id_", "t.task_def_key_"),
            Table.ofEngine("act_ru_variable", "proc_inst_id_", "t.name_"),
            Table.ofEngine("act_ru_event_subscr", "proc_inst_id_", "t.event_name_, t.activity_id_"),
            Table.ofEngine("act_ru_job", "process_instance_id_", "t.handler_type_"),
            Table.ofEngine("act_ru_incident", "proc_inst_id_", "t.activity_id_"),
            new Table(
                    "camunda.act_ru_identitylink",
                    "camunda.act_ru_identitylink t join camunda.act_ru_task k on k.id_ = t.task_id_"
                            + " join camunda.act_ru_execution root on root.id_ = k.proc_inst_id_"
                            + " join motcua.dossier d on root.business_key_ = " + KEY,
                    "d.id",
                    null,
                    "t.id_"));

    /**
     * Tables of the product without rows of a single dossier, what officers keep for themselves, or what is kept for a day
     * only; the engine's that stay empty.
     */
    private static final String OTHERS =
            "motcua\\.(journal_(\\d{4}_\\d\\d|default|epoch|cursor|parked|digest|digest_head|anchor)|command_answer"
                    + "|organisation_revision|unit|unit_period|officer|officer_position|machine_client|spring_session.*"
                    + "|sign_in_attempt|security_event|calendar_.*|preview|preview_row|procedure_.*|dossier_counter"
                    + "|task_look|work_view|watched_dossier|notice|notice_item|notice_refused|population_state|form_counter|search_rebuild|search_drift|demo_state|flyway_schema_history)"
                    + "|camunda\\.act_(hi|id|re)_.*|camunda\\.act_ge_(property|bytearray|schema_log)"
                    + "|camunda\\.act_ru_(authorization|batch|case_execution|case_sentry_part|ext_task|filter|jobdef"
                    + "|meter_log|task_meter_log)";

    private Tables() {}

    /**
     * Checks that every table is known.
     *
     * @throws IllegalStateException naming those that are not: rows of dossiers in them would be left out
     */
    static void requireAllKnown(Connection admin) throws SQLException {
        TreeSet<String> unknown = new TreeSet<>();
        try (Statement sql = admin.createStatement();
                ResultSet row = sql.executeQuery(
                        "select schemaname || '.' || tablename from pg_tables where schemaname in ('motcua', 'camunda')")) {
            while (row.next()) {
                unknown.add(row.getString(1));
            }
        }
        unknown.removeIf(name -> name.matches(OTHERS));
        ALL.forEach(table -> unknown.remove(table.name()));
        if (!unknown.isEmpty()) {
            throw new IllegalStateException("Nobody has said whether these tables hold rows of dossiers: " + unknown);
        }
    }

    static Map<String, List<String>> columns(Connection admin) throws SQLException {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        try (Statement sql = admin.createStatement();
                ResultSet row = sql.executeQuery("select table_schema || '.' || table_name, column_name"
                        + " from information_schema.columns where table_schema in ('motcua', 'camunda')"
                        + " order by 1, ordinal_position")) {
            while (row.next()) {
                columns.computeIfAbsent(row.getString(1), name -> new ArrayList<>())
                        .add(row.getString(2));
            }
        }
        columns.keySet().retainAll(ALL.stream().map(Table::name).toList());
        return columns;
    }

    /** A row as texts, as COPY would write them. */
    record Read(Table table, String at, List<String> values) {}

    /**
     * Everything of these dossiers, by dossier.
     *
     * @param dossiers null for all that there are
     */
    static Map<Long, List<Read>> read(Connection admin, Map<String, List<String>> columns, long[] dossiers)
            throws SQLException {
        Map<Long, List<Read>> rows = new HashMap<>();
        for (Table table : ALL) {
            List<String> names = columns.get(table.name());
            StringBuilder select = new StringBuilder("select ").append(table.dossier());
            names.forEach(name -> select.append(", t.\"").append(name).append("\"::text"));
            select.append(" from ").append(table.from());
            if (dossiers != null) {
                select.append(" where ").append(table.dossier()).append(" = any (?)");
            }
            select.append(" order by ").append(table.dossier()).append(", ").append(table.order());
            try (PreparedStatement sql = admin.prepareStatement(select.toString())) {
                if (dossiers != null) {
                    sql.setArray(
                            1,
                            admin.createArrayOf(
                                    "int8",
                                    java.util.Arrays.stream(dossiers).boxed().toArray()));
                }
                try (ResultSet row = sql.executeQuery()) {
                    while (row.next()) {
                        add(rows, table, names, row);
                    }
                }
            }
        }
        return rows;
    }

    private static void add(Map<Long, List<Read>> rows, Table table, List<String> names, ResultSet row)
            throws SQLException {
        List<String> values = new ArrayList<>();
        String at = null;
        for (int i = 0; i < names.size(); i++) {
            values.add(row.getString(i + 2));
            if (names.get(i).equals(table.at())) {
                at = values.get(i);
            }
        }
        rows.computeIfAbsent(row.getLong(1), id -> new ArrayList<>()).add(new Read(table, at, values));
    }
}
