package vn.motcua.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vn.motcua.shared.Actor;
import vn.motcua.shared.CurrentActor;

/** Runs the journal's chores; stops after the web server and before the pool. */
@Component
class Chores implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Chores.class);
    private static final long STOP_SECONDS = 10;

    private final List<Chore> chores;
    private final List<Future<?>> turns = new ArrayList<>();
    private ScheduledExecutorService threads;

    Chores(ObjectProvider<Chore> chores) {
        this.chores = chores.orderedStream().toList();
    }

    @Override
    public synchronized void start() {
        threads = Executors.newScheduledThreadPool(2, work -> {
            Thread thread = new Thread(work, "journal-chores");
            thread.setDaemon(true);
            return thread;
        });
        for (Chore chore : chores) {
            turns.add(threads.scheduleWithFixedDelay(
                    () -> safely(chore, chore::turn), 0, chore.every().toMillis(), TimeUnit.MILLISECONDS));
        }
    }

    @Override
    public synchronized void stop() {
        turns.forEach(turn -> turn.cancel(false));
        turns.clear();
        threads.shutdown();
        try {
            if (!threads.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                log.warn("A chore of the journal is still at work while MotCua stops");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        threads = null;
        chores.forEach(chore -> safely(chore, chore::end));
    }

    @Override
    public synchronized boolean isRunning() {
        return threads != null;
    }

    @Override
    public int getPhase() {
        return 0;
    }

    private static void safely(Chore chore, Runnable work) {
        try {
            CurrentActor.runAs(Actor.system("journal"), work);
        } catch (Throwable e) {
            // whatever it is: one that got out would end the chore's turns for good
            log.warn("{} will be tried again: {}", chore.getClass().getSimpleName(), Failures.reason(e));
        }
    }
}
