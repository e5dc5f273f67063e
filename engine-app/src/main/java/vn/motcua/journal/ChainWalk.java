package vn.motcua.journal;

import java.util.List;
import java.util.function.Consumer;
import vn.motcua.journal.Verification.Finding;
import vn.motcua.journal.Verification.Kind;

/** Follows one dossier's chain from its start to its head, over the anchors of detached months. */
final class ChainWalk {

    /** A stretch of the chain whose rows are detached. */
    record Anchor(int from, int to, Hash previous, Hash hash) {}

    private final long dossier;
    private final List<Anchor> anchors;
    private final Consumer<Finding> findings;
    private int seq;
    private Hash head = Hash.NONE;

    ChainWalk(long dossier, List<Anchor> anchors, Consumer<Finding> findings) {
        this.dossier = dossier;
        this.anchors = anchors;
        this.findings = findings;
    }

    void row(StoredRow stored) {
        passAnchors();
        JournalRow row = stored.row();
        if (row.seq() != seq + 1) {
            found(Kind.MISSING_ROW, seq + 1);
        } else if (!stored.previous().equals(head)) {
            found(Kind.BROKEN_LINK, row.seq());
        }
        boolean payloadFits = row.payload() == null || Hash.of(row.payload()).equals(row.payloadHash());
        if (!payloadFits || !Chain.hash(stored.previous(), row).equals(stored.hash())) {
            found(Kind.CHANGED_ROW, row.seq());
        }
        seq = row.seq();
        head = stored.hash();
    }

    /** Compares with what the dossier itself says. */
    void end(int dossierSeq, Hash dossierHead) {
        passAnchors();
        if (dossierSeq != seq) {
            found(Kind.MISSING_ROW, Math.min(seq, dossierSeq) + 1);
        } else if (!dossierHead.equals(head)) {
            found(Kind.WRONG_HEAD, seq);
        }
    }

    private void passAnchors() {
        for (Anchor anchor : anchors) {
            if (anchor.from() == seq + 1) {
                if (!anchor.previous().equals(head)) {
                    found(Kind.BROKEN_LINK, anchor.from());
                }
                seq = anchor.to();
                head = anchor.hash();
            }
        }
    }

    private void found(Kind kind, int at) {
        findings.accept(Finding.of(kind, dossier, at));
    }
}
