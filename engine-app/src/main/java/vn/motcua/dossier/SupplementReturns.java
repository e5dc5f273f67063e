package vn.motcua.dossier;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.motcua.deadline.ClockName;
import vn.motcua.deadline.Deadlines;
import vn.motcua.deadline.Ledger;
import vn.motcua.deadline.LedgerEntry;
import vn.motcua.deadline.Term;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.LateBeans;

/**
 * Gives a supplement back to the applicant when not all of what was handed in is as it should be: else the time that they
 * need would be the office's, and a dossier that nobody completes would never end.
 */
@Component
class SupplementReturns {

    private final Dossiers dossiers;
    private final SupplementStore store;
    private final SupplementReminders reminders;
    private final Transitions transitions;
    private final DossierTerm terms;
    private final Deadlines deadlines;
    private final LateBeans<TransitionListener> listeners;
    private final Clock clock;

    SupplementReturns(
            Dossiers dossiers,
            SupplementStore store,
            SupplementReminders reminders,
            Transitions transitions,
            DossierTerm terms,
            Deadlines deadlines,
            ObjectProvider<TransitionListener> listeners,
            Clock clock) {
        this.dossiers = dossiers;
        this.store = store;
        this.reminders = reminders;
        this.transitions = transitions;
        this.terms = terms;
        this.deadlines = deadlines;
        this.listeners = new LateBeans<>(listeners);
        this.clock = clock;
    }

    /** Looks whether it is the applicant's turn again; nothing happens while it still is, or while something is unlooked at. */
    void look(DossierId id) {
        Dossier dossier = dossiers.get(id);
        Optional<Term> term = terms.supplement(dossier);
        Optional<Instant> handedIn = handedIn(deadlines.ledger(id));
        if (dossier.status() != Status.SUPPLEMENT_REQUESTED || term.isEmpty() || handedIn.isEmpty()) {
            return;
        }
        store.of(id).stream()
                .filter(open -> open.receivedAt() == null && open.foundLacking(handedIn.get()))
                .findFirst()
                .ifPresent(open -> giveBack(dossier, open, term.get()));
    }

    /** When the last clock of the applicant ended; empty while it runs. */
    private static Optional<Instant> handedIn(Ledger ledger) {
        return ledger.open(ClockName.SUPPLEMENT, "").isPresent()
                ? Optional.empty()
                : ledger.entries().stream()
                        .filter(entry -> entry.clock() == ClockName.SUPPLEMENT)
                        .map(LedgerEntry::endedAt)
                        .max(Instant::compareTo);
    }

    private void giveBack(Dossier dossier, Supplement open, Term term) {
        Instant now = clock.instant();
        DossierId id = dossier.id();
        Instant deadline = deadlines.start(id, ClockName.SUPPLEMENT, "", dossier.unit(), term, now);
        reminders.lookFrom(id);
        store.setDeadline(open.id(), deadline);
        listeners.all().stream()
                .flatMap(listener -> listener.supplementRequested(dossier, open.again(deadline)).stream())
                .findFirst()
                .ifPresent(serial -> store.setSerial(open.id(), serial));
        transitions.await(dossier, now);
        listeners.forEach(listener -> listener.awaitedAgain(dossiers.get(id)));
    }
}
