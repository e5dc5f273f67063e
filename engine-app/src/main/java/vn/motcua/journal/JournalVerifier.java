package vn.motcua.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.journal.ChainWalk.Anchor;
import vn.motcua.journal.Verification.Finding;
import vn.motcua.journal.Verification.Kind;
import vn.motcua.shared.DossierId;

/**
 * Computes every chain again and compares it with the dossiers and the signed digests. Reads in short snapshots of 500
 * dossiers, beside the running work.
 */
@Component
public class JournalVerifier {

    private static final int PAGE = 500;
    private static final int SHOWN = 100;

    private final JdbcClient sql;
    private final TransactionTemplate snapshot;
    private final JournalKeys keys;

    /** Where nothing signs (tests of parts) no digest is accepted either. */
    @Autowired
    JournalVerifier(DataSource dataSource, ObjectProvider<KeyFile> file) {
        this(
                dataSource,
                file.stream()
                        .findFirst()
                        .map(KeyFile::readOrMake)
                        .orElseGet(() -> new JournalKeys(SigningKey.make(), List.of())));
    }

    /** A verifier of this database under these keys. */
    JournalVerifier(DataSource dataSource, JournalKeys keys) {
        this.keys = keys;
        this.sql = JdbcClient.create(dataSource);
        JdbcTransactionManager transactions = new JdbcTransactionManager(dataSource);
        // inside a transaction that sees others commit, a chain and its head would not be of one moment
        transactions.setValidateExistingTransaction(true);
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
    }

    /** Verifies everything; takes as long as reading the journal once. */
    public Verification verify() {
        Run run = new Run();
        long after = 0;
        Optional<Long> last = lastOfPage(after);
        while (last.isPresent()) {
            page(run, after, last.get());
            after = last.get();
            last = lastOfPage(after);
        }
        page(run, after, Long.MAX_VALUE);
        new DigestCheck(sql, keys, run.findings::add).verify(run);
        List<Finding> shown = run.findings.stream().limit(SHOWN).toList();
        return new Verification(run.findings.isEmpty(), run.dossiers, run.rows, run.digests, run.lastDigest, shown);
    }

    /** Whether the chain of this dossier alone is whole. */
    boolean intact(DossierId dossier) {
        Run run = new Run();
        page(run, dossier.value() - 1, dossier.value());
        return run.findings.isEmpty();
    }

    /** Counts of one verification. */
    static final class Run {
        private final List<Finding> findings = new ArrayList<>();
        private long dossiers;
        private long rows;
        private int digests;
        private String lastDigest;

        void digest(int number, Hash hash) {
            digests++;
            lastDigest = number + " " + hash;
        }
    }

    private record Head(int seq, Hash hash) {}

    private Optional<Long> lastOfPage(long after) {
        return sql.sql("""
                select max(id) from (select id from motcua.dossier where id > ? order by id limit ?) page""")
                .params(after, PAGE)
                .query((row, n) -> Optional.ofNullable(row.getObject(1, Long.class)))
                .single();
    }

    private void page(Run run, long after, long last) {
        snapshot.executeWithoutResult(status -> {
            Map<Long, Head> heads = heads(after, last);
            Map<Long, List<Anchor>> anchors = anchors(after, last);
            Map<Long, ChainWalk> walks = new HashMap<>();
            heads.keySet().forEach(id -> walks.put(id, walk(run, id, anchors)));
            sql.sql("select " + StoredRow.COLUMNS + """
                     from motcua.journal where dossier_id > ? and dossier_id <= ? order by dossier_id, seq""").params(after, last).query(row -> {
                StoredRow stored = StoredRow.read(row);
                run.rows++;
                walks.computeIfAbsent(stored.row().dossier(), id -> orphan(run, id, anchors))
                        .row(stored);
            });
            heads.forEach((id, head) -> walks.get(id).end(head.seq(), head.hash()));
            run.dossiers += heads.size();
        });
    }

    private static ChainWalk walk(Run run, long dossier, Map<Long, List<Anchor>> anchors) {
        return new ChainWalk(dossier, anchors.getOrDefault(dossier, List.of()), run.findings::add);
    }

    private static ChainWalk orphan(Run run, long dossier, Map<Long, List<Anchor>> anchors) {
        run.findings.add(Finding.of(Kind.MISSING_DOSSIER, dossier, null));
        return walk(run, dossier, anchors);
    }

    private Map<Long, Head> heads(long after, long last) {
        Map<Long, Head> heads = new TreeMap<>();
        sql.sql("select id, seq, head from motcua.dossier where id > ? and id <= ?")
                .params(after, last)
                .query(row -> {
                    heads.put(row.getLong(1), new Head(row.getInt(2), Hash.stored(row.getBytes(3))));
                });
        return heads;
    }

    private Map<Long, List<Anchor>> anchors(long after, long last) {
        Map<Long, List<Anchor>> anchors = new HashMap<>();
        sql.sql("""
                select dossier_id, from_seq, to_seq, prev, hash from motcua.journal_anchor
                where dossier_id > ? and dossier_id <= ? order by dossier_id, from_seq""").params(after, last).query(row -> {
            anchors.computeIfAbsent(row.getLong(1), id -> new ArrayList<>()).add(anchor(row));
        });
        return anchors;
    }

    private static Anchor anchor(ResultSet row) throws SQLException {
        return new Anchor(row.getInt(2), row.getInt(3), Hash.stored(row.getBytes(4)), Hash.stored(row.getBytes(5)));
    }
}
