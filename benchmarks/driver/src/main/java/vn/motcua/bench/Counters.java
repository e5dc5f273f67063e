package vn.motcua.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What a PostgreSQL has done so far.
 *
 * @param walBytes written to the log
 * @param transactionIds given out: transactions that wrote
 * @param commits all of them in the system's database, also of those that only read; a session reports them up to a
 *     second late, before a measurement as after it
 * @param statements executed in the system's database, without BEGIN and COMMIT
 */
record Counters(long walBytes, long transactionIds, long commits, long statements) {

    private static final String QUERY = """
            select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::bigint,
                   pg_snapshot_xmax(pg_current_snapshot())::text::bigint,
                   (select xact_commit from pg_stat_database where datname = '%1$s'),
                   (select coalesce(sum(calls), 0)::bigint from pg_stat_statements s
                    join pg_database d on d.oid = s.dbid where d.datname = '%1$s')""".formatted(Postgres.DATABASE);

    /** Reads them through another database, so that the reading itself counts nowhere. */
    static Counters read(Postgres postgres) throws SQLException {
        try (Connection connection = postgres.admin("postgres");
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(QUERY)) {
            row.next();
            return new Counters(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4));
        }
    }

    Counters since(Counters before) {
        return new Counters(
                walBytes - before.walBytes,
                transactionIds - before.transactionIds,
                commits - before.commits,
                statements - before.statements);
    }
}
