package vn.motcua.deadline;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vn.motcua.shared.BareFailure;

/** Finishes changes of calendars that were left for later or interrupted: when told, at the start, each half minute. */
@Component
class ChangeResumer implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeResumer.class);
    private static final int PERIOD_SECONDS = 30;

    private final ChangeRunner runner;
    private ScheduledExecutorService executor;

    ChangeResumer(ChangeRunner runner) {
        this.runner = runner;
    }

    @Override
    public synchronized void start() {
        executor = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "calendar-changes");
            thread.setDaemon(true);
            return thread;
        });
        var unused = executor.scheduleWithFixedDelay(this::resume, 1, PERIOD_SECONDS, TimeUnit.SECONDS);
    }

    /** Looks for something to finish now, not only at the next turn. */
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
            LOG.warn("Unfinished calendar changes wait for the next round", BareFailure.of(e));
        }
    }
}
