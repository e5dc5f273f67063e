package vn.motcua.organisation;

import java.security.SecureRandom;
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

    private final SecureRandom chance = new SecureRandom();
    private final JdbcClient sql;
    private final Revision revision;
    private final Remembered<Set<String>> pending;

    /** Off where an identity provider signs officers in: nobody has a password then. */
    private final boolean passwords;

    TemporaryPasswords(JdbcClient sql, Revision revision, @Value("${motcua.oidc.issuer:}") String issuer) {
        this.passwords = issuer.isEmpty();
        this.sql = sql;
        this.revision = revision;
        this.pending = new Remembered<>(revision, this::load);
    }

    /** Whether the officer has to set a password of their own before anything else. */
    public boolean mustChange(OfficerId officer) {
        return passwords && pending.get().contains(officer.value());
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
                        UPDATE officer SET password_hash = ?, password_temporary = false
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
