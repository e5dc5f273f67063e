package vn.motcua.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.calendar.CalendarEntry;
import vn.motcua.calendar.DayKind;
import vn.motcua.calendar.OfficeHours;
import vn.motcua.calendar.PublicHolidays;
import vn.motcua.calendar.WorkCalendar;
import vn.motcua.shared.Text;
import vn.motcua.shared.UnitCode;

/** Offices to count with. */
final class OfficeFixture {

    static final LocalDate CLOSED_DAY = LocalDate.of(2026, 11, 26);

    static final WorkCalendar NATION = new WorkCalendar(OfficeHours.DEFAULT, false, PublicHolidays.all());
    static final WorkCalendar DUTY = new WorkCalendar(OfficeHours.DEFAULT, true, PublicHolidays.all());
    static final WorkCalendar CLOSED = nationWith(entry(CLOSED_DAY, DayKind.CLOSURE));

    private OfficeFixture() {}

    static WorkCalendar nationWith(CalendarEntry... more) {
        List<CalendarEntry> entries = new ArrayList<>(PublicHolidays.all());
        entries.addAll(List.of(more));
        return new WorkCalendar(OfficeHours.DEFAULT, false, entries);
    }

    static CalendarEntry entry(LocalDate date, DayKind kind) {
        return new CalendarEntry(
                1L, new UnitCode("H88.1"), date, kind, new Text("Ngày thử", "Trial day"), "01/QĐ-UBND", null);
    }

    static Term sameDay() {
        return Term.of(1, TermUnit.SAME_DAY);
    }

    static Term workingHours(int amount) {
        return new Term(amount, TermUnit.WORKING_HOUR, DuePolicy.KEEP_CLOCK, null);
    }

    static Term withAmount(Term term, int amount) {
        return new Term(amount, term.unit(), term.policy(), term.cutoff());
    }

    static WorkCalendar office(String name) {
        return switch (name) {
            case "NATION" -> NATION;
            case "DUTY" -> DUTY;
            case "CLOSED" -> CLOSED;
            default -> throw new IllegalArgumentException(name);
        };
    }

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(WorkCalendar.ZONE).toInstant();
    }
}
