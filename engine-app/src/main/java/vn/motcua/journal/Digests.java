package vn.motcua.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the signed digest of the chains that moved, once a day and on whichever node comes first. Each one is named in
 * the log too, where the owner of the database cannot reach it.
 */
final class Digests implements Chore {

    private static final Logger log = LoggerFactory.getLogger(Digests.class);
    private static final Cursor BEFORE_ALL = new Cursor(0, 0, 0);
    private static final int PAGE = 10_000;

    private final JdbcClient sql;
    private final TransactionTemplate transactions;
    private final KeyFile file;
    private JournalKeys keys;

    Digests(JdbcClient sql, TransactionTemplate transactions, KeyFile file) {
        this.sql = sql;
        this.transactions = transactions;
        this.file = file;
        this.keys = file.readOrMake();
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void turn() {
        boolean today = sql.sql("""
                select exists (select from motcua.journal_digest
                    where (made_at at time zone 'Asia/Ho_Chi_Minh')::date
                        >= (now() at time zone 'Asia/Ho_Chi_Minh')::date)""").query(Boolean.class).single();
        if (!today) {
            make();
        }
    }

    /** Digests what has moved since the last one; empty when nothing has. */
    synchronized Optional<Digest> make() {
        Optional<Digest> made = transactions.execute(status -> {
            sql.sql("select pg_advisory_xact_lock(hashtext('journal digest'))")
                    .query()
                    .listOfRows();
            String bound = sql.sql("select pg_snapshot_xmin(pg_current_snapshot())::text")
                    .query(String.class)
                    .single();
            Last last = last();
            return until(last.until(), bound).map(until -> write(last, until));
        });
        made.ifPresent(digest ->
                log.info("Journal digest {}: {} chains, {}", digest.number(), digest.chains(), digest.hash()));
        return made;
    }

    /**
     * Replaces the signing key. No other node may be running: it would still sign with the former one.
     *
     * @return number of the last digest under the former key
     */
    synchronized int rotate() {
        make();
        Last last = last();
        JournalKeys next = keys.replaced(last.number(), last.hash());
        try {
            file.write(next);
        } catch (IOException e) {
            throw new UncheckedIOException("The signing key " + file.path() + " cannot be replaced", e);
        }
        keys = next;
        log.info("The journal has a new signing key from digest {} on", last.number() + 1);
        return last.number();
    }

    private record Last(int number, Cursor until, Hash hash) {}

    private Last last() {
        return sql.sql("""
                select number, until_epoch, until_xid::text as until_xid, until_position, hash
                from motcua.journal_digest order by number desc limit 1""")
                .query((row, n) -> new Last(row.getInt("number"), until(row), Hash.stored(row.getBytes("hash"))))
                .optional()
                .orElse(new Last(0, BEFORE_ALL, Hash.NONE));
    }

    static Cursor until(ResultSet row) throws SQLException {
        return new Cursor(
                row.getInt("until_epoch"),
                Long.parseUnsignedLong(row.getString("until_xid")),
                row.getLong("until_position"));
    }

    private Optional<Cursor> until(Cursor from, String bound) {
        return sql.sql("""
                select epoch as until_epoch, xid::text as until_xid, position as until_position from motcua.journal
                where (epoch, xid, position) > (?, cast(? as xid8), ?)
                    and (epoch < (select max(epoch) from motcua.journal_epoch) or xid < cast(? as xid8))
                order by epoch desc, xid desc, position desc limit 1""")
                .params(from.epoch(), Long.toUnsignedString(from.xid()), from.position(), bound)
                .query((row, n) -> until(row))
                .optional();
    }

    private Digest write(Last last, Cursor until) {
        int number = last.number() + 1;
        sql.sql("""
                insert into motcua.journal_digest_head (number, dossier_id, seq, hash)
                select distinct on (dossier_id) ?, dossier_id, seq, hash from motcua.journal
                where (epoch, xid, position) > (?, cast(? as xid8), ?)
                    and (epoch, xid, position) <= (?, cast(? as xid8), ?)
                order by dossier_id, seq desc""")
                .params(
                        number,
                        last.until().epoch(),
                        Long.toUnsignedString(last.until().xid()),
                        last.until().position(),
                        until.epoch(),
                        Long.toUnsignedString(until.xid()),
                        until.position())
                .update();
        Digest.Root root = root(sql, number);
        Instant now =
                sql.sql("select now()").query(OffsetDateTime.class).single().toInstant();
        Digest digest = new Digest(number, now, until, root.chains(), root.hash(), last.hash());
        sql.sql("""
                insert into motcua.journal_digest (number, made_at, until_epoch, until_xid, until_position, chains,
                    root, previous, hash, public_key, signature)
                values (?, ?, ?, cast(? as xid8), ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        number,
                        now.atOffset(ZoneOffset.UTC),
                        until.epoch(),
                        Long.toUnsignedString(until.xid()),
                        until.position(),
                        digest.chains(),
                        digest.root().bytes(),
                        digest.previous().bytes(),
                        digest.hash().bytes(),
                        keys.present().publicKey(),
                        keys.present().sign(digest.hash()))
                .update();
        return digest;
    }

    /** The heads of a digest as they are stored; page by page, for the first one holds every dossier. */
    static Digest.Root root(JdbcClient sql, int number) {
        Digest.Root root = new Digest.Root();
        AtomicLong after = new AtomicLong(Long.MIN_VALUE);
        long chains = -1;
        while (root.chains() > chains) {
            chains = root.chains();
            sql.sql("""
                    select dossier_id, seq, hash from motcua.journal_digest_head
                    where number = ? and dossier_id > ? order by dossier_id limit ?""").params(number, after.get(), PAGE).query(row -> {
                root.add(row.getLong(1), row.getInt(2), row.getBytes(3));
                after.set(row.getLong(1));
            });
        }
        return root;
    }
}
