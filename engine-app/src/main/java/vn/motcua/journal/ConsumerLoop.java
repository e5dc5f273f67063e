package vn.motcua.journal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs one consumer on this node while it holds its lock: read, hand over outside any transaction, save the cursor.
 */
final class ConsumerLoop implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(ConsumerLoop.class);
    private static final Duration LOCK_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

    private final JournalConsumer consumer;
    private final ConsumerLocks locks;
    private final CursorStore cursors;
    private final JournalReader reader;
    private final ConsumerSettings settings;
    private final ConsumerPace pace;
    private final CountDownLatch stopping;
    private int failures;

    ConsumerLoop(
            JournalConsumer consumer,
            ConsumerLocks locks,
            CursorStore cursors,
            JournalReader reader,
            ConsumerSettings settings,
            ConsumerPace pace,
            CountDownLatch stopping) {
        this.consumer = consumer;
        this.locks = locks;
        this.cursors = cursors;
        this.reader = reader;
        this.settings = settings;
        this.pace = pace;
        this.stopping = stopping;
    }

    @Override
    public void run() {
        try {
            while (stopping.getCount() > 0) {
                pace.rest(consumer.name(), turn());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One round; answers how long to wait before the next. */
    private Duration turn() throws InterruptedException {
        try {
            if (!locks.hold(consumer.name())) {
                return LOCK_PAUSE;
            }
            if (pace.held(consumer.name())) {
                return settings.poll();
            }
            int rows = step();
            if (failures > 0) {
                cursors.recovered(consumer.name());
            }
            failures = 0;
            return rows == settings.batch() ? Duration.ZERO : settings.rest(consumer);
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            return failed(e);
        } catch (Throwable e) {
            return broken(e);
        }
    }

    /** The program or the JVM itself is in trouble: another node may do better, and this one tries again later. */
    private Duration broken(Throwable error) {
        try {
            locks.release(consumer.name());
            failed(error);
        } catch (Throwable again) {
            // not even the report works; without this thread nobody would ever take the consumer up on this node again
        }
        return LONGEST_PAUSE;
    }

    /** Takes one batch and answers the number of its rows; after a full one there may be more. */
    int step() throws Exception {
        Cursor from = cursors.take(consumer.name());
        List<ReadRow> rows = reader.after(from, settings.batch());
        if (rows.isEmpty()) {
            return 0;
        }
        Set<Long> dossiers = rows.stream().map(ReadRow::dossier).collect(Collectors.toSet());
        List<Long> stopped = consumer.ordered() ? cursors.withParked(consumer.name(), dossiers) : List.of();
        List<ReadRow> due = consumer.ordered() ? inOrder(rows, dossiers) : rows;
        Outcome outcome = new Delivery(consumer, stopped).deliver(due);
        Cursor to = rows.get(rows.size() - 1).cursor();
        if (!cursors.advance(consumer.name(), from, to, outcome)) {
            log.warn("Another node has moved the consumer {}: its rows come from there", consumer.name());
            locks.release(consumer.name());
        }
        return rows.size();
    }

    /**
     * The rows strictly by {@code seq} within each dossier. A transaction that began early and waited for the dossier
     * has the higher {@code seq} under the lower transaction id; what lies between was committed before it, because
     * the dossier was locked, and is fetched.
     */
    private List<ReadRow> inOrder(List<ReadRow> rows, Set<Long> dossiers) {
        Map<Long, Integer> delivered = cursors.delivered(consumer.name(), dossiers);
        Map<String, ReadRow> due = new LinkedHashMap<>();
        for (ReadRow row : rows) {
            int last = delivered.getOrDefault(row.dossier(), 0);
            if (row.seq() > last) {
                List<ReadRow> next =
                        row.seq() == last + 1 ? List.of(row) : reader.between(row.dossier(), last + 1, row.seq());
                next.forEach(each -> due.put(each.dossier() + "/" + each.seq(), each));
                delivered.put(row.dossier(), row.seq());
            }
        }
        return new ArrayList<>(due.values());
    }

    private Duration failed(Throwable failure) {
        failures++;
        Throwable cause = failure instanceof Delivery.Away ? failure.getCause() : failure;
        String reason = Failures.reason(cause);
        if (failures == 1) {
            log.warn("The consumer {} waits: {}", consumer.name(), reason);
        }
        try {
            cursors.failed(consumer.name(), reason);
        } catch (RuntimeException e) {
            log.debug("the database is away too", e);
        }
        long millis = settings.poll().toMillis() << Math.min(failures, 10);
        return millis > LONGEST_PAUSE.toMillis() ? LONGEST_PAUSE : Duration.ofMillis(millis);
    }
}
