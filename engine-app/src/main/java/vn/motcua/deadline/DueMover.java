package vn.motcua.deadline;

import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.Calendars;
import vn.motcua.deadline.DeadlineEvent.DueDateMoved;
import vn.motcua.journal.Journal;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.LateBeans;

/** Moves due instants: keeps the earlier ones, writes the journal, tells whoever keeps a copy. */
@Component
class DueMover {

    private final LedgerStore store;
    private final HeldLedgers ledgers;
    private final Calendars calendars;
    private final Journal journal;
    private final LateBeans<DueListener> listeners;

    DueMover(
            LedgerStore store,
            HeldLedgers ledgers,
            Calendars calendars,
            Journal journal,
            ObjectProvider<DueListener> listeners) {
        this.store = store;
        this.ledgers = ledgers;
        this.calendars = calendars;
        this.journal = journal;
        this.listeners = new LateBeans<>(listeners);
    }

    /** Counts all open clocks of the dossier anew and answers its ledger as it then is. */
    Ledger recount(DossierId dossier, MoveCause cause, Instant at) {
        List<Recount.Move> moves = Recount.moves(ledgers.stored(dossier), calendars::of);
        moves.forEach(move -> move(dossier, move, cause, null, at));
        return ledgers.of(dossier);
    }

    void move(DossierId dossier, Recount.Move move, MoveCause cause, Long calendarChange, Instant at) {
        LedgerEntry entry = move.entry();
        store.move(entry, move.after(), cause, calendarChange, at);
        ledgers.forget(dossier);
        journal.append(
                dossier, new DueDateMoved(entry.clock(), entry.subject(), entry.dueAt(), move.after(), calendarChange));
        listeners.forEach(listener -> listener.dueMoved(dossier, entry.clock(), entry.subject(), move.after()));
    }
}
