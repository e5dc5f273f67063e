package vn.motcua.bulk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import vn.motcua.shared.OwnThread;

/** Works on bulk actions in the background: when told, at the start, and each few seconds for what a crash has left. */
@Component
class BulkResumer extends OwnThread {

    private static final Duration PERIOD = Duration.ofSeconds(5);
    private static final Duration PREVIEWED = Duration.ofHours(1);
    private static final Duration KEPT = Duration.ofDays(30);

    private final BulkRunner runner;
    private final BulkStore store;
    private final Clock clock;

    BulkResumer(BulkRunner runner, BulkStore store, Clock clock) {
        super("bulk-actions");
        this.runner = runner;
        this.store = store;
        this.clock = clock;
    }

    @Override
    protected void begin() {
        each(PERIOD, runner::carryOutUnfinished);
        each(Duration.ofHours(1), this::forget);
    }

    /** Looks for something to do now, not only at the next turn. */
    void soon() {
        now(runner::carryOutUnfinished);
    }

    private void forget() {
        Instant now = clock.instant();
        store.forget(now.minus(PREVIEWED), now.minus(KEPT));
    }
}
