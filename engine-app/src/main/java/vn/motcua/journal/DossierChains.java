package vn.motcua.journal;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.shared.DossierId;

/** Looks at the chain of one dossier; whole journals are verified with their digests. */
@Component
public class DossierChains {

    private final JdbcClient sql;

    DossierChains(JdbcClient sql) {
        this.sql = sql;
    }

    /** Whether every row follows from the one before, unchanged, up to the head that the dossier's own row carries. */
    public boolean intact(DossierId dossier) {
        Hash previous = Hash.NONE;
        int seq = 0;
        for (StoredRow stored : StoredRow.of(sql, dossier)) {
            JournalRow row = stored.row();
            boolean payload = row.payload() == null || Hash.of(row.payload()).equals(row.payloadHash());
            boolean follows = row.seq() == seq + 1 && stored.previous().equals(previous);
            if (!payload || !follows || !Chain.hash(previous, row).equals(stored.hash())) {
                return false;
            }
            previous = stored.hash();
            seq = row.seq();
        }
        return head(dossier).equals(previous);
    }

    private Hash head(DossierId dossier) {
        return Hash.stored(sql.sql("select head from motcua.dossier where id = :id")
                .param("id", dossier.value())
                .query(byte[].class)
                .single());
    }
}
