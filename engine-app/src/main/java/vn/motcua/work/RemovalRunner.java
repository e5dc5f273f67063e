package vn.motcua.work;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.dossier.Dossiers;
import vn.motcua.journal.Journal;
import vn.motcua.organisation.Officers;
import vn.motcua.shared.BareFailure;
import vn.motcua.shared.CurrentActor;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.OfficerId;
import vn.motcua.work.RemovalStore.Removal;
import vn.motcua.work.WorkEvent.StepFreed;

/**
 * Moves the steps of locked accounts, one dossier in each transaction, by the rule that the preview used. A step is moved
 * under its dossier's lock and only while it is still the officer's, so nothing is moved twice; what a crash leaves, and
 * what another node gave the officer in the last moment, is moved at the next turn.
 */
@Component
class RemovalRunner {

    private static final Logger LOG = LoggerFactory.getLogger(RemovalRunner.class);

    private final RemovalStore removals;
    private final RemovalImpact impact;
    private final HeldSteps steps;
    private final WorkUnits units;
    private final Dossiers dossiers;
    private final Officers officers;
    private final Journal journal;
    private final TransactionTemplate transactions;

    RemovalRunner(
            RemovalStore removals,
            RemovalImpact impact,
            HeldSteps steps,
            WorkUnits units,
            Dossiers dossiers,
            Officers officers,
            Journal journal,
            TransactionTemplate transactions) {
        this.removals = removals;
        this.impact = impact;
        this.steps = steps;
        this.units = units;
        this.dossiers = dossiers;
        this.officers = officers;
        this.journal = journal;
        this.transactions = transactions;
    }

    /** Finishes what is not finished; one step that cannot be moved keeps the others from nothing. */
    @Scheduled(initialDelay = 5, fixedDelay = 30, timeUnit = TimeUnit.SECONDS)
    void carryOut() {
        removals.unfinished().forEach(this::carryOut);
    }

    /** As {@link #carryOut()}, now; an account that was locked is locked, whatever hinders its first steps. */
    void carryOutIfPossible() {
        try {
            carryOut();
        } catch (RuntimeException e) {
            LOG.warn("Steps of a locked account go on later", BareFailure.of(e));
        }
    }

    private void carryOut(Removal removal) {
        List<RemovalImpact.Move> moves = impact.moves(removal.officer(), removal.receivers());
        for (DossierId dossier : steps.dossiers(removal.officer())) {
            if (!removals.open(removal.id())) {
                // unlocked meanwhile: what is still in hand stays there
                return;
            }
            List<RemovalImpact.Move> here = moves.stream()
                    .filter(move -> move.item().dossierId().equals(dossier))
                    .toList();
            try {
                CurrentActor.runAs(
                        removal.actor(),
                        () -> transactions.executeWithoutResult(status -> move(removal, dossier, here)));
            } catch (RuntimeException e) {
                LOG.warn("Steps of a locked account stay in dossier {} for now", dossier, BareFailure.of(e));
            }
        }
        if (steps.dossiers(removal.officer()).isEmpty()) {
            removals.done(removal.id());
        }
    }

    private void move(Removal removal, DossierId dossier, List<RemovalImpact.Move> moves) {
        dossiers.lock(dossier);
        if (!removals.open(removal.id())) {
            return;
        }
        WorkChanges changes = units.of(dossier);
        for (RemovalImpact.Move move : moves) {
            WorkItem item = changes.get(move.item().taskId());
            if (item != null && removal.officer().equals(item.assignee())) {
                OfficerId to = move.to() != null && officers.get(move.to()).active() ? move.to() : null;
                changes.put(item.assignedTo(to));
                journal.append(dossier, new StepFreed(item.taskId(), item.step(), removal.officer(), to));
            }
        }
    }
}
