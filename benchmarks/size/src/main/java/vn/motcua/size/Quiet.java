package vn.motcua.size;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.journal.ConsumerPace;
import vn.motcua.journal.Consumers;
import vn.motcua.journal.JournalConsumer;
import vn.motcua.journal.WaitingLooks;
import vn.motcua.search.IndexStatus;
import vn.motcua.work.WaitingSteps;

/** Waits until other systems have answered and derived tables are written: the clock must stand until then. */
final class Quiet {

    private static final long PAUSE_NANOS = 1_000_000L;
    private static final int MOST_PAUSES = 60_000;
    private static final Duration FREE = Duration.ofSeconds(30);

    private final Consumers consumers;
    private final ConsumerPace pace;
    private final List<String> names;
    private final JdbcClient sql;
    private final Clock clock;
    private final WaitingLooks looks;
    private final WaitingSteps steps;

    Quiet(
            Consumers consumers,
            ConsumerPace pace,
            List<JournalConsumer> all,
            JdbcClient sql,
            Clock clock,
            WaitingLooks looks,
            WaitingSteps steps) {
        this.sql = sql;
        this.clock = clock;
        this.looks = looks;
        this.steps = steps;
        this.consumers = consumers;
        this.pace = pace;
        this.names = all.stream()
                .map(JournalConsumer::name)
                .filter(name -> !name.equals(IndexStatus.CONSUMER))
                .toList();
    }

    /** Returns when nothing has been at work for two looks: who ends may just have given work to another. */
    void await() {
        int quiet = 0;
        for (int i = 0; i < MOST_PAUSES; i++) {
            quiet = isQuiet() ? quiet + 1 : 0;
            if (quiet == 2) {
                return;
            }
            if (quiet == 0) {
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
        throw new IllegalStateException("The consumers " + names + " do not catch up");
    }

    /** Has everything written that the product gathers for a second. */
    void writeGathered() {
        looks.write();
        Patience.until("looks at steps are written", FREE, () -> !steps.write());
    }

    private boolean isQuiet() {
        if (engineIsAtWork()) {
            return false;
        }
        List<String> behind = names.stream()
                .filter(name -> consumers.oldestWaiting(name).isPresent())
                .toList();
        behind.forEach(pace::nudge);
        return behind.isEmpty();
    }

    /** The flow goes on in a thread of the engine's after some nodes. */
    private boolean engineIsAtWork() {
        return sql.sql("""
                        select exists (select from camunda.act_ru_job
                            where retries_ > 0 and (duedate_ is null or duedate_ <= ?))""")
                .param(Timestamp.from(clock.instant()))
                .query(Boolean.class)
                .single();
    }
}
