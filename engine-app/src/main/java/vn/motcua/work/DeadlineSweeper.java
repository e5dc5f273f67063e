package vn.motcua.work;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.deadline.ClockName;
import vn.motcua.deadline.Deadlines;
import vn.motcua.deadline.DueCheck;
import vn.motcua.deadline.Timeliness;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Outcome;
import vn.motcua.dossier.Status;
import vn.motcua.dossier.SupplementReminders;
import vn.motcua.engine.Flows;
import vn.motcua.shared.Actor;
import vn.motcua.shared.BareFailure;
import vn.motcua.shared.CurrentActor;
import vn.motcua.shared.TimeDriven;

/**
 * Acts when a legal clock has run out: a supplement is reminded of and, expired, ends the dossier, silence confirms the draft, a dossier that
 * is due soon is looked at. One dossier a transaction; what fails is tried again at the next round.
 */
@Component
class DeadlineSweeper implements TimeDriven {

    private static final Logger LOG = LoggerFactory.getLogger(DeadlineSweeper.class);
    private static final int BATCH = 100;

    /** Both the reason that the flow is interrupted for and the coded reason of the manifest. */
    private static final String SUPPLEMENT_EXPIRED = "SUPPLEMENT_EXPIRED";

    private final Deadlines deadlines;
    private final Dossiers dossiers;
    private final ParentAnswers parentAnswers;
    private final DueSoon dueSoon;
    private final SupplementReminders supplementReminders;
    private final Flows flows;
    private final TransactionTemplate transactions;
    private final Clock clock;

    DeadlineSweeper(
            Deadlines deadlines,
            Dossiers dossiers,
            ParentAnswers parentAnswers,
            DueSoon dueSoon,
            SupplementReminders supplementReminders,
            Flows flows,
            TransactionTemplate transactions,
            Clock clock) {
        this.deadlines = deadlines;
        this.dossiers = dossiers;
        this.parentAnswers = parentAnswers;
        this.dueSoon = dueSoon;
        this.supplementReminders = supplementReminders;
        this.flows = flows;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(
            fixedDelayString = "${motcua.deadline.sweep:PT20S}",
            initialDelayString = "${motcua.deadline.sweep:PT20S}")
    @Override
    public void timeHasPassed() {
        for (DueCheck check : deadlines.dueChecks(over(), BATCH)) {
            try {
                CurrentActor.runAs(
                        Actor.system("sweeper"), () -> transactions.executeWithoutResult(status -> act(check)));
            } catch (RuntimeException e) {
                // whatever is wrong with one dossier, the others' time runs on
                LOG.warn(
                        "Clock {} of dossier {} is tried again later",
                        check.clock(),
                        check.dossier(),
                        BareFailure.of(e));
                postponeIfPossible(check);
            }
        }
    }

    private void act(DueCheck check) {
        Dossier dossier = dossiers.lock(check.dossier());
        if (deadlines.isBeingMoved(check.dossier())) {
            return;
        }
        boolean out = deadlines
                .ledger(check.dossier())
                .open(check.clock(), check.subject())
                .filter(entry -> !entry.dueAt().isAfter(over()))
                .isPresent();
        if (out && check.clock() == ClockName.SUPPLEMENT && dossier.status() == Status.SUPPLEMENT_REQUESTED) {
            dossiers.giveReason(
                    dossier.id(), dossier.accepted() ? "STOPPED" : "REFUSE_RECEPTION", SUPPLEMENT_EXPIRED, null);
            dossiers.setOutcome(dossier.id(), Outcome.SUPPLEMENT_EXPIRED);
            flows.interrupt(dossier.id(), SUPPLEMENT_EXPIRED, Map.of("accepted", dossier.accepted()));
        } else if (!out && check.clock() == ClockName.SUPPLEMENT) {
            supplementReminders.act(dossier.id());
        } else if (check.clock() == ClockName.DOSSIER) {
            dueSoon.act(dossier.id());
        } else if (out && check.clock() == ClockName.CONFIRMATION) {
            parentAnswers.pass(dossier.id(), ParentAnswer.SILENCE);
        } else if (out) {
            deadlines.end(check.dossier(), check.clock(), check.subject(), clock.instant());
        }
    }

    private Instant over() {
        return Timeliness.overUntil(clock.instant());
    }

    /** Where even that fails, the next round looks at the clock again. */
    private void postponeIfPossible(DueCheck check) {
        try {
            postpone(check);
        } catch (RuntimeException e) {
            LOG.warn("Clock {} of dossier {} stays due", check.clock(), check.dossier(), BareFailure.of(e));
        }
    }

    private void postpone(DueCheck check) {
        CurrentActor.runAs(
                Actor.system("sweeper"),
                () -> transactions.executeWithoutResult(status -> {
                    dossiers.lock(check.dossier());
                    deadlines.postpone(
                            check.dossier(),
                            check.clock(),
                            check.subject(),
                            clock.instant().plus(10, ChronoUnit.MINUTES));
                }));
    }
}
