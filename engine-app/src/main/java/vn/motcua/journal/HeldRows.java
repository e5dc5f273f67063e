package vn.motcua.journal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.shared.DossierId;

/** Keeps rows back from consumers that send things out, while what they tell may still be recalled. */
@Component
class HeldRows implements Chore {

    private record Held(String consumer, long dossier, int seq) {}

    private static final Logger LOG = LoggerFactory.getLogger(HeldRows.class);
    private static final Duration EVERY = Duration.ofSeconds(5);

    /** So long a row is one node's; if that node dies with it, another takes it up. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private static final int BATCH = 100;

    private final JdbcClient sql;
    private final JournalReader reader;
    private final ObjectProvider<OutgoingHold> holds;
    private final ObjectProvider<JournalConsumer> consumers;
    private final Clock clock;

    HeldRows(
            JdbcClient sql,
            JournalReader reader,
            ObjectProvider<OutgoingHold> holds,
            ObjectProvider<JournalConsumer> consumers,
            Clock clock) {
        this.sql = sql;
        this.reader = reader;
        this.holds = holds;
        this.consumers = consumers;
        this.clock = clock;
    }

    /** Those of the rows that may go now; the others are noted and come later, each by itself. */
    List<JournalEntry> released(String consumer, List<JournalEntry> batch) {
        Set<DossierId> dossiers = batch.stream().map(JournalEntry::dossier).collect(Collectors.toSet());
        Map<DossierId, Instant> until =
                holds.stream().findFirst().map(hold -> hold.heldUntil(dossiers)).orElse(Map.of());
        List<JournalEntry> released = new ArrayList<>();
        for (JournalEntry entry : batch) {
            if (until.containsKey(entry.dossier())) {
                hold(consumer, entry, until.get(entry.dossier()));
            } else {
                released.add(entry);
            }
        }
        return released;
    }

    private void hold(String consumer, JournalEntry entry, Instant until) {
        sql.sql("""
                        insert into motcua.journal_held (consumer, dossier_id, seq, until) values (?, ?, ?, ?)
                        on conflict do nothing""")
                .params(consumer, entry.dossier().value(), entry.seq(), utc(until))
                .update();
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    /** Hands over what need not wait any more. */
    @Override
    public void turn() {
        Map<String, JournalConsumer> named =
                consumers.stream().collect(Collectors.toMap(JournalConsumer::name, Function.identity()));
        Set<String> away = new HashSet<>();
        for (Held held : lease()) {
            JournalConsumer consumer = named.get(held.consumer());
            if (consumer != null && !away.contains(held.consumer()) && !hand(consumer, held)) {
                away.add(held.consumer());
            }
        }
    }

    private List<Held> lease() {
        Instant now = clock.instant();
        return sql.sql("""
                        update motcua.journal_held h set until = ? from (
                            select consumer, dossier_id, seq from motcua.journal_held where until <= ?
                            order by until limit ? for update skip locked) due
                        where h.consumer = due.consumer and h.dossier_id = due.dossier_id and h.seq = due.seq
                        returning h.consumer, h.dossier_id, h.seq""")
                .params(utc(now.plus(LEASE)), utc(now), BATCH)
                .query((row, n) -> new Held(row.getString(1), row.getLong(2), row.getInt(3)))
                .list();
    }

    /** @return false when the other side is away: the row comes again when its lease is over */
    private boolean hand(JournalConsumer consumer, Held held) {
        List<ReadRow> rows = reader.between(held.dossier(), held.seq(), held.seq());
        Outcome outcome;
        try {
            outcome = new Delivery(consumer, List.of()).deliver(rows);
        } catch (Delivery.Away e) {
            LOG.warn("Held rows of {} wait: {}", held.consumer(), Failures.reason(e.getCause()));
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        outcome.parked().forEach(parked -> park(held, parked));
        sql.sql("delete from motcua.journal_held where consumer = ? and dossier_id = ? and seq = ?")
                .params(held.consumer(), held.dossier(), held.seq())
                .update();
        return true;
    }

    private void park(Held held, Outcome.Parked parked) {
        sql.sql("""
                        insert into motcua.journal_parked (consumer, dossier_id, seq, type, reason)
                        values (?, ?, ?, ?, ?) on conflict (consumer, dossier_id, seq) do nothing""")
                .params(
                        held.consumer(),
                        held.dossier(),
                        held.seq(),
                        parked.row().type(),
                        parked.reason())
                .update();
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
