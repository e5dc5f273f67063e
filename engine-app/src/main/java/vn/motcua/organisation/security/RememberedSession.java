package vn.motcua.organisation.security;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** A session as one request sees it: what is remembered of its row, and the row itself from the first change on. */
final class RememberedSession<S extends Session> implements Session {

    /** Without changes the row is written once in this time, for its end to move on. */
    private static final Duration TOUCHED = Duration.ofMinutes(1);

    private final SessionRepository<S> rows;
    private final Session known;
    private @Nullable S row;
    private Instant accessed;

    private RememberedSession(SessionRepository<S> rows, Session known, @Nullable S row) {
        this.rows = rows;
        this.known = known;
        this.row = row;
        this.accessed = known.getLastAccessedTime();
    }

    /** A new session, or one that is about to change. */
    static <S extends Session> RememberedSession<S> of(SessionRepository<S> rows, S row) {
        return new RememberedSession<>(rows, row, row);
    }

    /** A session that is only read, unless the request changes it. */
    static <S extends Session> RememberedSession<S> known(SessionRepository<S> rows, Session known) {
        return new RememberedSession<>(rows, known, null);
    }

    /** Writes what has changed; false when there was nothing to write. */
    boolean save() {
        if (row == null
                && Duration.between(known.getLastAccessedTime(), accessed).compareTo(TOUCHED) < 0) {
            return false;
        }
        S changed = row == null ? rows.findById(known.getId()) : row;
        if (changed != null) {
            changed.setLastAccessedTime(accessed);
            rows.save(changed);
        }
        return true;
    }

    /** The id under which it was found; changing it does not change this. */
    String knownAs() {
        return known.getId();
    }

    private Session read() {
        return row == null ? known : row;
    }

    private S change() {
        if (row == null) {
            S found = rows.findById(known.getId());
            // ended elsewhere within the last moments: what changes now is a new one, which carries nothing over
            row = found == null ? rows.createSession() : found;
        }
        return row;
    }

    @Override
    public String getId() {
        return read().getId();
    }

    @Override
    public String changeSessionId() {
        return change().changeSessionId();
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // as the interface has it
    public <T> @Nullable T getAttribute(String name) {
        return read().getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return read().getAttributeNames();
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        change().setAttribute(name, value);
    }

    @Override
    public void removeAttribute(String name) {
        change().removeAttribute(name);
    }

    @Override
    public Instant getCreationTime() {
        return read().getCreationTime();
    }

    @Override
    public void setLastAccessedTime(Instant time) {
        accessed = time;
    }

    @Override
    public Instant getLastAccessedTime() {
        return accessed;
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        change().setMaxInactiveInterval(interval);
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return read().getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return read().isExpired();
    }
}
