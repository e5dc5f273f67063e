package vn.motcua.dossier;

import java.time.format.DateTimeFormatter;
import vn.motcua.catalogue.TermRule;
import vn.motcua.deadline.TermUnit;
import vn.motcua.shared.Text;

/** A published term in words. */
public final class TermWords {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private TermWords() {}

    public static Text of(TermRule term) {
        int n = term.amount();
        return switch (TermUnit.valueOf(term.unit())) {
            case SAME_DAY -> sameDay(term);
            case WORKING_DAY -> workingDays(term);
            case WORKING_HOUR -> new Text(n + " giờ làm việc", n + " working hour(s)");
            case CALENDAR_DAY, EVENT_DAY -> new Text(n + " ngày", n + " day(s)");
            case CLOCK_HOUR -> new Text(n + " giờ", n + " hour(s)");
            case CLOCK_MINUTE -> new Text(n + " phút", n + " minute(s)");
            case BACKWARD_WORKING_DAY ->
                new Text("trước ít nhất " + n + " ngày làm việc", "at least " + n + " working day(s) before");
        };
    }

    private static Text workingDays(TermRule term) {
        Text days = new Text(term.amount() + " ngày làm việc", term.amount() + " working day(s)");
        if (term.cutoff() == null) {
            return days;
        }
        String at = CLOCK.format(term.cutoff());
        return new Text(
                days.vi() + "; tiếp nhận sau " + at + " thì tính từ ngày làm việc tiếp theo",
                days.en() + "; received after " + at + ", counted from the next working day");
    }

    private static Text sameDay(TermRule term) {
        if (term.cutoff() == null) {
            return new Text("Ngay trong ngày làm việc", "The same working day");
        }
        String at = CLOCK.format(term.cutoff());
        return new Text(
                "Ngay trong ngày làm việc; tiếp nhận sau " + at + " thì trả kết quả trong ngày làm việc tiếp theo",
                "The same working day; received after " + at + ", the next working day");
    }
}
