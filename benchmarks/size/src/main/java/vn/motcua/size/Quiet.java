package vn.motcua.size;

import java.util.List;
import java.util.concurrent.locks.LockSupport;
import vn.motcua.journal.ConsumerPace;
import vn.motcua.journal.Consumers;
import vn.motcua.journal.JournalConsumer;
import vn.motcua.search.IndexStatus;

/** Waits until other systems have answered and derived tables are written: the clock must stand until then. */
final class Quiet {

    private static final long PAUSE_NANOS = 1_000_000L;
    private static final int MOST_PAUSES = 60_000;

    private final Consumers consumers;
    private final ConsumerPace pace;
    private final List<String> names;

    Quiet(Consumers consumers, ConsumerPace pace, List<JournalConsumer> all) {
        this.consumers = consumers;
        this.pace = pace;
        this.names = all.stream()
                .map(JournalConsumer::name)
                .filter(name -> !name.equals(IndexStatus.CONSUMER))
                .toList();
    }

    void await() {
        for (int i = 0; i < MOST_PAUSES; i++) {
            List<String> behind = names.stream()
                    .filter(name -> consumers.oldestWaiting(name).isPresent())
                    .toList();
            if (behind.isEmpty()) {
                return;
            }
            behind.forEach(pace::nudge);
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        throw new IllegalStateException("The consumers " + names + " do not catch up");
    }
}
