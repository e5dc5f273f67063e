package vn.motcua.journal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How consumers read.
 *
 * @param poll pause after finding nothing
 * @param batch rows at a time
 * @param heldBack how long a transaction may hold the consumers back before it is named in the log
 */
@ConfigurationProperties("motcua.journal.consumer")
record ConsumerSettings(
        @DefaultValue("200ms") Duration poll,
        @DefaultValue("500") int batch,
        @DefaultValue("30s") Duration heldBack) {}
