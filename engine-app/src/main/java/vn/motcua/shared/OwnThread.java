package vn.motcua.shared;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Work on a thread of its own that survives crashes because it looks for what is left: at the start, each period, and
 * when told. What fails is tried again at the next turn.
 */
public abstract class OwnThread implements SmartLifecycle {

    private final String name;
    private ScheduledExecutorService executor;

    /** @param name of the thread */
    protected OwnThread(String name) {
        this.name = name;
    }

    /** Begins the turns; called at the start. */
    protected abstract void begin();

    /** Does this now and then again after each period; only while it runs. */
    protected final void each(Duration period, Runnable work) {
        var unused =
                executor.scheduleWithFixedDelay(() -> safely(work), 1_000, period.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Does this at once on the thread, if it runs. */
    protected final synchronized void now(Runnable work) {
        if (executor != null) {
            executor.execute(() -> safely(work));
        }
    }

    @Override
    public final synchronized void start() {
        executor = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
        begin();
    }

    @Override
    public final synchronized void stop() {
        executor.shutdownNow();
        executor = null;
    }

    @Override
    public final synchronized boolean isRunning() {
        return executor != null;
    }

    private void safely(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LoggerFactory.getLogger(getClass()).warn("The work of {} waits for the next turn", name, BareFailure.of(e));
        }
    }
}
