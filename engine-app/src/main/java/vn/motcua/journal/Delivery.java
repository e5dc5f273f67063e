package vn.motcua.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import vn.motcua.shared.Actor;
import vn.motcua.shared.CurrentActor;

/**
 * Hands one batch to a consumer. A row that fails by itself is found by halving, tried again, then parked; the rows
 * after it of the same dossier are parked behind it when the consumer is ordered.
 */
final class Delivery {

    /** The other side is away: the same rows come again later. */
    static final class Away extends Exception {
        private static final long serialVersionUID = 1L;

        Away(Throwable cause) {
            super(cause);
        }
    }

    private static final Logger log = LoggerFactory.getLogger(Delivery.class);
    private static final int ATTEMPTS = 3;

    private final JournalConsumer consumer;
    private final Outcome outcome = new Outcome();
    private final Set<Long> stopped;

    /**
     * A delivery.
     *
     * @param stopped dossiers with parked rows, whose further rows an ordered consumer must not get
     */
    Delivery(JournalConsumer consumer, List<Long> stopped) {
        this.consumer = consumer;
        this.stopped = new HashSet<>(consumer.ordered() ? stopped : List.of());
    }

    Outcome deliver(List<ReadRow> rows) throws Away, InterruptedException {
        halve(rows);
        if (consumer.ordered()) {
            rows.forEach(row -> outcome.delivered().merge(row.dossier(), row.seq(), Math::max));
        }
        return outcome;
    }

    private void halve(List<ReadRow> rows) throws Away, InterruptedException {
        List<ReadRow> open = openRows(rows);
        if (open.isEmpty()) {
            return;
        }
        try {
            hand(consumer, open);
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            requirePresent(e);
            if (open.size() == 1) {
                insist(open.get(0), e);
            } else {
                int half = open.size() / 2;
                halve(open.subList(0, half));
                halve(open.subList(half, open.size()));
            }
        }
    }

    /** Without the rows of dossiers that wait for a parked one: those are parked behind it. */
    private List<ReadRow> openRows(List<ReadRow> rows) {
        List<ReadRow> open = new ArrayList<>();
        for (ReadRow row : rows) {
            if (stopped.contains(row.dossier())) {
                outcome.parked().add(new Outcome.Parked(row, "waits for an earlier parked row of its dossier"));
            } else {
                open.add(row);
            }
        }
        return open;
    }

    private void insist(ReadRow row, Exception first) throws Away, InterruptedException {
        Exception last = first;
        for (int attempt = 2; attempt <= ATTEMPTS; attempt++) {
            try {
                hand(consumer, List.of(row));
                return;
            } catch (InterruptedException e) {
                throw e;
            } catch (Exception e) {
                requirePresent(e);
                last = e;
            }
        }
        String reason = Failures.reason(last);
        log.error(
                "The consumer {} cannot take row {} of dossier {}, parked: {}",
                consumer.name(),
                row.seq(),
                row.dossier(),
                reason);
        log.debug("the failure", last);
        outcome.parked().add(new Outcome.Parked(row, reason));
        if (consumer.ordered()) {
            stopped.add(row.dossier());
        }
    }

    /** Reads the rows' events and hands them over as the consumer itself. */
    static void hand(JournalConsumer consumer, List<ReadRow> rows) throws Exception {
        Failures.unwrapped(() -> CurrentActor.runAs(Actor.system(consumer.name()), () -> {
            try {
                consumer.accept(rows.stream().map(row -> row.entry().get()).toList());
            } catch (Exception e) {
                throw new Failures.Wrapped(e);
            }
        }));
    }

    private static void requirePresent(Exception failure) throws Away {
        if (failure instanceof IOException
                || failure instanceof UncheckedIOException
                || failure instanceof TransientDataAccessException
                || failure instanceof DataAccessResourceFailureException
                || failure instanceof CannotCreateTransactionException) {
            throw new Away(failure);
        }
    }
}
