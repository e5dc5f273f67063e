package vn.motcua.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the consumers of all nodes stand, from the database. */
@Component
class ConsumerOverview implements Consumers {

    private static final int COUNTED = 100_000;

    private final JdbcClient sql;
    private final JournalReader reader;

    ConsumerOverview(JdbcClient sql, JournalReader reader) {
        this.sql = sql;
        this.reader = reader;
    }

    @Override
    public List<ConsumerStatus> status() {
        return places().stream().map(this::status).toList();
    }

    @Override
    public Optional<Instant> oldestWaiting(String consumer) {
        return cursor(consumer).flatMap(reader::oldestAfter);
    }

    @Override
    public Set<Long> waiting(String consumer, Collection<Long> dossiers) {
        return cursor(consumer)
                .map(cursor -> reader.dossiersAfter(cursor, dossiers))
                .orElse(Set.of());
    }

    private Optional<Cursor> cursor(String consumer) {
        return sql.sql("select epoch, xid::text as xid_text, position from motcua.journal_cursor where consumer = ?")
                .param(consumer)
                .query((row, n) -> cursor(row))
                .optional();
    }

    private static Cursor cursor(ResultSet row) throws SQLException {
        return new Cursor(
                row.getInt("epoch"), Long.parseUnsignedLong(row.getString("xid_text")), row.getLong("position"));
    }

    /** A consumer's row; the holder counts only while the lock is really held. */
    record Place(String consumer, Cursor cursor, String holder, int parked, String lastError) {}

    List<Place> places() {
        return sql.sql("""
                select c.consumer, c.epoch, c.xid::text as xid_text, c.position, c.last_error,
                    (select count(*) from motcua.journal_parked p where p.consumer = c.consumer) as parked,
                    case when exists (select from pg_locks l
                        where l.locktype = 'advisory' and l.granted and l.classid::bigint = ?
                            and l.objid::bigint = hashtext(c.consumer)::bigint & 4294967295
                            and l.database = (select oid from pg_database where datname = current_database()))
                        then c.holder end as held_by
                from motcua.journal_cursor c order by c.consumer""")
                .param((long) ConsumerLocks.CLASS)
                .query((row, n) -> new Place(
                        row.getString("consumer"),
                        cursor(row),
                        row.getString("held_by"),
                        row.getInt("parked"),
                        row.getString("last_error")))
                .list();
    }

    private ConsumerStatus status(Place place) {
        return new ConsumerStatus(
                place.consumer(),
                place.cursor().toString(),
                reader.backlog(place.cursor(), COUNTED).rows(),
                place.holder(),
                place.parked(),
                place.lastError());
    }
}
