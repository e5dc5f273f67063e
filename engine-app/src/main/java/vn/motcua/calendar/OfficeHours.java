package vn.motcua.calendar;

import java.time.LocalTime;
import java.time.temporal.ChronoField;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;

/**
 * The two half-days of an office, and how long the counter receives on a duty morning. Half-open: the closing minute
 * belongs to the next half-day.
 *
 * @param dutyClosing end of a duty morning, which begins at {@code opening}
 */
public record OfficeHours(
        LocalTime opening, LocalTime lunch, LocalTime afternoon, LocalTime closing, LocalTime dutyClosing) {

    /** 07:00–11:30 and 13:30–17:00: eight hours, one working day. */
    public static final OfficeHours DEFAULT = new OfficeHours(
            LocalTime.of(7, 0), LocalTime.of(11, 30), LocalTime.of(13, 30), LocalTime.of(17, 0), LocalTime.of(11, 30));

    public OfficeHours {
        if (!opening.isBefore(lunch)
                || afternoon.isBefore(lunch)
                || !afternoon.isBefore(closing)
                || !opening.isBefore(dutyClosing)) {
            throw Rejection.invalid(
                    "hours",
                    opening + "–" + lunch + ", " + afternoon + "–" + closing,
                    new Text(
                            "Giờ làm việc phải theo thứ tự: mở cửa, nghỉ trưa, buổi chiều, đóng cửa.",
                            "Office hours must be in order: opening, lunch, afternoon, closing."));
        }
    }

    /** Working minutes of a whole day. */
    public int minutesPerDay() {
        return morning() + minute(closing) - minute(afternoon);
    }

    /** Working minutes passed at this minute of the day. */
    int elapsed(int minuteOfDay) {
        int inMorning = Math.max(0, Math.min(minuteOfDay - minute(opening), morning()));
        int inAfternoon = Math.max(0, Math.min(minuteOfDay - minute(afternoon), minute(closing) - minute(afternoon)));
        return inMorning + inAfternoon;
    }

    /** The minute of the day at which so many working minutes have passed and the office is open. */
    int minuteAt(int elapsed) {
        return elapsed < morning() ? minute(opening) + elapsed : minute(afternoon) + elapsed - morning();
    }

    private int morning() {
        return minute(lunch) - minute(opening);
    }

    private static int minute(LocalTime time) {
        return time.get(ChronoField.MINUTE_OF_DAY);
    }
}
