package vn.motcua.document.register;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;

/**
 * Where a page of the register ended; opaque to the client.
 *
 * @param number of the last line
 */
record RegisterCursor(Instant receivedAt, long id, int number) {

    static final RegisterCursor START = new RegisterCursor(Instant.EPOCH, 0, 0);

    String coded() {
        String plain = receivedAt + "|" + id + "|" + number;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    static RegisterCursor parse(String cursor) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("\\|", -1);
            if (parts.length == 3) {
                return new RegisterCursor(
                        Instant.parse(parts[0]), Long.parseLong(parts[1]), Integer.parseInt(parts[2]));
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            throw invalid(cursor);
        }
        throw invalid(cursor);
    }

    private static Rejection invalid(String cursor) {
        return Rejection.invalid(
                "cursor",
                cursor,
                new Text(
                        "Con trỏ trang không hợp lệ; hãy dùng giá trị “next” của trang trước.",
                        "The cursor is not one that a former page returned as “next”."));
    }
}
