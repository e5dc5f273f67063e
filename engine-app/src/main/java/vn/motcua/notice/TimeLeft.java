package vn.motcua.notice;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import vn.motcua.calendar.WorkCalendar;
import vn.motcua.deadline.Timeliness;
import vn.motcua.shared.Text;

/** How long is left until a due date, in office time, or how late it is. */
final class TimeLeft {

    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm").withZone(WorkCalendar.ZONE);

    private TimeLeft() {}

    static Text of(Instant due, Instant now, WorkCalendar calendar) {
        String until = WRITTEN.format(due);
        boolean late = !due.isAfter(Timeliness.overUntil(now));
        Text length = length(Math.abs(calendar.officeMinutesBetween(now, due)), calendar);
        return late
                ? new Text(
                        "quá hạn " + length.vi() + " làm việc (hạn " + until + ")",
                        "late by " + length.en() + " of office time (was due " + until + ")")
                : new Text(
                        "còn " + length.vi() + " làm việc (hạn " + until + ")",
                        length.en() + " of office time left (due " + until + ")");
    }

    /** Whole working days from one on, then hours; below a day hours and minutes. */
    private static Text length(long minutes, WorkCalendar calendar) {
        long perDay = calendar.hours().minutesPerDay();
        long days = minutes / perDay;
        long hours = minutes % perDay / 60;
        long rest = minutes % perDay % 60;
        if (days > 0) {
            return hours == 0
                    ? new Text(days + " ngày", days + " d")
                    : new Text(days + " ngày " + hours + " giờ", days + " d " + hours + " h");
        } else if (hours > 0) {
            return rest == 0
                    ? new Text(hours + " giờ", hours + " h")
                    : new Text(hours + " giờ " + rest + " phút", hours + " h " + rest + " min");
        }
        return new Text(rest + " phút", rest + " min");
    }
}
