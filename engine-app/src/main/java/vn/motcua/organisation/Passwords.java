package vn.motcua.organisation;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;

/** Hashes passwords and checks them in the same time, whether or not there is one. */
@Component
public class Passwords {

    /** Shortest password, in characters. */
    static final int SHORTEST = 10;

    /** BCrypt reads 72 bytes and no more: a longer password would be cut without a word. */
    private static final int MOST_BYTES = 72;

    private final BCryptPasswordEncoder encoder;
    private final String nobodys;

    /** @param rounds binary logarithm of BCrypt's rounds; the demo, whose passwords are printed, spares the time */
    Passwords(@Value("${motcua.password-rounds:10}") int rounds) {
        encoder = new BCryptPasswordEncoder(rounds);
        nobodys = encoder.encode("the password of nobody");
    }

    /**
     * The BCrypt hash.
     *
     * @throws Rejection INVALID when it is shorter than 10 characters or longer than 72 bytes
     */
    public String hash(String password) {
        if (password.length() < SHORTEST || tooLong(password)) {
            throw Rejection.invalid(
                    "password",
                    null,
                    new Text(
                            "Mật khẩu có ít nhất 10 ký tự và không quá 72 byte.",
                            "A password has at least 10 characters and at most 72 bytes."));
        }
        return encoder.encode(password);
    }

    /** Whether the password is the hash's; for a null hash it takes the same time and says no. */
    public boolean matches(String password, String hash) {
        boolean same = encoder.matches(tooLong(password) ? "" : password, hash == null ? nobodys : hash);
        return hash != null && same;
    }

    private static boolean tooLong(String password) {
        return password.getBytes(java.nio.charset.StandardCharsets.UTF_8).length > MOST_BYTES;
    }
}
