package vn.motcua.journal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;

/** The threads of this node's consumers; they stop before the pool does, after the batch at hand. */
final class RunningConsumers implements SmartLifecycle {

    private static final long STOP_SECONDS = 10;

    private final List<JournalConsumer> consumers;
    private final ConsumerLocks locks;
    private final CursorStore cursors;
    private final JournalReader reader;
    private final ConsumerSettings settings;
    private final ConsumerPace pace;
    private final List<Thread> threads = new ArrayList<>();
    private CountDownLatch stopping;

    RunningConsumers(
            List<JournalConsumer> consumers,
            ConsumerLocks locks,
            CursorStore cursors,
            JournalReader reader,
            ConsumerSettings settings,
            ConsumerPace pace) {
        Set<String> names = new HashSet<>();
        for (JournalConsumer consumer : consumers) {
            if (!names.add(consumer.name())) {
                throw new IllegalStateException("Two consumers of the journal are called " + consumer.name());
            }
        }
        this.consumers = consumers;
        this.locks = locks;
        this.cursors = cursors;
        this.reader = reader;
        this.settings = settings;
        this.pace = pace;
    }

    @Override
    public synchronized void start() {
        if (isRunning()) {
            return;
        }
        stopping = new CountDownLatch(1);
        for (JournalConsumer consumer : consumers) {
            Thread thread = new Thread(
                    new ConsumerLoop(consumer, locks, cursors, reader, settings, pace, stopping),
                    "journal-" + consumer.name());
            thread.setDaemon(true);
            threads.add(thread);
            thread.start();
        }
    }

    @Override
    public synchronized void stop() {
        if (!isRunning()) {
            return;
        }
        stopping.countDown();
        consumers.forEach(consumer -> pace.nudge(consumer.name()));
        try {
            long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(STOP_SECONDS);
            for (Thread thread : threads) {
                thread.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime())));
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        threads.clear();
        locks.close();
        stopping = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return stopping != null;
    }
}
