package vn.motcua.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What a system's write-ahead log of one load consists of, by table or index and kind of record. */
final class WalAccount {

    /** A record belongs to the first of its blocks; those without any are commits and the like. */
    private static final String QUERY = """
            with block as (
                select start_lsn, reldatabase, relfilenode, resource_manager || ' ' || record_type kind,
                    record_length, row_number() over (partition by start_lsn order by block_id) n,
                    sum(coalesce(block_fpi_length, 0)) over (partition by start_lsn) images
                from bench_tools.pg_get_wal_block_info('0/0'::pg_lsn + ?::numeric, '0/0'::pg_lsn + ?::numeric)),
            own as (select pg_relation_filenode(oid) node, relname from pg_class
                where relkind in ('r', 'i', 't', 'S') and pg_relation_filenode(oid) is not null)
            select coalesce(relname, 'database ' || reldatabase), kind, count(*), sum(record_length) bytes, sum(images) images
            from block left join own on own.node = block.relfilenode where n = 1
            group by 1, 2
            union all
            select '(none)', resource_manager || ' ' || record_type, count(*), sum(record_length), 0
            from bench_tools.pg_get_wal_records_info('0/0'::pg_lsn + ?::numeric, '0/0'::pg_lsn + ?::numeric)
            where block_ref is null or block_ref = '' group by 1, 2
            order by bytes desc limit 120""";

    private WalAccount() {}

    /**
     * A table of the records between two places of the log.
     *
     * @param from in bytes since the log began
     */
    static String table(Engine engine, long from, long to, int dossiers) throws SQLException {
        StringBuilder table = new StringBuilder("# Write-ahead log of " + engine.name() + ", last round: "
                + (to - from) / dossiers
                + " bytes a dossier\n\n| records a dossier | bytes a dossier | of it page images | of | kind |\n"
                + "|---:|---:|---:|---|---|\n");
        try (Connection connection = engine.postgres().admin(Postgres.DATABASE)) {
            try (Statement sql = connection.createStatement()) {
                sql.execute("create schema if not exists bench_tools");
                sql.execute("create extension if not exists pg_walinspect schema bench_tools");
            }
            try (PreparedStatement sql = connection.prepareStatement(QUERY)) {
                for (int i = 1; i <= 4; i += 2) {
                    sql.setLong(i, from);
                    sql.setLong(i + 1, to);
                }
                ResultSet row = sql.executeQuery();
                while (row.next()) {
                    table.append("| %.2f | %.0f | %.0f | %s | %s |%n"
                            .formatted(
                                    (double) row.getLong(3) / dossiers,
                                    (double) row.getLong(4) / dossiers,
                                    (double) row.getLong(5) / dossiers,
                                    row.getString(1),
                                    row.getString(2)));
                }
            }
        }
        return table.toString();
    }
}
