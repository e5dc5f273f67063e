package vn.motcua.search;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.motcua.journal.Consumers;

/** How far the index is behind the journal. */
@Component
class IndexLag {

    private final Consumers consumers;
    private final Clock clock;

    IndexLag(Consumers consumers, Clock clock) {
        this.consumers = consumers;
        this.clock = clock;
    }

    /** Age of the oldest journal row that is not in the index yet, in milliseconds; 0 when there is none. */
    long millis() {
        return consumers
                .oldestWaiting(SearchConsumer.NAME)
                .map(oldest -> Duration.between(oldest, clock.instant()).toMillis())
                .map(millis -> Math.max(0, millis))
                .orElse(0L);
    }

    /** Those of the dossiers that the consumer still has to write. */
    Set<Long> waiting(Collection<Long> dossiers) {
        return consumers.waiting(SearchConsumer.NAME, dossiers);
    }
}
