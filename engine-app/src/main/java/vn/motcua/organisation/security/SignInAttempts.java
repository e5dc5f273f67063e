package vn.motcua.organisation.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Slows down whoever guesses passwords, on all nodes together. An attempt counts before the password is looked at, so
 * guessing in parallel gains nothing; a success takes its own count back.
 */
@Component
class SignInAttempts {

    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient sql;
    private final TransactionOperations transaction;
    private final Clock clock;

    SignInAttempts(JdbcClient sql, TransactionOperations transaction, Clock clock) {
        this.sql = sql;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Counts an attempt. One that has to wait counts for nothing: whoever is blocked can neither fill the table nor lock
     * others out.
     *
     * @throws Blocked with the time to wait, when there were too many
     */
    void begin(String username, String address) {
        Instant now = clock.instant();
        Optional<Block> block = transaction.execute(status -> {
            Map<Subject, AttemptCount> counts = new LinkedHashMap<>();
            for (Subject subject : subjects(username, address)) {
                AttemptCount before = locked(subject, now);
                if (!before.waitAt(now).isZero()) {
                    status.setRollbackOnly();
                    return Optional.of(new Block(subject, before));
                }
                counts.put(subject, before);
            }
            counts.forEach((subject, before) -> save(subject, before.oneMore(now, subject.limit())));
            return Optional.empty();
        });
        if (block.isPresent()) {
            throw new Blocked(block.get().count().waitAt(now), first(block.get()));
        }
    }

    /** The password was right. */
    void succeeded(String username, String address) {
        transaction.executeWithoutResult(status -> {
            for (Subject subject : subjects(username, address)) {
                sql.sql("""
                                UPDATE sign_in_attempt SET failures = :failures, blocked_until = NULL
                                WHERE subject = :subject""")
                        // a whole office may share one address: its count goes down by this one only
                        .param("failures", subject.shared() ? Math.max(0, failures(subject) - 1) : 0)
                        .param("subject", subject.digest())
                        .update();
            }
        });
    }

    /** Forgets what is older than a day. */
    @Scheduled(fixedDelayString = "PT1H")
    void forget() {
        sql.sql("DELETE FROM sign_in_attempt WHERE last_at < :old")
                .param("old", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whether this is the first attempt that meets the block. */
    private boolean first(Block block) {
        return sql.sql("""
                        UPDATE sign_in_attempt SET told_until = blocked_until
                        WHERE subject = :subject AND told_until IS DISTINCT FROM blocked_until""").param("subject", block.subject().digest()).update() == 1;
    }

    /** The count so far; its row is locked until the end of the transaction. */
    private AttemptCount locked(Subject subject, Instant now) {
        sql.sql(
                        "INSERT INTO sign_in_attempt (subject, failures, last_at) VALUES (:subject, 0, :now) ON CONFLICT DO NOTHING")
                .param("subject", subject.digest())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        return sql.sql(
                        "SELECT failures, last_at, blocked_until FROM sign_in_attempt WHERE subject = :subject FOR UPDATE")
                .param("subject", subject.digest())
                .query((row, number) -> new AttemptCount(
                        row.getInt("failures"),
                        row.getTimestamp("last_at").toInstant(),
                        row.getTimestamp("blocked_until") == null
                                ? null
                                : row.getTimestamp("blocked_until").toInstant()))
                .single();
    }

    private void save(Subject subject, AttemptCount count) {
        sql.sql("""
                        UPDATE sign_in_attempt SET failures = :failures, last_at = :last, blocked_until = :until
                        WHERE subject = :subject""")
                .param("failures", count.failures())
                .param("last", count.lastAt().atOffset(ZoneOffset.UTC))
                .param(
                        "until",
                        count.blockedUntil() == null
                                ? null
                                : count.blockedUntil().atOffset(ZoneOffset.UTC))
                .param("subject", subject.digest())
                .update();
    }

    private int failures(Subject subject) {
        return sql.sql("SELECT failures FROM sign_in_attempt WHERE subject = :subject FOR UPDATE")
                .param("subject", subject.digest())
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** Always in this order, so that two attempts never wait for each other. */
    private static List<Subject> subjects(String username, String address) {
        return List.of(
                new Subject("address " + address, 30, true),
                new Subject("both " + username + " " + address, 5, false),
                new Subject("user " + username, 50, false));
    }

    /**
     * What is counted.
     *
     * @param limit failures after which one has to wait
     * @param shared whether several people may stand behind it
     */
    private record Subject(String name, int limit, boolean shared) {
        byte[] digest() {
            try {
                return MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private record Block(Subject subject, AttemptCount count) {}

    /** One has to wait. */
    static final class Blocked extends RuntimeException {
        private final Duration wait;
        private final boolean first;

        private Blocked(Duration wait, boolean first) {
            super("too many attempts, wait " + wait);
            this.wait = wait;
            this.first = first;
        }

        /** Whether this block is met for the first time: the next ones are no news. */
        boolean first() {
            return first;
        }

        Duration waitFor() {
            return wait;
        }
    }
}
