package vn.motcua.deadline;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import vn.motcua.calendar.WorkCalendar;
import vn.motcua.shared.Text;

/** Days, moments and lengths in the words of an official letter. */
final class Wording {

    private static final List<Text> WEEKDAYS = List.of(
            new Text("thứ Hai", "Monday"),
            new Text("thứ Ba", "Tuesday"),
            new Text("thứ Tư", "Wednesday"),
            new Text("thứ Năm", "Thursday"),
            new Text("thứ Sáu", "Friday"),
            new Text("thứ Bảy", "Saturday"),
            new Text("Chủ nhật", "Sunday"));
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private Wording() {}

    static Text weekday(DayOfWeek day) {
        return WEEKDAYS.get(day.getValue() - 1);
    }

    /** "thứ Ba 24/11". */
    static Text day(LocalDate date) {
        Text weekday = weekday(date.getDayOfWeek());
        String shown = date.getDayOfMonth() + "/" + date.getMonthValue();
        return new Text(weekday.vi() + " " + shown, weekday.en() + " " + shown);
    }

    /** "16:05 thứ Hai 23/11/2026". */
    static Text moment(Instant at) {
        LocalDate date = WorkCalendar.dateOf(at);
        Text weekday = weekday(date.getDayOfWeek());
        String time = TIME.format(WorkCalendar.timeOf(at));
        return new Text(
                time + " " + weekday.vi() + " " + DATE.format(date),
                time + " on " + weekday.en() + " " + DATE.format(date));
    }

    /** "3 giờ 10 phút". */
    static Text length(long minutes) {
        long hours = minutes / 60;
        long rest = minutes % 60;
        if (hours == 0) {
            return new Text(rest + " phút", rest + " min");
        }
        return rest == 0
                ? new Text(hours + " giờ", hours + " h")
                : new Text(hours + " giờ " + rest + " phút", hours + " h " + rest + " min");
    }

    /** "3 ngày làm việc". */
    static Text term(Term term) {
        if (term.unit() == TermUnit.SAME_DAY) {
            return term.unit().title();
        }
        Text unit = term.unit().title();
        String english = term.amount() == 1 ? unit.en().replaceFirst("s( |$)", "$1") : unit.en();
        return new Text(term.amount() + " " + unit.vi(), term.amount() + " " + english);
    }

    static Text join(Text first, String vi, String en) {
        return new Text(first.vi() + vi, first.en() + en);
    }

    static Text join(Text first, Text second) {
        return join(first, second.vi(), second.en());
    }
}
