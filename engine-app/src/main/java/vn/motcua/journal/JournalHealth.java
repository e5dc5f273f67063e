package vn.motcua.journal;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** Warns before the journal runs out of months; it would still write, into the DEFAULT partition. */
@Component("journalHealthIndicator")
class JournalHealth implements HealthIndicator {

    private static final Status ATTENTION = new Status("ATTENTION", "months of the journal are missing");

    private final Partitions partitions;

    JournalHealth(Partitions partitions) {
        this.partitions = partitions;
    }

    @Override
    public Health health() {
        int ahead = partitions.ahead();
        boolean between = partitions.defaultHoldsRows();
        return (ahead >= 1 && !between ? Health.up() : Health.status(ATTENTION))
                .withDetail("monthsAhead", ahead)
                .withDetail("rowsOutsideMonths", between)
                .build();
    }
}
