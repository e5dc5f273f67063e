package vn.motcua.journal;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Measures how far the consumers are behind, and names the session that holds them back too long. */
@Component
class JournalWatch implements Chore {

    private static final Logger log = LoggerFactory.getLogger(JournalWatch.class);
    private static final int COUNTED = 10_000;

    private final JdbcClient sql;
    private final ConsumerOverview consumers;
    private final JournalReader reader;
    private final ConsumerSettings settings;
    private final Optional<Gauges> gauges;
    private String held = "";
    private long heldSince;

    JournalWatch(
            JdbcClient sql,
            ConsumerOverview consumers,
            JournalReader reader,
            ConsumerSettings settings,
            ObjectProvider<MeterRegistry> meters) {
        this.sql = sql;
        this.consumers = consumers;
        this.reader = reader;
        this.settings = settings;
        this.gauges = Optional.ofNullable(meters.getIfAvailable()).map(Gauges::new);
    }

    /** The session whose transaction is the oldest that runs: consumers read up to it. */
    record Holder(String transaction, int pid, String database, String role, String application) {}

    @Override
    public Duration every() {
        return Duration.ofSeconds(5);
    }

    @Override
    public void turn() {
        List<Measured> measured = consumers.places().stream()
                .map(place -> new Measured(place, reader.backlog(place.cursor(), COUNTED)))
                .toList();
        gauges.ifPresent(all -> all.show(measured));
        boolean waiting = measured.stream().anyMatch(one -> one.backlog().rows() > 0);
        alarm(waiting ? holder() : Optional.empty());
    }

    /** Reads what every role may see: each running transaction holds a lock on its own id. */
    Optional<Holder> holder() {
        return sql.sql("""
                select l.transactionid::text, l.pid, a.datname, a.usename, a.application_name
                from pg_locks l join pg_stat_activity a on a.pid = l.pid
                where l.locktype = 'transactionid' and l.granted
                    and l.transactionid = pg_snapshot_xmin(pg_current_snapshot())::xid""")
                .query((row, n) -> new Holder(
                        row.getString(1), row.getInt(2), row.getString(3), row.getString(4), row.getString(5)))
                .optional();
    }

    private void alarm(Optional<Holder> holder) {
        String transaction = holder.map(Holder::transaction).orElse("");
        if (!transaction.equals(held)) {
            held = transaction;
            heldSince = System.nanoTime();
        } else if (holder.isPresent()
                && System.nanoTime() - heldSince > settings.heldBack().toNanos()) {
            log.warn(
                    "The consumers of the journal are held back for {} s by process {} ({}, role {}, database {})",
                    (System.nanoTime() - heldSince) / 1_000_000_000,
                    holder.get().pid(),
                    holder.get().application(),
                    holder.get().role(),
                    holder.get().database());
        }
    }

    private record Measured(ConsumerOverview.Place place, JournalReader.Backlog backlog) {}

    /** One value for each consumer. */
    private static final class Gauges {

        private final MultiGauge behind;
        private final MultiGauge lag;
        private final MultiGauge parked;

        Gauges(MeterRegistry meters) {
            behind = MultiGauge.builder("motcua.journal.consumer.behind").register(meters);
            lag = MultiGauge.builder("motcua.journal.consumer.lag")
                    .baseUnit("seconds")
                    .register(meters);
            parked = MultiGauge.builder("motcua.journal.consumer.parked").register(meters);
        }

        void show(List<Measured> measured) {
            List<MultiGauge.Row<?>> behindRows = new ArrayList<>();
            List<MultiGauge.Row<?>> lagRows = new ArrayList<>();
            List<MultiGauge.Row<?>> parkedRows = new ArrayList<>();
            for (Measured one : measured) {
                Tags consumer = Tags.of("consumer", one.place().consumer());
                behindRows.add(MultiGauge.Row.of(consumer, one.backlog().rows()));
                lagRows.add(
                        MultiGauge.Row.of(consumer, Math.max(0, one.backlog().seconds())));
                parkedRows.add(MultiGauge.Row.of(consumer, one.place().parked()));
            }
            behind.register(behindRows, true);
            lag.register(lagRows, true);
            parked.register(parkedRows, true);
        }
    }
}
