package vn.motcua.deadline;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.calendar.Calendars;
import vn.motcua.deadline.ChangeStore.Change;
import vn.motcua.deadline.ChangeStore.Row;
import vn.motcua.journal.Journal;
import vn.motcua.shared.BareFailure;
import vn.motcua.shared.CurrentActor;
import vn.motcua.shared.DossierId;

/**
 * Carries saved changes of calendars out, one dossier in each transaction. What a crash leaves undone is taken up again
 * by {@link ChangeResumer}; a row is marked in the transaction that moves it, so nothing is moved twice.
 */
@Component
public class ChangeRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeRunner.class);
    private static final int MOST_PROBLEMS = 500;

    private final ChangeStore changes;
    private final LedgerReader ledgers;
    private final DueMover mover;
    private final Calendars calendars;
    private final Journal journal;
    private final TransactionTemplate transactions;
    private final Clock clock;

    ChangeRunner(
            ChangeStore changes,
            LedgerReader ledgers,
            DueMover mover,
            Calendars calendars,
            Journal journal,
            TransactionTemplate transactions,
            Clock clock) {
        this.changes = changes;
        this.ledgers = ledgers;
        this.mover = mover;
        this.calendars = calendars;
        this.journal = journal;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Moves what is still to be moved, of so many dossiers at most. One that fails is left for the next time and, after
     * some, for an operator.
     */
    void carryOut(long changeId, int dossiers) {
        Change change = changes.change(changeId);
        for (DossierId dossier : changes.openDossiers(changeId, dossiers)) {
            try {
                CurrentActor.runAs(
                        change.actor(), () -> transactions.executeWithoutResult(status -> move(change, dossier)));
            } catch (RuntimeException e) {
                LOG.error("Calendar change {} could not move dossier {}", changeId, dossier, BareFailure.of(e));
                noteIfPossible(changeId, dossier);
            }
        }
    }

    /** Where even that fails, the dossier is tried again without having been counted. */
    private void noteIfPossible(long changeId, DossierId dossier) {
        try {
            transactions.executeWithoutResult(status -> changes.failed(changeId, dossier));
        } catch (RuntimeException e) {
            LOG.warn("Dossier {} of calendar change {} stays open", dossier, changeId, BareFailure.of(e));
        }
    }

    /** Carries out every change that is not finished; one that cannot be read keeps the others from nothing. */
    void carryOutUnfinished() {
        for (long change : changes.unfinished()) {
            carryOutIfPossible(change, Integer.MAX_VALUE);
        }
    }

    /** Carries out what can be; a change that was saved counts, whatever hinders its first steps now. */
    void carryOutIfPossible(long change, int dossiers) {
        try {
            carryOut(change, dossiers);
        } catch (RuntimeException e) {
            LOG.warn("Calendar change {} goes on later", change, BareFailure.of(e));
        }
    }

    /** Dossiers that are not tried any more; at most 500. */
    public List<MoveProblem> problems() {
        return changes.givenUp(MOST_PROBLEMS);
    }

    /**
     * Lets a dossier be tried again, within half a minute.
     *
     * @return false when it is none of the {@link #problems}
     */
    public boolean tryAgain(long change, DossierId dossier) {
        return changes.tryAgain(change, dossier);
    }

    private void move(Change change, DossierId dossier) {
        journal.lock(dossier);
        List<Row> rows = changes.openRows(change.id(), dossier);
        List<Recount.Move> moves = Recount.moves(
                ledgers.ledger(dossier), calendars::of, move -> CalendarImpact.mayMove(move, change.at()));
        for (Row row : rows) {
            Optional<Recount.Move> move = moves.stream()
                    .filter(candidate -> candidate.entry().clock() == row.clock()
                            && candidate.entry().subject().equals(row.subject()))
                    .findFirst();
            move.ifPresent(found -> mover.move(dossier, found, MoveCause.CALENDAR, change.id(), clock.instant()));
            changes.done(change.id(), dossier, row, move.isPresent());
        }
    }
}
