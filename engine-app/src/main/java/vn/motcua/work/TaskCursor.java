package vn.motcua.work;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;

/**
 * Where a page of a task list ended; opaque to the client.
 *
 * @param at the earlier due date of the last task
 * @param dossierAt its dossier's due date
 * @param mixed where a list of several calendars ended, null for a list of one
 */
record TaskCursor(
        boolean waiting,
        @Nullable Instant at,
        @Nullable Instant dossierAt,
        String taskId,
        @Nullable Mixed mixed) {

    /**
     * The end of a page of several calendars.
     *
     * @param now when the first page was asked for: office minutes are counted from then on every page
     * @param minutes until {@code at}, in the office of the last task
     * @param dossierMinutes until {@code dossierAt}
     * @param fromWaiting with {@code from} the place in the order of due dates before which nothing is left to show
     */
    record Mixed(
            Instant now,
            long minutes,
            long dossierMinutes,
            boolean fromWaiting,
            @Nullable Instant from) {}

    private static final String NONE = "-";

    static TaskCursor of(TaskRow row, @Nullable Mixed mixed) {
        return new TaskCursor(
                row.urgency() == Urgency.PAUSED,
                row.firstDue() == null
                        ? FirstDue.earlier(row.stepDueAt(), row.dueAt())
                        : row.firstDue().at(),
                row.dueAt(),
                row.taskId(),
                mixed);
    }

    /** What {@link #parse} reads. */
    String text() {
        String plain = waiting + "|" + text(at) + "|" + text(dossierAt) + "|" + taskId;
        if (mixed != null) {
            plain += "|" + mixed.now() + "|" + mixed.minutes() + "|" + mixed.dossierMinutes() + "|"
                    + mixed.fromWaiting() + "|" + text(mixed.from());
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    static TaskCursor parse(String cursor) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("\\|", -1);
            if (parts.length == 4 || parts.length == 9) {
                return new TaskCursor(
                        Boolean.parseBoolean(parts[0]),
                        instant(parts[1]),
                        instant(parts[2]),
                        parts[3],
                        parts.length == 4 ? null : mixed(parts));
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            throw invalid(cursor);
        }
        throw invalid(cursor);
    }

    private static Mixed mixed(String[] parts) {
        return new Mixed(
                Instant.parse(parts[4]),
                Long.parseLong(parts[5]),
                Long.parseLong(parts[6]),
                Boolean.parseBoolean(parts[7]),
                instant(parts[8]));
    }

    private static String text(@Nullable Instant at) {
        return at == null ? NONE : at.toString();
    }

    private static @Nullable Instant instant(String text) {
        return text.equals(NONE) ? null : Instant.parse(text);
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
