package vn.motcua.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The statements on which a system's PostgreSQL spent its time, since its start. */
final class Statements {

    private static final String QUERY = """
            select calls, round(total_exec_time), round((total_exec_time / calls)::numeric, 3), wal_bytes / 1024,
                   left(regexp_replace(query, '\\s+', ' ', 'g'), 200)
            from pg_stat_statements s join pg_database d on d.oid = s.dbid
            where d.datname = '%s' order by total_exec_time desc limit 150""".formatted(Postgres.DATABASE);

    private Statements() {}

    static String table(Engine engine) throws SQLException {
        StringBuilder table = new StringBuilder("# Statements of " + engine.name()
                + "\n\n| calls | ms in all | ms each | WAL KB | statement |\n|---:|---:|---:|---:|---|\n");
        try (Connection connection = engine.postgres().admin("postgres");
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(QUERY)) {
            while (row.next()) {
                table.append("| %d | %d | %s | %d | `%s` |%n"
                        .formatted(
                                row.getLong(1),
                                row.getLong(2),
                                row.getString(3),
                                row.getLong(4),
                                row.getString(5).replace("|", "\\|").replace("`", "'")));
            }
        }
        return table.toString();
    }
}
