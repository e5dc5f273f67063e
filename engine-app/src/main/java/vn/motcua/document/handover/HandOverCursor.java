package vn.motcua.document.handover;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;

/**
 * Where a page ended; opaque to the client.
 *
 * @param key of the last row among those of its instant
 */
record HandOverCursor(Instant at, String key) {

    String coded() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((at + "|" + key).getBytes(StandardCharsets.UTF_8));
    }

    /** @throws Rejection invalid for what no page has returned */
    static HandOverCursor parse(String cursor) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("\\|", -1);
            if (parts.length == 2) {
                return new HandOverCursor(Instant.parse(parts[0]), parts[1]);
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            throw invalid(cursor);
        }
        throw invalid(cursor);
    }

    /**
     * The key where it is a number.
     *
     * @throws Rejection invalid where it is none
     */
    long number() {
        try {
            return Long.parseLong(key);
        } catch (NumberFormatException e) {
            throw invalid(key);
        }
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
