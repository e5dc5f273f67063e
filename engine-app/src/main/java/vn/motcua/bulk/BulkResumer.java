package vn.motcua.bulk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vn.motcua.shared.BareFailure;

/** Works on bulk actions in the background: when told, at the start, and each few seconds for what a crash has left. */
@Component
class BulkResumer implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(BulkResumer.class);
    private static final int PERIOD_SECONDS = 5;
    private static final Duration PREVIEWED = Duration.ofHours(1);
    private static final Duration KEPT = Duration.ofDays(30);

    private final BulkRunner runner;
    private final BulkStore store;
    private final Clock clock;
    private ScheduledExecutorService executor;

    BulkResumer(BulkRunner runner, BulkStore store, Clock clock) {
        this.runner = runner;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public synchronized void start() {
        executor = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "bulk-actions");
            thread.setDaemon(true);
            return thread;
        });
        var unused = executor.scheduleWithFixedDelay(this::resume, 1, PERIOD_SECONDS, TimeUnit.SECONDS);
        var unusedToo = executor.scheduleWithFixedDelay(this::forget, 1, 60, TimeUnit.MINUTES);
    }

    /** Looks for something to do now, not only at the next turn. */
    synchronized void soon() {
        if (executor != null) {
            executor.execute(this::resume);
        }
    }

    @Override
    public synchronized void stop() {
        executor.shutdownNow();
        executor = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return executor != null;
    }

    private void resume() {
        try {
            runner.carryOutUnfinished();
        } catch (RuntimeException e) {
            LOG.warn("Bulk actions wait for the next round", BareFailure.of(e));
        }
    }

    private void forget() {
        try {
            Instant now = clock.instant();
            store.forget(now.minus(PREVIEWED), now.minus(KEPT));
        } catch (RuntimeException e) {
            LOG.warn("Former bulk actions are removed next time", BareFailure.of(e));
        }
    }
}
