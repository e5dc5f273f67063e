package vn.motcua.deadline;

import static vn.motcua.deadline.Wording.join;
import static vn.motcua.deadline.Wording.moment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.motcua.calendar.WorkCalendar;
import vn.motcua.shared.Text;

/** How a term begins and when it ends, in one sentence. */
final class Beginning {

    private Beginning() {}

    /** The one sentence for a term that has just begun, or would begin now. */
    static Text sentence(ClockName clock, LegalClock legal, WorkCalendar calendar) {
        Instant due = legal.due(calendar);
        Text text = join(opening(clock), moment(legal.start()));
        text = join(text, reception(legal, calendar));
        for (Text phrase : crossed(legal, calendar, due)) {
            text = join(text, "; " + phrase.vi(), "; " + phrase.en());
        }
        Text result = result(clock);
        return join(
                text,
                ": " + result.vi() + moment(due).vi() + ".",
                ": " + result.en() + moment(due).en() + ".");
    }

    private static Text reception(LegalClock legal, WorkCalendar calendar) {
        Term term = legal.term();
        Instant effective = legal.effectiveStart(calendar);
        Text text = new Text("", "");
        boolean moved = effective.isAfter(WorkCalendar.truncated(legal.start()));
        if (legal.isAfterCutoff(calendar)) {
            text = new Text(
                    ", sau " + term.cutoff() + " nên tính từ "
                            + moment(effective).vi(),
                    ", after " + term.cutoff() + " and so counted from "
                            + moment(effective).en());
        } else if (moved) {
            text = new Text(
                    ", ngoài giờ làm việc nên tính từ " + moment(effective).vi(),
                    ", outside office hours and so counted from "
                            + moment(effective).en());
        }
        LocalDate first = WorkCalendar.dateOf(effective);
        if (term.unit() == TermUnit.SAME_DAY) {
            boolean late = !moved && WorkCalendar.timeOf(effective).isAfter(term.cutoff());
            return late ? join(text, ", sau " + term.cutoff(), ", after " + term.cutoff()) : text;
        }
        Text length = Wording.term(term);
        text = join(text, ", thời hạn " + length.vi(), ", term " + length.en());
        boolean counted = term.unit() == TermUnit.WORKING_DAY || term.unit() == TermUnit.CALENDAR_DAY;
        if (counted || term.unit() == TermUnit.EVENT_DAY) {
            text = join(text, " không kể ngày đầu", ", the first day excluded");
        }
        return !calendar.isWorkingDay(first) && counted
                ? join(text, ", nhận trong giờ trực", ", received on duty")
                : text;
    }

    private static List<Text> crossed(LegalClock legal, WorkCalendar calendar, Instant due) {
        if (legal.term().unit().isClock()) {
            return List.of(new Text("tính cả đêm và ngày nghỉ", "nights and days off count"));
        }
        LocalDate one = WorkCalendar.dateOf(legal.start());
        LocalDate other = WorkCalendar.dateOf(due);
        return one.isBefore(other)
                ? CrossedDays.between(calendar, one, other)
                : CrossedDays.between(calendar, other, one);
    }

    private static Text opening(ClockName clock) {
        return switch (clock) {
            // online, by post, or what was asked for and has now come
            case RECEPTION -> new Text("Hồ sơ gửi đến lúc ", "Came in at ");
            case DOSSIER -> new Text("Tiếp nhận lúc ", "Received at ");
            case STEP -> new Text("Bắt đầu bước lúc ", "Step begun at ");
            case PART -> new Text("Bắt đầu phần liên thông lúc ", "Part begun at ");
            case SUPPLEMENT -> new Text("Yêu cầu bổ sung lúc ", "Supplement asked for at ");
            case CONFIRMATION -> new Text("Gửi người dân xác nhận lúc ", "Sent for confirmation at ");
            case PAYMENT -> new Text("Thông báo nghĩa vụ tài chính lúc ", "Obligation notified at ");
            case CONSULTATION -> new Text("Gửi lấy ý kiến lúc ", "Sent for consultation at ");
            case NOTICE -> new Text("Việc được thông báo bắt đầu lúc ", "What is notified begins at ");
        };
    }

    static Text result(ClockName clock) {
        return switch (clock) {
            case DOSSIER, PART -> new Text("hẹn trả ", "due ");
            case RECEPTION -> new Text("phải trả lời trước ", "to be answered by ");
            default -> new Text("hết hạn lúc ", "runs out at ");
        };
    }
}
