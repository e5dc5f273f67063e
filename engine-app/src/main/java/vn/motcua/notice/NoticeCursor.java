package vn.motcua.notice;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;

/** Where a page of notices ended; opaque to the client. */
record NoticeCursor(Instant at, long id) {

    static NoticeCursor of(NoticeStore.Row row) {
        return new NoticeCursor(row.at(), row.id());
    }

    /** What {@link #parse} reads. */
    String text() {
        String plain = at + "|" + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    static NoticeCursor parse(String cursor) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("\\|", -1);
            if (parts.length == 2) {
                return new NoticeCursor(Instant.parse(parts[0]), Long.parseLong(parts[1]));
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
