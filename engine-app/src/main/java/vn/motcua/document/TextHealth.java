package vn.motcua.document;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** Warns while no file can be read for the search: the store is away, or no process can be started. */
@Component("documentTextHealthIndicator")
class TextHealth implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(TextHealth.class);
    private static final Status ATTENTION = new Status("ATTENTION", "files wait to be read for the search");

    private final Clock clock;
    private volatile @Nullable Instant pausedSince;

    TextHealth(Clock clock) {
        this.clock = clock;
    }

    /** Nothing can be read at the moment; said once in the log. */
    void paused(Exception why) {
        if (pausedSince == null) {
            pausedSince = clock.instant();
            LOG.warn("No file is read for the search until this is mended; the files wait", why);
        }
    }

    void reads() {
        if (pausedSince != null) {
            LOG.info("Files are read for the search again; they could not be since {}", pausedSince);
            pausedSince = null;
        }
    }

    @Override
    public Health health() {
        Instant since = pausedSince;
        return since == null
                ? Health.up().build()
                : Health.status(ATTENTION).withDetail("pausedSince", since).build();
    }
}
