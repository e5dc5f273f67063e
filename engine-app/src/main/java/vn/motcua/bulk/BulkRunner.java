package vn.motcua.bulk;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.journal.Commands;
import vn.motcua.shared.BareFailure;
import vn.motcua.shared.CurrentActor;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;

/**
 * Carries bulk actions out, one step in each transaction, as the officer who decided and with the rights that they have
 * then. A step is marked in the transaction that does it: after a crash the rest goes on, and nothing is done twice.
 */
@Component
class BulkRunner {

    private static final Logger LOG = LoggerFactory.getLogger(BulkRunner.class);
    private static final int BATCH = 50;
    static final Text BROKEN = new Text(
            "Lỗi kỹ thuật; việc này chưa được thực hiện và vẫn nằm trong danh sách.",
            "A technical fault; this task was not done and is still in its list.");

    private final BulkStore store;
    private final BulkDeeds deeds;
    private final Commands commands;
    private final TransactionTemplate transactions;
    private final Clock clock;

    BulkRunner(BulkStore store, BulkDeeds deeds, Commands commands, TransactionTemplate transactions, Clock clock) {
        this.store = store;
        this.deeds = deeds;
        this.commands = commands;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Goes on with every action that is not finished, some steps of each in turn: nobody waits for two thousand of another. */
    void carryOutUnfinished() {
        boolean more = true;
        while (more && !Thread.currentThread().isInterrupted()) {
            more = false;
            for (long id : store.unfinished()) {
                more |= goOn(id);
            }
        }
    }

    /** Whether there is more to do; what one action meets keeps no other from its turn. */
    private boolean goOn(long id) {
        try {
            return carryOut(id);
        } catch (RuntimeException e) {
            LOG.warn("The bulk action {} goes on later", id, BareFailure.of(e));
            return false;
        }
    }

    private boolean carryOut(long id) {
        BulkAction action = store.find(id).orElseThrow();
        boolean back = action.state() == BulkAction.State.RECALLING;
        // what was left to do is done or stopped before anything is taken back
        int done = some(action, StepState.OPEN);
        if (back && done == 0) {
            done = some(action, StepState.RECALL);
        }
        // another node may hold the last step
        boolean rest = !store.next(id, StepState.OPEN, -1, 1).isEmpty()
                || !store.next(id, StepState.RECALL, -1, 1).isEmpty();
        if (!rest) {
            store.end(id, action.state(), back ? BulkAction.State.RECALLED : BulkAction.State.DONE);
        }
        return rest && done > 0;
    }

    /** How many of the next steps came to an end; those that another node has in hand did not. */
    private int some(BulkAction action, StepState waiting) {
        int ended = 0;
        for (BulkItem item : store.next(action.id(), waiting, -1, BATCH)) {
            ended += one(action, item, waiting) ? 1 : 0;
        }
        return ended;
    }

    private boolean one(BulkAction action, BulkItem item, StepState waiting) {
        try {
            return CurrentActor.runAs(action.actor(), () -> commands.run(() -> act(action, item, waiting)));
        } catch (Rejection rejection) {
            return settle(action, item, waiting, BulkPreviews.why(rejection));
        } catch (TransientDataAccessException
                | DataAccessResourceFailureException
                | CannotCreateTransactionException away) {
            // nothing is wrong with the step: it comes again in the next round
            throw away;
        } catch (RuntimeException e) {
            LOG.error("Step {} of the bulk action {} failed", item.position(), action.id(), BareFailure.of(e));
            return settle(action, item, waiting, BROKEN);
        }
    }

    private boolean act(BulkAction action, BulkItem item, StepState waiting) {
        if (!store.take(action.id(), item.position(), waiting)) {
            return false;
        }
        if (waiting == StepState.OPEN) {
            Text where = deeds.act(action.kind(), action.decision(), item);
            store.mark(
                    action.id(),
                    item.position(),
                    StepState.DONE,
                    where,
                    action.kind().changes() ? clock.instant() : null);
        } else {
            Text where = deeds.takeBack(action.kind(), item);
            store.mark(action.id(), item.position(), StepState.RECALLED, where, null);
        }
        return true;
    }

    /** Notes why it was not done; where even that fails the step waits for the next round. */
    private boolean settle(BulkAction action, BulkItem item, StepState waiting, Text why) {
        return Boolean.TRUE.equals(transactions.execute(status -> {
            boolean mine = store.take(action.id(), item.position(), waiting);
            if (mine) {
                StepState end = waiting == StepState.OPEN ? StepState.REFUSED : StepState.KEPT;
                store.mark(action.id(), item.position(), end, why, null);
            }
            return mine;
        }));
    }
}
