package vn.motcua.deadline;

import java.time.Instant;
import java.util.Optional;
import vn.motcua.calendar.WorkCalendar;
import vn.motcua.shared.Text;

/** Says that a due instant lies where the State has not yet set its holidays: it will move when it does. */
final class UnknownHolidays {

    private UnknownHolidays() {}

    static Optional<Text> sentence(WorkCalendar calendar, Instant due) {
        int year = WorkCalendar.dateOf(due).getYear();
        return year <= calendar.lastKnownYear()
                ? Optional.empty()
                : Optional.of(new Text(
                        "Lịch nghỉ lễ năm %d chưa được nhập, nên hạn này chưa trừ ngày nghỉ lễ của năm đó và có thể thay đổi."
                                .formatted(year),
                        "The holidays of %d have not been entered yet: this date takes none into account and may move."
                                .formatted(year)));
    }
}
