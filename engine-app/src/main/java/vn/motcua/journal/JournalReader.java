package vn.motcua.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Reads the journal for consumers in the order (epoch, xid, position), in the present epoch only below the oldest
 * transaction that still runs: above it a late commit could still come in between and be lost.
 */
@Component
class JournalReader {

    private static final String SELECT =
            // another name than the column's: a sort by that would go by the text, where 1000 comes before 999
            "select epoch, xid::text as xid_text, " + JournalRows.COLUMNS + " from motcua.journal ";
    private static final String AFTER = "where epoch = ? and (xid, position) > (cast(? as xid8), ?) ";
    private static final String SETTLED = "and xid < pg_snapshot_xmin(pg_current_snapshot()) ";
    private static final String ORDER = "order by xid, position limit ?";

    private final JdbcClient sql;
    private final JournalRows rows;
    private final Epochs epochs;

    JournalReader(JdbcClient sql, JournalRows rows, Epochs epochs) {
        this.sql = sql;
        this.rows = rows;
        this.epochs = epochs;
    }

    /** The next settled rows after a place, none when there are none. */
    List<ReadRow> after(Cursor cursor, int limit) {
        int current = epochs.current();
        for (Cursor from = cursor; from.epoch() < current; from = new Cursor(from.epoch() + 1, 0, 0)) {
            List<ReadRow> former = read(SELECT + AFTER + ORDER, from, limit);
            if (!former.isEmpty()) {
                return former;
            }
        }
        Cursor from = cursor.epoch() == current ? cursor : new Cursor(current, 0, 0);
        return read(SELECT + AFTER + SETTLED + ORDER, from, limit);
    }

    /** Rows of one dossier from a number to another, both included. */
    List<ReadRow> between(long dossier, int first, int last) {
        return sql.sql(SELECT + "where dossier_id = ? and seq between ? and ? order by seq")
                .params(dossier, first, last)
                .query((row, n) -> row(row))
                .list();
    }

    /** Single rows, each named by its dossier and its number there; those that the journal does not hold are left out. */
    List<ReadRow> single(List<Long> dossiers, List<Integer> numbers) {
        return sql.sql(SELECT + """
                        where (dossier_id, seq) in (
                            select * from unnest(cast(:dossiers as bigint[]), cast(:numbers as int[])))""")
                .param("dossiers", dossiers.toArray(Long[]::new))
                .param("numbers", numbers.toArray(Integer[]::new))
                .query((row, n) -> row(row))
                .list();
    }

    /** Rows that wait behind a place, settled or not, counted to a limit; and the age of the first in seconds. */
    Backlog backlog(Cursor cursor, int limit) {
        return sql.sql("""
                select count(*), coalesce(extract(epoch from clock_timestamp() - min(at)), 0)
                from (select at from motcua.journal where (epoch, xid, position) > (?, cast(? as xid8), ?)
                    order by epoch, xid, position limit ?) waiting""")
                .params(cursor.epoch(), Long.toUnsignedString(cursor.xid()), cursor.position(), limit)
                .query((row, n) -> new Backlog(row.getLong(1), row.getDouble(2)))
                .single();
    }

    /** When the first row behind a place happened, settled or not. */
    Optional<Instant> oldestAfter(Cursor cursor) {
        return behind("select at from motcua.journal where", cursor, "order by epoch, xid, position limit 1")
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** Those of the dossiers that have rows behind a place. */
    Set<Long> dossiersAfter(Cursor cursor, Collection<Long> dossiers) {
        return Set.copyOf(behind(
                        "select distinct dossier_id from motcua.journal where",
                        cursor,
                        "and dossier_id = any (:dossiers)")
                .param("dossiers", dossiers.toArray(Long[]::new))
                .query(Long.class)
                .list());
    }

    private StatementSpec behind(String select, Cursor cursor, String rest) {
        return sql.sql(select + " (epoch, xid, position) > (:epoch, cast(:xid as xid8), :position) " + rest)
                .param("epoch", cursor.epoch())
                .param("xid", Long.toUnsignedString(cursor.xid()))
                .param("position", cursor.position());
    }

    record Backlog(long rows, double seconds) {}

    private List<ReadRow> read(String statement, Cursor from, int limit) {
        return sql.sql(statement)
                .params(from.epoch(), Long.toUnsignedString(from.xid()), from.position(), limit)
                .query((row, n) -> row(row))
                .list();
    }

    private ReadRow row(ResultSet row) throws SQLException {
        Cursor cursor = new Cursor(
                row.getInt("epoch"), Long.parseUnsignedLong(row.getString("xid_text")), row.getLong("position"));
        return new ReadRow(
                cursor, row.getLong("dossier_id"), row.getInt("seq"), row.getString("type"), rows.undecoded(row));
    }
}
