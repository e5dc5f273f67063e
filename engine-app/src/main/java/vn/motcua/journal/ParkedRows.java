package vn.motcua.journal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
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
     * @param reason the failure, without people's data
     */
    public record Parked(
            long id, String consumer, long dossier, int seq, String type, String reason, Instant parkedAt) {}

    private static final String SELECT =
            "select id, consumer, dossier_id, seq, type, reason, parked_at from motcua.journal_parked ";
    private static final int SHOWN = 500;

    private final JdbcClient sql;
    private final JournalReader reader;
    private final Map<String, JournalConsumer> consumers;

    ParkedRows(JdbcClient sql, JournalReader reader, List<JournalConsumer> consumers) {
        this.sql = sql;
        this.reader = reader;
        this.consumers = consumers.stream().collect(Collectors.toMap(JournalConsumer::name, Function.identity()));
    }

    /** The oldest 500. */
    public List<Parked> list() {
        return rows(sql.sql(SELECT + "order by id limit ?").param(SHOWN));
    }

    /**
     * Hands a parked row over again, for an ordered consumer all parked rows of its dossier from the first.
     *
     * @throws Rejection not found; {@code replay-failed} when it fails again, with the new reason; {@code row-detached}
     *     when the journal holds the row no more: it stays parked
     */
    public void replay(long id) {
        Parked row = rows(sql.sql(SELECT + "where id = ?").param(id)).stream()
                .findFirst()
                .orElseThrow(() -> Rejection.notFound(
                        "id",
                        Long.toString(id),
                        new Text("Không có sự kiện đang tạm giữ này.", "There is no such parked event.")));
        JournalConsumer consumer = Optional.ofNullable(consumers.get(row.consumer()))
                .orElseThrow(() -> Rejection.conflict(
                        "consumer-gone",
                        new Text(
                                "Bộ xử lý “" + row.consumer() + "” không còn trong chương trình này.",
                                "The consumer “" + row.consumer() + "” is no part of this program any more.")));
        if (consumer.ordered()) {
            Optional<Parked> next = first(row);
            while (next.isPresent()) {
                hand(consumer, next.get());
                next = first(row);
            }
        } else {
            hand(consumer, row);
        }
    }

    private Optional<Parked> first(Parked row) {
        return rows(sql.sql(SELECT + "where consumer = ? and dossier_id = ? order by seq limit 1")
                        .params(row.consumer(), row.dossier()))
                .stream()
                .findFirst();
    }

    private void hand(JournalConsumer consumer, Parked row) {
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

    private static List<Parked> rows(StatementSpec statement) {
        return statement
                .query((row, n) -> new Parked(
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
