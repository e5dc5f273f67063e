package vn.motcua.size;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Indexes, keys and foreign keys of the tables, away while rows come in bulk; that they come back proves the rows fit. */
final class Bounds {

    private static final String INDEXES = """
            select 'drop index ' || i.indexrelid::regclass, replace(pg_get_indexdef(i.indexrelid), ' ON ONLY ', ' ON ')
            from pg_index i where i.indrelid = any (%s)
                and not exists (select from pg_constraint c where c.conindid = i.indexrelid)""";

    private static final String KEYS = """
            select 'alter table ' || c.conrelid::regclass || ' drop constraint "' || c.conname || '"',
                'alter table ' || c.conrelid::regclass || ' add constraint "' || c.conname || '" '
                    || pg_get_constraintdef(c.oid)
            from pg_constraint c where %s""";

    /** What there is of them, partitions by their columns for their indexes have no names of their own. */
    private static final String PRESENT = """
            select string_agg(line, e'\\n' order by line) from (
                select i.indrelid::regclass || ' ' || i.indisunique || i.indisvalid || ' '
                    || regexp_replace(pg_get_indexdef(i.indexrelid), '^.* USING ', '') as line
                from pg_index i join pg_class c on c.oid = i.indrelid
                where c.relnamespace in ('motcua'::regnamespace, 'camunda'::regnamespace)
                union all
                select pg_get_constraintdef(oid) || ' of ' || conrelid::regclass from pg_constraint
                where connamespace in ('motcua'::regnamespace, 'camunda'::regnamespace)) lines""";

    private final List<String> again;
    private final String before;

    private Bounds(List<String> again, String before) {
        this.again = again;
        this.before = before;
    }

    static Bounds drop(Connection admin, Collection<String> tables) throws SQLException {
        String names = "array[" + tables.stream().map(name -> "'" + name + "'").collect(Collectors.joining(", "))
                + "]::regclass[]";
        String before = Generation.single(admin, PRESENT);
        List<String> foreign = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        List<String> indexes = new ArrayList<>();
        drop(
                admin,
                KEYS.formatted(
                        "c.contype = 'f' and (c.conrelid = any (" + names + ") or c.confrelid = any (" + names + "))"),
                foreign);
        drop(admin, KEYS.formatted("c.contype in ('p', 'u') and c.conrelid = any (" + names + ")"), keys);
        drop(admin, INDEXES.formatted(names), indexes);
        keys.addAll(indexes);
        keys.addAll(foreign);
        return new Bounds(keys, before);
    }

    private static void drop(Connection admin, String query, List<String> again) throws SQLException {
        List<String> drops = new ArrayList<>();
        try (Statement sql = admin.createStatement();
                ResultSet row = sql.executeQuery(query)) {
            while (row.next()) {
                drops.add(row.getString(1));
                again.add(row.getString(2));
            }
        }
        try (Statement sql = admin.createStatement()) {
            for (String drop : drops) {
                sql.execute(drop);
            }
        }
    }

    /**
     * Makes them again.
     *
     * @throws IllegalStateException when anything is missing or not as it was: the product would be measured without it
     */
    void restore(Connection admin) throws SQLException {
        try (Statement sql = admin.createStatement()) {
            sql.execute("set maintenance_work_mem = '768MB'");
            for (String statement : again) {
                sql.execute(statement);
            }
        }
        if (!Generation.single(admin, PRESENT).equals(before)) {
            throw new IllegalStateException("Indexes and keys are not as they were before the rows came");
        }
    }
}
