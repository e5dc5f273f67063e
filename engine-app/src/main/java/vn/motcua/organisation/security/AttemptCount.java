package vn.motcua.organisation.security;

import java.time.Duration;
import java.time.Instant;

/** Failures of one user name or address: from the limit on, each further one doubles the time to wait. */
record AttemptCount(int failures, Instant lastAt, Instant blockedUntil) {

    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(30);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final int MOST_DOUBLINGS = 5;

    /** How long to wait at that moment; zero for not at all. */
    Duration waitAt(Instant now) {
        return blockedUntil == null || !blockedUntil.isAfter(now) ? Duration.ZERO : Duration.between(now, blockedUntil);
    }

    AttemptCount oneMore(Instant now, int limit) {
        int count = lastAt.plus(FORGOTTEN_AFTER).isBefore(now) ? 1 : failures + 1;
        if (count < limit) {
            return new AttemptCount(count, now, null);
        }
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(count - limit, MOST_DOUBLINGS));
        return new AttemptCount(count, now, now.plus(wait));
    }
}
