package vn.motcua.deadline;

import java.time.Duration;
import org.springframework.stereotype.Component;
import vn.motcua.shared.OwnThread;

/** Finishes changes of calendars that were left for later or interrupted: when told, at the start, each half minute. */
@Component
class ChangeResumer extends OwnThread {

    private static final Duration PERIOD = Duration.ofSeconds(30);

    private final ChangeRunner runner;

    ChangeResumer(ChangeRunner runner) {
        super("calendar-changes");
        this.runner = runner;
    }

    @Override
    protected void begin() {
        each(PERIOD, runner::carryOutUnfinished);
    }

    /** Looks for something to finish now, not only at the next turn. */
    void soon() {
        now(runner::carryOutUnfinished);
    }
}
