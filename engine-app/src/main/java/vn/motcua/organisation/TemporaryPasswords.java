package vn.motcua.organisation;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;

/** Passwords that an administrator has set: shown once, and good for nothing but setting one's own. */
@Component
public class TemporaryPasswords {

    /** Without signs that are taken for one another when read from paper or told by telephone. */
    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 4;
    private static final int GROUP = 4;

    /** Two people know it, and a note of it may lie about: after so many days a new one is set. */
    private static final int DAYS = 7;

    private final SecureRandom chance = new SecureRandom();
    private final JdbcClient sql;
    private final Revision revision;
    private final Clock clock;
    private final Remembered<Set<String>> pending;

    /** Off where an identity provider signs officers in: nobody has a password then. */
    private final boolean passwords;

    TemporaryPasswords(JdbcClient sql, Revision revision, Clock clock, @Value("${motcua.oidc.issuer:}") String issuer) {
        this.clock = clock;
        this.passwords = issuer.isEmpty();
        this.sql = sql;
        this.revision = revision;
        this.pending = new Remembered<>(revision, this::load);
    }

    /** Whether the officer has to set a password of their own before anything else. */
    public boolean mustChange(OfficerId officer) {
        return passwords && pending.get().contains(officer.value());
    }

    /**
     * Lets nobody in by a temporary password that has grown old.
     *
     * @throws Rejection FORBIDDEN {@code temporary-password-expired}
     */
    public void requireFresh(OfficerId officer) {
        boolean old = mustChange(officer)
                && sql.sql("SELECT password_temporary_since < ? FROM officer WHERE id = ?")
                        .params(OffsetDateTime.now(clock).minusDays(DAYS), officer.value())
                        .query(Boolean.class)
                        .single();
        if (old) {
            throw Rejection.forbidden(
                    "temporary-password-expired",
                    new Text(
                            "Mật khẩu tạm đã quá %d ngày nên không dùng được nữa; hãy nhờ quản trị đơn vị đặt lại."
                                    .formatted(DAYS),
                            "This temporary password is more than %d days old; ask your administrator for a new one."
                                    .formatted(DAYS)));
        }
    }

    /** Whether officers sign in by password at all. */
    boolean used() {
        return passwords;
    }

    /**
     * The officer sets one of their own; inside the caller's transaction. Whoever is thrown out by a reset or a lock does
     * not undo it with a change that began before.
     *
     * @param known hash of the password by which they showed who they are
     * @param next hash of the new one
     * @throws Rejection CONFLICT {@code password-reset-meanwhile}
     */
    public void replace(OfficerId officer, String known, String next) {
        revision.advance();
        int changed = sql.sql("""
                        UPDATE officer SET password_hash = ?, password_temporary = false, password_temporary_since = null
                        WHERE id = ? AND password_hash = ? AND locked_at IS NULL""").params(next, officer.value(), known).update();
        if (changed == 0) {
            throw Rejection.conflict(
                    "password-reset-meanwhile",
                    new Text(
                            "Mật khẩu vừa được đặt lại hoặc tài khoản vừa bị khóa; hãy đăng nhập lại.",
                            "The password has just been reset or the account locked; please sign in again."));
        }
    }

    /** A new one of 79 bits, such as {@code k7mp-2xwt-9hqa-c4ne}. */
    String draw() {
        StringBuilder drawn = new StringBuilder();
        for (int sign = 0; sign < GROUPS * GROUP; sign++) {
            drawn.append(sign > 0 && sign % GROUP == 0 ? "-" : "").append(SIGNS.charAt(chance.nextInt(SIGNS.length())));
        }
        return drawn.toString();
    }

    private Set<String> load() {
        return sql.sql("SELECT id FROM officer WHERE password_temporary").query(String.class).list().stream()
                .collect(Collectors.toUnmodifiableSet());
    }
}
