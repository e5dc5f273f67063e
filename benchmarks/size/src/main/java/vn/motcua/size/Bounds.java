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
            select 'drop index ' || i.indexrelid::regclass, pg_get_indexdef(i.indexrelid)
            from pg_index i where i.indrelid = any (%s)
                and not exists (select from pg_constraint c where c.conindid = i.indexrelid)""";

    private static final String KEYS = """
            select 'alter table ' || c.conrelid::regclass || ' drop constraint "' || c.conname || '"',
                'alter table ' || c.conrelid::regclass || ' add constraint "' || c.conname || '" '
                    || pg_get_constraintdef(c.oid)
            from pg_constraint c where %s""";

    private final List<String> again;

    private Bounds(List<String> again) {
        this.again = again;
    }

    static Bounds drop(Connection admin, Collection<String> tables) throws SQLException {
        String names = "array[" + tables.stream().map(name -> "'" + name + "'").collect(Collectors.joining(", "))
                + "]::regclass[]";
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
        return new Bounds(keys);
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

    void restore(Connection admin) throws SQLException {
        try (Statement sql = admin.createStatement()) {
            sql.execute("set maintenance_work_mem = '768MB'");
            for (String statement : again) {
                sql.execute(statement);
            }
        }
    }
}
