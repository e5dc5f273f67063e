package vn.motcua.api;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every row of every table, the heads of the journal's chains and all versions among them, as one number a table: where
 * the row lies and which transaction wrote it, so that even a row written anew with the same content shows.
 */
final class Fingerprint {

    /** What reading, signing in or the passing of time may change: no business of a command. */
    private static final Set<String> APART = Set.of(
            "spring_session",
            "spring_session_attributes",
            "sign_in_attempt",
            "security_event",
            "access_log",
            "journal_cursor",
            "journal_delivered",
            "search_drift");

    private final JdbcClient sql;
    private final String query;

    Fingerprint(JdbcClient sql) {
        this.sql = sql;
        List<String> tables = sql.sql("""
            select table_schema || '.' || table_name from information_schema.tables
            where table_schema in ('motcua', 'camunda') and table_type = 'BASE TABLE'\
            """).query(String.class).list();
        this.query = String.join(
                " union all ",
                tables.stream()
                        .filter(table -> !APART.contains(table.substring(table.indexOf('.') + 1)))
                        .map(table -> "select '" + table + "', count(*) || ' rows, ' ||"
                                + " coalesce(sum(hashtextextended(t.ctid::text || ' ' || t.xmin::text, 0)::numeric), 0) from "
                                + table + " t")
                        .toList());
    }

    /** The number that the next transaction would get that writes; as long as it stays, nothing was written at all. */
    String nextTransaction() {
        return sql.sql("select pg_snapshot_xmax(pg_current_snapshot())::text")
                .query(String.class)
                .single();
    }

    Map<String, String> take() {
        Map<String, String> rows = new TreeMap<>();
        sql.sql(query)
                .query((row, number) -> rows.put(row.getString(1), row.getString(2)))
                .list();
        return rows;
    }
}
