package vn.motcua.deadline;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.journal.Journal;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.ReadOnce;

/** The ledger that a transaction works on: read once, and kept as the transaction's own writes leave it. */
@Component
class HeldLedgers {

    private final LedgerReader reader;
    private final Journal journal;
    private final ReadOnce<DossierId, Ledger> seen = new ReadOnce<>();

    HeldLedgers(LedgerReader reader, Journal journal) {
        this.reader = reader;
        this.journal = journal;
    }

    Ledger of(DossierId dossier) {
        return seen.get(dossier, journal.holds(dossier), reader::ledger);
    }

    /** A clock was added, as the last one. */
    void added(DossierId dossier, LedgerEntry entry) {
        seen.change(dossier, ledger -> {
            List<LedgerEntry> entries = new ArrayList<>(ledger.entries());
            entries.add(entry);
            return ledger.with(entries);
        });
    }

    /** A clock was changed. */
    void changed(DossierId dossier, LedgerEntry entry) {
        seen.change(
                dossier,
                ledger -> ledger.with(ledger.entries().stream()
                        .map(former -> former.id() == entry.id() ? entry : former)
                        .toList()));
    }

    /** Something else was written: it is read again. */
    void forget(DossierId dossier) {
        seen.forget(dossier);
    }
}
