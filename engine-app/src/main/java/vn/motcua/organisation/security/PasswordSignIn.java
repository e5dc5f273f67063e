package vn.motcua.organisation.security;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.motcua.organisation.Passwords;
import vn.motcua.organisation.SecurityEvents;
import vn.motcua.organisation.TemporaryPasswords;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;

/** Signs officers in by user name and password; off where OpenID Connect does it. */
@Component
public class PasswordSignIn {

    private final JdbcClient sql;
    private final TransactionOperations transaction;
    private final Passwords passwords;
    private final SignInAttempts attempts;
    private final SecurityEvents events;
    private final OpenIdSettings openId;
    private final RememberedSessions<?> sessions;
    private final TemporaryPasswords temporary;

    PasswordSignIn(
            JdbcClient sql,
            TransactionOperations transaction,
            Passwords passwords,
            SignInAttempts attempts,
            SecurityEvents events,
            OpenIdSettings openId,
            RememberedSessions<?> sessions,
            TemporaryPasswords temporary) {
        this.sql = sql;
        this.transaction = transaction;
        this.passwords = passwords;
        this.attempts = attempts;
        this.events = events;
        this.openId = openId;
        this.sessions = sessions;
        this.temporary = temporary;
    }

    /** Whether officers sign in by password at all. */
    public boolean offered() {
        return !openId.given();
    }

    /**
     * The officer who may come in. Wrong password, unknown user, locked officer: the same answer after the same time.
     *
     * @param address of the caller, for the limits only
     * @throws Rejection UNAUTHENTICATED {@code bad-credentials}, FORBIDDEN {@code temporary-password-expired}, or TOO_MANY after too many failures, see {@link
     *     TooManyAttempts}
     */
    public OfficerId signIn(String username, String password, String address) {
        if (!offered()) {
            throw Rejection.forbidden(
                    "password-sign-in-off",
                    new Text(
                            "Hệ thống này đăng nhập qua tài khoản định danh tập trung.",
                            "Sign-in here goes through the identity provider."));
        }
        String name = username.strip().toLowerCase(Locale.ROOT);
        Optional<Secret> secret = secret(name);
        begin(name, address, secret);
        if (!passwords.matches(password, secret.map(Secret::hash).orElse(null))) {
            events.record(
                    SecurityEvents.Type.SIGN_IN_FAILED, secret.map(Secret::id).orElse(null));
            throw badCredentials();
        }
        attempts.succeeded(name, address);
        String id = secret.orElseThrow().id();
        temporary.requireFresh(new OfficerId(id));
        events.record(SecurityEvents.Type.SIGNED_IN, id);
        return new OfficerId(id);
    }

    /**
     * Sets a new password and ends the officer's other sessions.
     *
     * @param kept id of the session that goes on
     * @throws Rejection as {@link #signIn}, for the present password; INVALID for a weak new one; CONFLICT {@code
     *     password-reset-meanwhile} when an administrator was faster
     */
    public void change(OfficerId officer, String username, String present, String next, String address, String kept) {
        Optional<Secret> secret = secret(username);
        begin(username, address, secret);
        if (!passwords.matches(present, secret.map(Secret::hash).orElse(null))) {
            throw Rejection.invalid(
                    "currentPassword",
                    null,
                    new Text("Mật khẩu hiện tại không đúng.", "This is not the present password."));
        }
        if (next.equals(present)) {
            throw Rejection.invalid(
                    "newPassword",
                    null,
                    new Text(
                            "Mật khẩu mới phải khác mật khẩu hiện tại.",
                            "The new password differs from the present one."));
        }
        String hash = passwords.hash(next);
        attempts.succeeded(username, address);
        transaction.executeWithoutResult(status -> {
            temporary.replace(officer, secret.orElseThrow().hash(), hash);
            sql.sql("DELETE FROM spring_session WHERE principal_name = :id AND session_id <> :kept")
                    .param("id", officer.value())
                    .param("kept", kept)
                    .update();
            events.record(SecurityEvents.Type.PASSWORD_CHANGED, officer.value());
        });
        sessions.forgetAll();
    }

    private void begin(String name, String address, Optional<Secret> secret) {
        try {
            attempts.begin(name, address);
        } catch (SignInAttempts.Blocked blocked) {
            if (blocked.first()) {
                events.record(
                        SecurityEvents.Type.SIGN_IN_BLOCKED,
                        secret.map(Secret::id).orElse(null));
            }
            throw new TooManyAttempts(blocked.waitFor());
        }
    }

    private Optional<Secret> secret(String username) {
        return sql.sql("SELECT id, password_hash AS hash FROM officer WHERE username = :username AND locked_at IS NULL")
                .param("username", username)
                .query((row, number) -> new Secret(row.getString("id"), row.getString("hash")))
                .optional();
    }

    private static Rejection badCredentials() {
        return new Rejection(
                Rejection.Kind.UNAUTHENTICATED,
                "bad-credentials",
                new Text("Tên đăng nhập hoặc mật khẩu không đúng.", "The user name or the password is not right."),
                List.of());
    }

    private record Secret(String id, String hash) {
        @Override
        public String toString() {
            return id;
        }
    }

    /** Too many failures; carries the time to wait for the Retry-After header. */
    public static final class TooManyAttempts extends RuntimeException {
        private final long seconds;

        private TooManyAttempts(Duration wait) {
            super("too many attempts");
            this.seconds = wait.toSeconds() + 1;
        }

        public long seconds() {
            return seconds;
        }

        public Rejection rejection() {
            return new Rejection(
                    Rejection.Kind.TOO_MANY,
                    "too-many-attempts",
                    new Text(
                            "Đăng nhập sai quá nhiều lần. Vui lòng thử lại sau " + seconds + " giây.",
                            "Too many failed attempts. Please try again in " + seconds + " seconds."),
                    List.of());
        }
    }
}
