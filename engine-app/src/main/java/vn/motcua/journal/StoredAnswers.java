package vn.motcua.journal;

import java.sql.Connection;
import java.time.Duration;
import java.util.Arrays;
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
    private static final String INSERT =
            "insert into motcua.command_answer (actor, key, request_hash, status, body) values (?, ?, ?, ?, ?)";

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

    /**
     * The key is taken: by the same request, whose answer can be given again.
     *
     * @throws Rejection {@code idempotency-key-reused} when it was another one
     */
    void requireSame(String actor, KeyedRequest request) {
        find(actor, request);
    }

    /** Writes the answer with the journal's own statement; as with {@link #store} the key may turn out to be taken. */
    CommitPart row(String actor, KeyedRequest request, StoredAnswer answer) {
        return new AnswerRow(actor, request, answer);
    }

    private record AnswerRow(String actor, KeyedRequest request, StoredAnswer answer) implements CommitPart {

        @Override
        public String name() {
            return "answer";
        }

        @Override
        public String ctes() {
            return "answer_kept as (" + INSERT + ")";
        }

        @Override
        public List<Object> parameters(Connection connection) {
            return Arrays.asList(actor, request.key(), request.hash().bytes(), answer.status(), answer.body());
        }

        @Override
        public boolean isEmpty() {
            return false;
        }
    }

    /** Waits for another request of the same actor and key that is about to commit, and then fails. */
    void store(String actor, KeyedRequest request, StoredAnswer answer) {
        sql.sql(INSERT)
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
