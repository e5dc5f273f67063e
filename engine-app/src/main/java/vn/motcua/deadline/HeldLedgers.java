package vn.motcua.deadline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import vn.motcua.journal.Journal;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.ReadOnce;
import vn.motcua.shared.TransactionBound;

/**
 * The ledger that a transaction works on: read once, and kept as the transaction's own changes leave it. What it begins
 * and ends is written with the journal, or before, when something else has to find it in the tables.
 */
@Component
class HeldLedgers {

    private final LedgerReader reader;
    private final Journal journal;
    private final ReadOnce<DossierId, Ledger> seen = new ReadOnce<>();
    private final TransactionBound<LedgerChanges> changes = new TransactionBound<>();
    /** Whether the tables hold something of a dossier that begins. */
    private final TransactionBound<Boolean> written = new TransactionBound<>();

    HeldLedgers(LedgerReader reader, Journal journal) {
        this.reader = reader;
        this.journal = journal;
    }

    Ledger of(DossierId dossier) {
        return seen.get(dossier, journal.holds(dossier), this::read);
    }

    /** As {@link #of}, with the database's own number of every clock. */
    Ledger stored(DossierId dossier) {
        write(dossier);
        return of(dossier);
    }

    /** A clock begins, as the last one; the transaction has locked the dossier. */
    void begin(DossierId dossier, LedgerEntry entry) {
        Ledger before = of(dossier);
        LedgerEntry begun = changes(dossier).begin(entry);
        List<LedgerEntry> entries = new ArrayList<>(before.entries());
        entries.add(begun);
        seen.put(dossier, before.with(entries));
    }

    /** A clock ends; the transaction has locked the dossier. */
    void end(DossierId dossier, LedgerEntry ended) {
        changes(dossier).end(ended);
        UnaryOperator<LedgerEntry> change = former -> former.id() == ended.id() ? ended : former;
        seen.change(
                dossier,
                ledger -> ledger.with(ledger.entries().stream().map(change).toList()));
    }

    /** Something else has been written: the ledger is read again. */
    void forget(DossierId dossier) {
        write(dossier);
        written.get(() -> true);
        seen.forget(dossier);
    }

    /** Writes what is still held back, for those that ask the tables. */
    void write(DossierId dossier) {
        LedgerChanges held = changes.get();
        if (held != null && !held.isEmpty()) {
            journal.writeNow(dossier, held);
            held.clear();
            written.get(() -> true);
            seen.forget(dossier);
        }
    }

    private Ledger read(DossierId dossier) {
        boolean nothingYet = journal.begins(dossier) && written.get() == null;
        return nothingYet ? new Ledger(dossier, List.of(), List.of(), List.of()) : reader.ledger(dossier);
    }

    private LedgerChanges changes(DossierId dossier) {
        LedgerChanges held = changes.get(() -> {
            LedgerChanges fresh = new LedgerChanges(dossier);
            journal.contribute(dossier, fresh);
            return fresh;
        });
        if (!held.areOf(dossier)) {
            throw new IllegalStateException("Clocks of another dossier than " + dossier.value() + " are held already");
        }
        return held;
    }
}
