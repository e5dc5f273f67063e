package vn.motcua.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.journal.Verification.Finding;
import vn.motcua.journal.Verification.Kind;

/** Checks the digests in themselves and against the keys of the installation, and the journal against them. */
final class DigestCheck {

    private final JdbcClient sql;
    private final JournalKeys keys;
    private final Consumer<Finding> findings;

    DigestCheck(JdbcClient sql, JournalKeys keys, Consumer<Finding> findings) {
        this.sql = sql;
        this.keys = keys;
        this.findings = findings;
    }

    /** A digest as it is stored, and whether this installation signed it. */
    private record Stored(Digest digest, Hash hash, boolean signed) {}

    void verify(JournalVerifier.Run run) {
        Hash previous = Hash.NONE;
        int number = 0;
        for (Stored stored : digests()) {
            number++;
            Digest digest = stored.digest();
            Digest.Root root = Digests.root(sql, digest.number());
            boolean intact = digest.number() == number
                    && digest.previous().equals(previous)
                    && digest.hash().equals(stored.hash())
                    && root.hash().equals(digest.root())
                    && root.chains() == digest.chains();
            if (!intact) {
                find(Kind.BROKEN_DIGEST, number);
            }
            if (!stored.signed()) {
                find(Kind.FOREIGN_SIGNATURE, number);
            }
            number = digest.number();
            previous = stored.hash();
            run.digest(number, stored.hash());
        }
        if (number < keys.lastKnown()) {
            find(Kind.BROKEN_DIGEST, keys.lastKnown());
        }
        mismatches();
    }

    private void find(Kind kind, int number) {
        findings.accept(new Finding(kind, kind.text(), null, null, number));
    }

    private List<Stored> digests() {
        return sql.sql("""
                select number, made_at, until_epoch, until_xid::text as until_xid, until_position, chains, root,
                    previous, hash, public_key, signature
                from motcua.journal_digest order by number""").query((row, n) -> stored(row)).list();
    }

    private Stored stored(ResultSet row) throws SQLException {
        Hash hash = Hash.stored(row.getBytes("hash"));
        Digest digest = new Digest(
                row.getInt("number"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                Digests.until(row),
                row.getInt("chains"),
                Hash.stored(row.getBytes("root")),
                Hash.stored(row.getBytes("previous")));
        boolean signed = keys.signed(digest.number(), row.getBytes("public_key"), hash, row.getBytes("signature"));
        return new Stored(digest, hash, signed);
    }

    /** Signed heads that the journal does not hold, unless their rows are detached. */
    private void mismatches() {
        sql.sql("""
                select h.number, h.dossier_id, h.seq from motcua.journal_digest_head h
                left join motcua.journal j on j.dossier_id = h.dossier_id and j.seq = h.seq
                where j.hash is distinct from h.hash
                    and not exists (select from motcua.journal_anchor a
                        where a.dossier_id = h.dossier_id and j.hash is null and a.from_seq <= h.seq
                            and (a.to_seq > h.seq or (a.to_seq = h.seq and a.hash = h.hash)))
                order by h.number, h.dossier_id""").query(row -> {
            findings.accept(new Finding(
                    Kind.DIGEST_MISMATCH, Kind.DIGEST_MISMATCH.text(), row.getLong(2), row.getInt(3), row.getInt(1)));
        });
    }
}
