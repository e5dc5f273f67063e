package vn.motcua.search;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
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
        return consumer()
                .filter(consumer -> consumer.behind() > 0)
                .flatMap(this::oldest)
                .map(oldest -> Duration.between(oldest, clock.instant()).toMillis())
                .map(millis -> Math.max(0, millis))
                .orElse(0L);
    }

    /** Those of the dossiers that the consumer still has to write. */
    Set<Long> waiting(Collection<Long> dossiers) {
        return consumer()
                .map(consumer -> Set.copyOf(after(consumer, "select distinct dossier_id from motcua.journal where", """
                    and dossier_id = any(:ids)\
                    """)
                        .param("ids", dossiers.toArray(Long[]::new))
                        .query(Long.class)
                        .list()))
                .orElse(Set.of());
    }

    private Optional<ConsumerStatus> consumer() {
        return consumers.status().stream()
                .filter(consumer -> consumer.name().equals("search"))
                .findFirst();
    }

    private Optional<Instant> oldest(ConsumerStatus consumer) {
        return after(consumer, "select at from motcua.journal where", "order by epoch, xid, position limit 1")
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    private JdbcClient.StatementSpec after(ConsumerStatus consumer, String select, String rest) {
        String[] cursor = consumer.position().split("/", -1);
        return jdbc.sql(select + " (epoch, xid, position) > (:epoch, cast(:xid as xid8), :position) " + rest)
                .param("epoch", Integer.parseInt(cursor[0]))
                .param("xid", cursor[1])
                .param("position", Long.parseLong(cursor[2]));
    }
}
