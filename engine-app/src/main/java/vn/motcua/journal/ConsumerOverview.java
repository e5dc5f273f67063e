package vn.motcua.journal;

import java.util.List;
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

    /** A consumer's row; the holder counts only while the lock is really held. */
    record Place(String consumer, Cursor cursor, String holder, int parked, String lastError) {}

    List<Place> places() {
        return sql.sql("""
                select c.consumer, c.epoch, c.xid::text as xid, c.position, c.last_error,
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
                        new Cursor(
                                row.getInt("epoch"),
                                Long.parseUnsignedLong(row.getString("xid")),
                                row.getLong("position")),
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
