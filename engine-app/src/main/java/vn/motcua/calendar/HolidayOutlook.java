package vn.motcua.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.organisation.Units;
import vn.motcua.shared.Text;

/** How far ahead the holidays are known: every due date in a later year is counted as if there were none. */
@Component
public class HolidayOutlook {

    /** Time enough to enter what the State has announced; it does so in the autumn before. */
    private static final int WARNED_DAYS = 60;

    private final Calendars calendars;
    private final Units units;
    private final Clock clock;

    HolidayOutlook(Calendars calendars, Units units, Clock clock) {
        this.calendars = calendars;
        this.units = units;
        this.clock = clock;
    }

    /** The last year of which all units that stand above the others know holidays. */
    public int lastKnownYear() {
        CalendarBook book = calendars.latest();
        return units.all(today()).stream()
                .filter(unit -> unit.parent() == null)
                .mapToInt(unit -> book.of(unit.code()).lastKnownYear())
                .min()
                .orElseGet(() -> book.nation().lastKnownYear());
    }

    /** What to do, when the known years end within two months; empty before. */
    public Optional<Text> warning() {
        int year = lastKnownYear();
        return today().plusDays(WARNED_DAYS).getYear() <= year
                ? Optional.empty()
                : Optional.of(new Text(
                        "Lịch nghỉ lễ mới có đến hết năm %d; hãy nhập ngày nghỉ lễ năm %d để các hạn trả kết quả được tính đúng."
                                .formatted(year, year + 1),
                        "Holidays are known until the end of %d only; enter those of %d, so that due dates are right."
                                .formatted(year, year + 1)));
    }

    private LocalDate today() {
        return WorkCalendar.dateOf(clock.instant());
    }
}
