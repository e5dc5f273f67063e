package vn.motcua.deadline;

import java.time.Instant;
import org.springframework.stereotype.Component;
import vn.motcua.deadline.DeadlineEvent.DeadlineExtended;
import vn.motcua.deadline.DeadlineEvent.PartLengthened;
import vn.motcua.journal.Journal;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;

/** Time that somebody's decision or the law adds to a dossier or to a part of it; every earlier due instant is kept. */
@Component
class AddedTime {

    private final LedgerStore store;
    private final HeldLedgers ledgers;
    private final DueMover mover;
    private final Journal journal;

    AddedTime(LedgerStore store, HeldLedgers ledgers, DueMover mover, Journal journal) {
        this.store = store;
        this.ledgers = ledgers;
        this.mover = mover;
        this.journal = journal;
    }

    /** The new due instant of the dossier's own clock. */
    Instant toDossier(DossierId dossier, Ledger.Extension extension) {
        Term by = extension.by();
        journal.lock(dossier);
        LedgerEntry clock = ledgers.of(dossier)
                .openDossier()
                .orElseThrow(() -> Rejection.conflict(
                        "clock-not-running",
                        new Text(
                                "Hồ sơ chưa bắt đầu hoặc đã kết thúc tính thời hạn nên không gia hạn được.",
                                "The dossier's clock has not begun or has ended, so it cannot be extended.")));
        Instant due = add(dossier, clock, extension);
        journal.append(dossier, new DeadlineExtended(by.amount(), by.unit(), extension.approver(), clock.dueAt(), due));
        return due;
    }

    /** The new due instant of the clock of the part that the extension names. */
    Instant toPart(DossierId dossier, Ledger.Extension extension) {
        Term by = extension.by();
        String part = extension.part();
        journal.lock(dossier);
        LedgerEntry clock = ledgers.of(dossier)
                .open(ClockName.PART, part)
                .orElseThrow(() -> new IllegalStateException("The part " + part + " of " + dossier + " does not run"));
        Instant due = add(dossier, clock, extension);
        journal.append(dossier, new PartLengthened(part, by.amount(), by.unit(), clock.dueAt(), due));
        return due;
    }

    private Instant add(DossierId dossier, LedgerEntry clock, Ledger.Extension extension) {
        LegalClock.requireSummable(clock.term(), extension.by());
        store.insertExtension(dossier, extension);
        ledgers.forget(dossier);
        Ledger moved = mover.recount(dossier, MoveCause.EXTENDED, extension.at());
        return moved.open(clock.clock(), clock.subject()).orElseThrow().dueAt();
    }
}
