package vn.motcua.search;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what comparisons found, for a week. */
@Component
class DriftLog {

    private final JdbcClient jdbc;
    private final Counter repaired;
    private final Counter removed;
    private final Clock clock;

    DriftLog(JdbcClient jdbc, MeterRegistry meters, Clock clock) {
        this.jdbc = jdbc;
        this.repaired = meters.counter("motcua.search.drift.repaired");
        this.removed = meters.counter("motcua.search.drift.removed");
        this.clock = clock;
    }

    /** One comparison. */
    void note(int sampled, int written, int missing, int foreign) {
        repaired.increment(written);
        removed.increment(foreign);
        jdbc.sql("""
            with old as (delete from motcua.search_drift where checked_at < :now - interval '7 days')
            insert into motcua.search_drift (checked_at, sampled, repaired, missing, removed)
            values (:now, :sampled, :repaired, :missing, :removed)
            on conflict (checked_at) do update set sampled = motcua.search_drift.sampled + excluded.sampled,
                repaired = motcua.search_drift.repaired + excluded.repaired,
                missing = motcua.search_drift.missing + excluded.missing,
                removed = motcua.search_drift.removed + excluded.removed\
            """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("sampled", sampled)
                .param("repaired", written)
                .param("missing", missing)
                .param("removed", foreign)
                .update();
    }

    /** The last comparison with the sums of its day; empty before the first. */
    Optional<Drift> last() {
        return jdbc.sql("""
            select last.checked_at, last.sampled, day.repaired, day.missing, day.removed
            from (select * from motcua.search_drift order by checked_at desc limit 1) last
            cross join lateral (
                select sum(repaired)::int repaired, sum(missing)::int missing, sum(removed)::int removed
                from motcua.search_drift where checked_at > last.checked_at - interval '24 hours') day\
            """)
                .query((row, n) -> new Drift(
                        row.getTimestamp("checked_at").toInstant(),
                        row.getInt("sampled"),
                        row.getInt("repaired"),
                        row.getInt("missing"),
                        row.getInt("removed")))
                .optional();
    }
}
