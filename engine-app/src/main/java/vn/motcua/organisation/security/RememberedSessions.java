package vn.motcua.organisation.security;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.session.MapSession;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import vn.motcua.organisation.SessionMemory;

/**
 * Reads a session's row once for the requests that follow each other, as those of one page do, and does not write it
 * with each of them, once somebody is signed in: a sign-in may pass through several nodes. Signing out ends a session here at once and on other nodes within {@link #KEPT}; whether the
 * officer may work at all is asked with each request and not remembered here.
 */
final class RememberedSessions<S extends Session> implements SessionRepository<RememberedSession<S>>, SessionMemory {

    static final Duration KEPT = Duration.ofSeconds(2);

    /** More sessions than work within two seconds on one node; above it those that are too old are dropped. */
    private static final int MANY = 5000;

    private record Known(Session session, long readAt) {
        boolean fresh() {
            return System.nanoTime() - readAt < KEPT.toNanos();
        }
    }

    private final SessionRepository<S> rows;
    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private final AtomicLong forgotten = new AtomicLong();

    RememberedSessions(SessionRepository<S> rows) {
        this.rows = rows;
    }

    @Override
    public RememberedSession<S> createSession() {
        return RememberedSession.of(rows, rows.createSession());
    }

    @Override
    public @Nullable RememberedSession<S> findById(String id) {
        Known remembered = known.get(id);
        if (remembered != null && remembered.fresh()) {
            return RememberedSession.known(rows, remembered.session());
        }
        long before = forgotten.get();
        long now = System.nanoTime();
        S row = rows.findById(id);
        if (row == null) {
            known.remove(id);
            return null;
        }
        Session session = new MapSession(row);
        if (session.getAttribute(OfficerSessions.OFFICER) != null) {
            remember(id, new Known(session, now), before);
        }
        return RememberedSession.known(rows, session);
    }

    @Override
    public void save(RememberedSession<S> session) {
        if (session.save()) {
            forget(session.knownAs());
        }
    }

    @Override
    public void deleteById(String id) {
        rows.deleteById(id);
        forget(id);
    }

    private void forget(String id) {
        forgotten.incrementAndGet();
        known.remove(id);
    }

    @Override
    public void forgetAll() {
        forgotten.incrementAndGet();
        known.clear();
    }

    /** A row read before something was forgotten may be the forgotten one. */
    private void remember(String id, Known read, long before) {
        if (known.size() > MANY) {
            known.values().removeIf(each -> !each.fresh());
        }
        known.put(id, read);
        if (forgotten.get() != before) {
            known.remove(id, read);
        }
    }
}
