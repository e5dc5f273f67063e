package vn.motcua.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The stored places of the consumers, moved by compare-and-set in a short transaction of their own. */
@Component
class CursorStore {

    private final JdbcClient sql;
    private final TransactionTemplate transactions;

    CursorStore(JdbcClient sql, TransactionTemplate transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    /** Where to go on; a new consumer starts before the first row. Writes only when this node is the new holder. */
    Cursor take(String consumer) {
        return sql.sql("""
                select epoch, xid::text, position from motcua.journal_cursor where consumer = ? and holder = ?""")
                .params(consumer, Node.NAME)
                .query((row, n) -> cursor(row))
                .optional()
                .orElseGet(() -> hold(consumer));
    }

    private Cursor hold(String consumer) {
        return sql.sql("""
                insert into motcua.journal_cursor (consumer, holder) values (?, ?)
                on conflict (consumer) do update set holder = excluded.holder
                returning epoch, xid::text, position""")
                .params(consumer, Node.NAME)
                .query((row, n) -> cursor(row))
                .single();
    }

    private static Cursor cursor(ResultSet row) throws SQLException {
        return new Cursor(row.getInt(1), Long.parseUnsignedLong(row.getString(2)), row.getLong(3));
    }

    /**
     * Saves what a batch has come to.
     *
     * @return false when another node has moved the cursor meanwhile: nothing is saved
     */
    boolean advance(String consumer, Cursor from, Cursor to, Outcome outcome) {
        return Boolean.TRUE.equals(transactions.execute(status -> {
            if (!move(consumer, from, to)) {
                return false;
            }
            outcome.delivered().forEach((dossier, seq) -> deliver(consumer, dossier, seq));
            outcome.parked().forEach(parked -> park(consumer, parked));
            return true;
        }));
    }

    private boolean move(String consumer, Cursor from, Cursor to) {
        return sql.sql("""
                update motcua.journal_cursor
                set epoch = ?, xid = cast(? as xid8), position = ?, last_error = null, moved_at = now()
                where consumer = ? and epoch = ? and xid = cast(? as xid8) and position = ?""")
                        .params(
                                to.epoch(),
                                Long.toUnsignedString(to.xid()),
                                to.position(),
                                consumer,
                                from.epoch(),
                                Long.toUnsignedString(from.xid()),
                                from.position())
                        .update()
                == 1;
    }

    /** Notes what keeps the consumer from going on. */
    void failed(String consumer, String error) {
        sql.sql("update motcua.journal_cursor set last_error = ? where consumer = ?")
                .params(error, consumer)
                .update();
    }

    /** Nothing keeps it from going on any more, though nothing may wait for it. */
    void recovered(String consumer) {
        sql.sql("update motcua.journal_cursor set last_error = null where consumer = ? and last_error is not null")
                .param(consumer)
                .update();
    }

    /** The last delivered {@code seq} of each of these dossiers; missing ones have none. */
    Map<Long, Integer> delivered(String consumer, Collection<Long> dossiers) {
        Map<Long, Integer> seqs = new HashMap<>();
        sql.sql("select dossier_id, seq from motcua.journal_delivered where consumer = ? and dossier_id = any (?)")
                .params(consumer, dossiers.toArray(Long[]::new))
                .query(row -> {
                    seqs.put(row.getLong(1), row.getInt(2));
                });
        return seqs;
    }

    /** Those of the dossiers that have parked rows. */
    List<Long> withParked(String consumer, Collection<Long> dossiers) {
        return sql.sql("""
                select distinct dossier_id from motcua.journal_parked where consumer = ? and dossier_id = any (?)""")
                .params(consumer, dossiers.toArray(Long[]::new))
                .query(Long.class)
                .list();
    }

    private void deliver(String consumer, long dossier, int seq) {
        sql.sql("""
                insert into motcua.journal_delivered (consumer, dossier_id, seq) values (?, ?, ?)
                on conflict (consumer, dossier_id) do update set seq = excluded.seq""").params(consumer, dossier, seq).update();
    }

    private void park(String consumer, Outcome.Parked parked) {
        sql.sql("""
                insert into motcua.journal_parked (consumer, dossier_id, seq, type, reason) values (?, ?, ?, ?, ?)
                on conflict (consumer, dossier_id, seq) do update set reason = excluded.reason""")
                .params(
                        consumer,
                        parked.row().dossier(),
                        parked.row().seq(),
                        parked.row().type(),
                        parked.reason())
                .update();
    }
}
