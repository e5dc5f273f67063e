package vn.motcua.dossier;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.motcua.deadline.ClockName;
import vn.motcua.deadline.Deadlines;
import vn.motcua.deadline.LedgerEntry;
import vn.motcua.deadline.PauseReason;
import vn.motcua.deadline.Timeliness;
import vn.motcua.dossier.DossierEvent.StatusChanged;
import vn.motcua.journal.Journal;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.LateBeans;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;

/** Changes the state of a dossier: the machine's rule, the clocks, the row, the journal, and those who must know. */
@Component
class Transitions {

    private static final Text UNKNOWN = new Text(
            "Chưa rõ cơ quan giải quyết: hãy xác định cơ quan rồi mới tiếp nhận.",
            "The deciding agency is not known: find it before you accept the dossier.");

    private final DossierStore store;
    private final SupplementStore supplements;
    private final Deadlines deadlines;
    private final DossierTerm term;
    private final GroupParts parts;
    private final Journal journal;
    private final LateBeans<TransitionListener> listeners;
    private final Clock clock;

    Transitions(
            DossierStore store,
            SupplementStore supplements,
            Deadlines deadlines,
            DossierTerm term,
            GroupParts parts,
            Journal journal,
            ObjectProvider<TransitionListener> listeners,
            Clock clock) {
        this.store = store;
        this.supplements = supplements;
        this.deadlines = deadlines;
        this.term = term;
        this.parts = parts;
        this.journal = journal;
        this.listeners = new LateBeans<>(listeners);
        this.clock = clock;
    }

    /**
     * Goes to a state; the same state is no change.
     *
     * @param node the flow node that demands it
     */
    void to(DossierId id, Status target, String node) {
        Dossier before = store.find(id).orElseThrow();
        Status from = before.status();
        if (from == target) {
            return;
        }
        from.requireTransition(target, before.accepted());
        if (target == Status.RECEIVED) {
            requireCompetence(before);
        }
        boolean runsAgain = target == Status.IN_PROCESS && from.paused() && standsStill(id);
        if (target == Status.SETTLED || target.terminal()) {
            parts.dropOpen(before);
        }
        Dossier after = clocks(before, target, clock.instant());
        store.setState(after);
        journal.append(id, new StatusChanged(from.number(), target.number(), node));
        for (TransitionListener listener : listeners.all()) {
            listener.changed(after, from, target);
            if (runsAgain) {
                listener.resumed(after);
            }
        }
    }

    /** @throws Rejection conflict {@code competence-unknown} while nobody knows who decides */
    static void requireCompetence(Dossier dossier) {
        if (dossier.competenceUnknown()) {
            throw Rejection.conflict("competence-unknown", UNKNOWN);
        }
    }

    private boolean standsStill(DossierId id) {
        return deadlines.ledger(id).openPause().isPresent();
    }

    private Dossier clocks(Dossier before, Status target, Instant now) {
        DossierId id = before.id();
        Changes after = Changes.of(before).status(target);
        switch (target) {
            case RECEIVED -> {
                deadlines.end(id, ClockName.RECEPTION, "", now);
                deadlines.end(id, ClockName.SUPPLEMENT, "", now);
                after.received(
                        now, deadlines.start(id, ClockName.DOSSIER, "", before.unit(), term.reception(before), now));
            }
            case IN_PROCESS -> {
                if (before.status().paused()) {
                    deadlines.end(id, ClockName.SUPPLEMENT, "", now);
                    resumed(id, now).ifPresent(after::due);
                }
            }
            case SUPPLEMENT_REQUESTED, FINANCIAL_OBLIGATION -> pause(before, target, now);
            case SETTLED -> {
                deadlines.end(id, ClockName.DOSSIER, "", now);
                after.finished(now).judged(byDate(id)).outcomeIfNone(Outcome.GRANTED);
            }
            case RETURNED -> {
                deadlines.endAll(id, now);
                after.due(due(id)).returned(now);
            }
            case NOT_RECEIVED, WITHDRAWN, STOPPED -> {
                deadlines.endAll(id, now);
                after.due(due(id)).finished(now).outcome(ending(before, target));
            }
            case REGISTERED -> throw new IllegalStateException("Nothing leads back to REGISTERED");
        }
        return after.dossier();
    }

    /** The applicant has done their part: the office's time runs again, though it has not said yet that all is well. */
    void resume(Dossier dossier, Instant now) {
        resumed(dossier.id(), now).ifPresent(due -> {
            Dossier after = Changes.of(dossier).due(due).dossier();
            store.setState(after);
            listeners.forEach(listener -> listener.resumed(after));
        });
    }

    /** The applicant has to act once more in the same state: the office's time stands still again. */
    void await(Dossier dossier, Instant now) {
        pause(dossier, dossier.status(), now);
    }

    /** The new due instant; empty when the clock did not stand still. A part may run on when the whole has ended. */
    private Optional<Instant> resumed(DossierId id, Instant now) {
        return deadlines.ledger(id).openPause().map(pause -> {
            deadlines.resume(id, now);
            return due(id);
        });
    }

    private @Nullable Timeliness byDate(DossierId id) {
        return deadlines.ledger(id).dossierClock().map(LedgerEntry::byDate).orElse(null);
    }

    /** As the ledger has it: ending a clock that stood still moves its date once more. */
    private Instant due(DossierId id) {
        return deadlines.ledger(id).promised();
    }

    /** An expired supplement says why the dossier was not received or was stopped; anything else gives way. */
    private static Outcome ending(Dossier before, Status target) {
        return before.outcome() == Outcome.SUPPLEMENT_EXPIRED ? before.outcome() : Outcome.valueOf(target.name());
    }

    private void pause(Dossier before, Status target, Instant now) {
        if (!before.accepted()) {
            deadlines.end(before.id(), ClockName.RECEPTION, "", now);
            return;
        }
        boolean supplement = target == Status.SUPPLEMENT_REQUESTED;
        deadlines.pause(
                before.id(),
                supplement ? PauseReason.SUPPLEMENT : PauseReason.FINANCIAL_OBLIGATION,
                supplement ? formSerial(before.id()) : "",
                now);
    }

    private String formSerial(DossierId id) {
        return supplements.of(id).stream()
                .filter(supplement -> supplement.receivedAt() == null)
                .map(Supplement::formSerial)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }
}
