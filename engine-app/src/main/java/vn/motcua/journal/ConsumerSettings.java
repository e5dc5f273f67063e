package vn.motcua.journal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How consumers read.
 *
 * @param poll pause after having taken what there was; five times as long for consumers that are not urgent
 * @param batch rows at a time
 * @param heldBack how long a transaction may hold the consumers back before it is named in the log
 */
@ConfigurationProperties("motcua.journal.consumer")
record ConsumerSettings(
        @DefaultValue("200ms") Duration poll,
        @DefaultValue("500") int batch,
        @DefaultValue("30s") Duration heldBack) {

    private static final int UNHURRIED = 5;

    /** Each look costs statements and each move of a cursor a transaction, so rows are gathered in between. */
    Duration rest(JournalConsumer consumer) {
        return consumer.urgent() ? poll : poll.multipliedBy(UNHURRIED);
    }
}
