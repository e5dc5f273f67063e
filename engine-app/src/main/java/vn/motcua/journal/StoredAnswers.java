package vn.motcua.journal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;
import vn.motcua.shared.Violation;

/** The stored answers of each actor, by key, for a day. */
@Component
class StoredAnswers implements Chore {

    private static final String KEPT = "1 day";

    private record Row(Hash request, StoredAnswer answer) {}

    private final JdbcClient sql;

    StoredAnswers(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * The answer that this request got before.
     *
     * @throws Rejection {@code idempotency-key-reused} when the key belongs to another request
     */
    Optional<StoredAnswer> find(String actor, KeyedRequest request) {
        Optional<Row> row = sql.sql(
                        "select request_hash, status, body from motcua.command_answer where actor = ? and key = ?")
                .params(actor, request.key())
                .query((r, n) -> new Row(
                        Hash.stored(r.getBytes("request_hash")),
                        new StoredAnswer(r.getInt("status"), r.getString("body"))))
                .optional();
        if (row.isPresent() && !row.get().request().equals(request.hash())) {
            Text rule = new Text(
                    "Khóa này đã dùng cho một yêu cầu khác; mỗi yêu cầu mới cần một khóa mới.",
                    "This key was used for another request; each new request needs a new key.");
            throw new Rejection(
                    Rejection.Kind.UNPROCESSABLE,
                    "idempotency-key-reused",
                    rule,
                    List.of(new Violation(KeyedRequest.HEADER, request.key(), rule)));
        }
        return row.map(Row::answer);
    }

    /** Waits for another request of the same actor and key that is about to commit, and then fails. */
    void store(String actor, KeyedRequest request, StoredAnswer answer) {
        sql.sql("""
                insert into motcua.command_answer (actor, key, request_hash, status, body) values (?, ?, ?, ?, ?)""")
                .params(actor, request.key(), request.hash().bytes(), answer.status(), answer.body())
                .update();
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(30);
    }

    @Override
    public void turn() {
        sql.sql("delete from motcua.command_answer where made_at < now() - cast(? as interval)")
                .param(KEPT)
                .update();
    }
}
