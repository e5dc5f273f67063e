package vn.motcua.journal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;

/** The rows that consumers have set aside, and their second chance. */
public class ParkedRows {

    /**
     * A parked row.
     *
     * @param type of the event
     * @param sentence what the event says; null when this program cannot read the row
     * @param reason the failure, without people's data
     */
    public record Parked(
            long id,
            String consumer,
            long dossier,
            int seq,
            String type,
            @Nullable Text sentence,
            String reason,
            Instant parkedAt) {}

    private record Row(long id, String consumer, long dossier, int seq, String type, String reason, Instant parkedAt) {}

    private static final String SELECT =
            "select id, consumer, dossier_id, seq, type, reason, parked_at from motcua.journal_parked ";
    private static final int SHOWN = 500;

    private final JdbcClient sql;
    private final JournalReader reader;
    private final Map<String, JournalConsumer> consumers;
    private final EventWords words;

    ParkedRows(JdbcClient sql, JournalReader reader, List<JournalConsumer> consumers, EventWords words) {
        this.sql = sql;
        this.reader = reader;
        this.consumers = consumers.stream().collect(Collectors.toMap(JournalConsumer::name, Function.identity()));
        this.words = words;
    }

    /** The oldest 500. */
    public List<Parked> list() {
        List<Row> parked = rows(sql.sql(SELECT + "order by id limit ?").param(SHOWN));
        Map<String, ReadRow> events =
                reader
                        .single(
                                parked.stream().map(Row::dossier).toList(),
                                parked.stream().map(Row::seq).toList())
                        .stream()
                        .collect(Collectors.toMap(read -> read.dossier() + "/" + read.seq(), Function.identity()));
        return parked.stream()
                .map(row -> new Parked(
                        row.id(),
                        row.consumer(),
                        row.dossier(),
                        row.seq(),
                        row.type(),
                        sentence(events.get(row.dossier() + "/" + row.seq())),
                        row.reason(),
                        row.parkedAt()))
                .toList();
    }

    /**
     * Hands a parked row over again, for an ordered consumer all parked rows of its dossier from the first.
     *
     * @throws Rejection not found; {@code replay-failed} when it fails again, with the new reason; {@code row-detached}
     *     when the journal holds the row no more: it stays parked
     */
    public void replay(long id) {
        Row row = rows(sql.sql(SELECT + "where id = ?").param(id)).stream()
                .findFirst()
                .orElseThrow(() -> Rejection.notFound(
                        "id",
                        Long.toString(id),
                        new Text("Không có sự kiện gác lại này.", "There is no such parked event.")));
        JournalConsumer consumer = Optional.ofNullable(consumers.get(row.consumer()))
                .orElseThrow(() -> Rejection.conflict(
                        "consumer-gone",
                        new Text(
                                "Bộ đọc “" + row.consumer() + "” không còn trong chương trình này.",
                                "The consumer “" + row.consumer() + "” is no part of this program any more.")));
        if (consumer.ordered()) {
            Optional<Row> next = first(row);
            while (next.isPresent()) {
                hand(consumer, next.get());
                next = first(row);
            }
        } else {
            hand(consumer, row);
        }
    }

    private Optional<Row> first(Row row) {
        return rows(sql.sql(SELECT + "where consumer = ? and dossier_id = ? order by seq limit 1")
                        .params(row.consumer(), row.dossier()))
                .stream()
                .findFirst();
    }

    private @Nullable Text sentence(@Nullable ReadRow row) {
        try {
            return row == null ? null : words.sentence(row.entry().get());
        } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError e) {
            // one that cannot be read may be parked for just that; the list shows it all the same
            return null;
        }
    }

    private void hand(JournalConsumer consumer, Row row) {
        List<ReadRow> found = reader.between(row.dossier(), row.seq(), row.seq());
        if (found.isEmpty()) {
            throw Rejection.conflict(
                    "row-detached",
                    new Text(
                            "Sự kiện này nằm trong tháng đã tách khỏi nhật ký nên không xử lý lại được.",
                            "This event lies in a month that was taken out of the journal: it cannot be replayed."));
        }
        try {
            Delivery.hand(consumer, found);
        } catch (Exception e) {
            String reason = Failures.reason(e);
            sql.sql("update motcua.journal_parked set reason = ? where id = ?")
                    .params(reason, row.id())
                    .update();
            throw Rejection.conflict(
                    "replay-failed", new Text("Xử lý lại không thành công: " + reason, "It failed again: " + reason));
        }
        sql.sql("delete from motcua.journal_parked where id = ?")
                .param(row.id())
                .update();
    }

    private static List<Row> rows(StatementSpec statement) {
        return statement
                .query((row, n) -> new Row(
                        row.getLong("id"),
                        row.getString("consumer"),
                        row.getLong("dossier_id"),
                        row.getInt("seq"),
                        row.getString("type"),
                        row.getString("reason"),
                        row.getObject("parked_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
