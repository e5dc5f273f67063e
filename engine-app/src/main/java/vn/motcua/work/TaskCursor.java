package vn.motcua.work;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;

/** Where a page of a task list ended; opaque to the client. */
record TaskCursor(boolean waiting, Instant sortAt, String taskId) {

    static String of(TaskRow row) {
        boolean waiting = row.urgency() == Urgency.PAUSED;
        Instant at = row.stepDueAt() == null ? row.createdAt() : row.stepDueAt();
        String plain = waiting + "|" + at + "|" + row.taskId();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    static TaskCursor parse(String cursor) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("\\|", 3);
            if (parts.length == 3) {
                return new TaskCursor(Boolean.parseBoolean(parts[0]), Instant.parse(parts[1]), parts[2]);
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
