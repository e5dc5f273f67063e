package vn.motcua.size;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what comes by itself, and no longer than it may take. */
final class Patience {

    private static final Duration PAUSE = Duration.ofMillis(50);

    private Patience() {}

    /**
     * Returns when it is so.
     *
     * @param what is waited for, for the message
     * @throws IllegalStateException when it is not so in time
     */
    static void until(String what, Duration most, BooleanSupplier so) {
        long end = System.nanoTime() + most.toNanos();
        while (!so.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Not within " + most + ": " + what);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
