package vn.motcua.journal;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Lets the rest of the application tell a consumer of this node to look at once, or to wait with its rows. */
@Component
public class ConsumerPace {

    private final Map<String, Semaphore> calls = new ConcurrentHashMap<>();
    private final Set<String> held = ConcurrentHashMap.newKeySet();

    /** Ends the consumer's present rest: it looks for rows now and not only at its next turn. */
    public void nudge(String consumer) {
        calls(consumer).release();
    }

    /** The consumer takes no rows until it is let go; they gather behind its cursor. */
    public void hold(String consumer) {
        held.add(consumer);
    }

    /** The consumer goes on with what has gathered. */
    public void letGo(String consumer) {
        held.remove(consumer);
        nudge(consumer);
    }

    boolean held(String consumer) {
        return held.contains(consumer);
    }

    /** Waits for a nudge, at most this long. */
    void rest(String consumer, Duration atMost) throws InterruptedException {
        Semaphore semaphore = calls(consumer);
        if (semaphore.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            // several nudges ask for one look
            semaphore.drainPermits();
        }
    }

    private Semaphore calls(String consumer) {
        return calls.computeIfAbsent(consumer, name -> new Semaphore(0));
    }
}
