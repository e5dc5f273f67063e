package vn.motcua.monitoring;

import java.util.Optional;
import vn.motcua.deadline.DeadlineEvent;
import vn.motcua.deadline.DeadlineEvent.ClockEnded;
import vn.motcua.deadline.DeadlineEvent.ClockPaused;
import vn.motcua.deadline.DeadlineEvent.ClockResumed;
import vn.motcua.deadline.DeadlineEvent.DeadlineExtended;
import vn.motcua.deadline.DeadlineEvent.DueDateMoved;
import vn.motcua.deadline.DeadlineEvent.DueDateReset;
import vn.motcua.deadline.DeadlineEvent.DueDateSet;
import vn.motcua.deadline.DeadlineEvent.PartLengthened;
import vn.motcua.journal.JournalEvent;
import vn.motcua.shared.Text;

/** The events of the legal clock in words; the exact dates stand in the clock's own explanation. */
final class ClockSentences {

    private ClockSentences() {}

    static Optional<Text> title(JournalEvent event) {
        return event instanceof DeadlineEvent own ? Optional.of(own(own)) : Optional.empty();
    }

    private static Text own(DeadlineEvent event) {
        if (event instanceof DueDateSet e) {
            return about("Bắt đầu tính hạn: ", "Clock started: ", e.clock().title());
        }
        if (event instanceof ClockPaused e) {
            return about("Tạm dừng tính hạn: ", "Clock stopped: ", e.reason().title());
        }
        if (event instanceof ClockResumed) {
            return new Text("Tiếp tục tính hạn", "Clock runs again");
        }
        if (event instanceof DeadlineExtended e) {
            return e.approver() == null
                    ? new Text("Cộng thêm thời gian giải quyết theo quy định", "Time added by law")
                    : new Text("Gia hạn thời gian giải quyết", "Term extended");
        }
        if (event instanceof DueDateReset) {
            return new Text("Đặt lại ngày hẹn trả", "Due date set anew");
        }
        if (event instanceof PartLengthened) {
            return new Text("Cộng thêm thời gian cho một phần theo quy định", "Time added to a part by law");
        }
        if (event instanceof DueDateMoved e) {
            return e.calendarChange() == null
                    ? about("Tính lại hạn: ", "Due date moved: ", e.clock().title())
                    : about(
                            "Lịch làm việc thay đổi, tính lại hạn: ",
                            "Calendar changed, due date moved: ",
                            e.clock().title());
        }
        if (event instanceof ClockEnded e) {
            return about("Kết thúc tính hạn: ", "Clock ended: ", e.clock().title());
        }
        throw new IllegalStateException("No sentence for " + event.getClass());
    }

    private static Text about(String vi, String en, Text what) {
        return new Text(vi + what.vi(), en + what.en());
    }
}
