package vn.motcua.search;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.journal.ConsumerStatus;
import vn.motcua.journal.Consumers;

/** How far the index is behind the journal. */
@Component
class IndexLag {

    private final Consumers consumers;
    private final JdbcClient jdbc;
    private final Clock clock;

    IndexLag(Consumers consumers, JdbcClient jdbc, Clock clock) {
        this.consumers = consumers;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Age of the oldest journal row that is not in the index yet, in milliseconds; 0 when there is none. */
    long millis() {
        return consumers.status().stream()
                .filter(consumer -> consumer.name().equals("search") && consumer.behind() > 0)
                .findFirst()
                .map(this::age)
                .orElse(0L);
    }

    private long age(ConsumerStatus consumer) {
        String[] cursor = consumer.position().split("/", -1);
        Timestamp oldest = jdbc.sql("""
                        select at from motcua.journal
                        where (epoch, xid, position) > (:epoch, cast(:xid as xid8), :position)
                        order by epoch, xid, position limit 1""")
                .param("epoch", Integer.parseInt(cursor[0]))
                .param("xid", cursor[1])
                .param("position", Long.parseLong(cursor[2]))
                .query(Timestamp.class)
                .optional()
                .orElse(null);
        return oldest == null
                ? 0
                : Math.max(
                        0, Duration.between(oldest.toInstant(), clock.instant()).toMillis());
    }
}
