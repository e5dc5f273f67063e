package vn.motcua.journal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The journal itself for the page of the operator. */
@Component
public class JournalOverview {

    private final JdbcClient sql;
    private final Partitions partitions;

    JournalOverview(JdbcClient sql, Partitions partitions) {
        this.sql = sql;
        this.partitions = partitions;
    }

    /** When the last signed digest was made; empty before the first. */
    public Optional<Instant> lastDigest() {
        return sql.sql("select made_at from motcua.journal_digest order by number desc limit 1")
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** Names of the monthly partitions in their order. */
    public List<String> partitions() {
        return partitions.names();
    }
}
