package vn.motcua.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.motcua.calendar.CalendarEntry;
import vn.motcua.calendar.DayKind;
import vn.motcua.calendar.WorkCalendar;
import vn.motcua.shared.Text;

/** Names the days between two dates on which the office does not do what the weekday suggests. */
final class CrossedDays {

    /** Beyond so many weekends they are counted instead of named. */
    private static final int NAMED_WEEKENDS = 2;

    private CrossedDays() {}

    /** One phrase for each holiday, closure, worked Saturday and the weekly rest; both dates included, in order. */
    static List<Text> between(WorkCalendar calendar, LocalDate from, LocalDate to) {
        List<Text> phrases = new ArrayList<>();
        List<CalendarEntry> entries = calendar.entriesBetween(from, to);
        int index = 0;
        while (index < entries.size()) {
            int last = index;
            while (last + 1 < entries.size() && continues(entries.get(last), entries.get(last + 1))) {
                last++;
            }
            phrases.add(phrase(entries.get(index), entries.get(last)));
            index = last + 1;
        }
        weekends(calendar, from, to).ifPresent(phrases::add);
        return phrases;
    }

    /** One occasion may reach over a weekend. */
    private static boolean continues(CalendarEntry one, CalendarEntry next) {
        return one.kind() == next.kind()
                && one.name().equals(next.name())
                && one.decision().equals(next.decision())
                && !next.date().isAfter(one.date().plusDays(3));
    }

    private static Text phrase(CalendarEntry first, CalendarEntry last) {
        Text days = first.equals(last)
                ? Wording.day(first.date())
                : new Text(
                        "từ " + Wording.day(first.date()).vi() + " đến "
                                + Wording.day(last.date()).vi(),
                        Wording.day(first.date()).en() + " to "
                                + Wording.day(last.date()).en());
        Text what =
                switch (first.kind()) {
                    case HOLIDAY -> holiday(first);
                    case SWAP_WORK -> named(first, "làm việc: ", "is worked: ");
                    case CLOSURE -> named(first, "đơn vị tạm nghỉ: ", "the unit is closed: ");
                    case DUTY -> named(first, "chỉ trực tiếp nhận: ", "reception duty only: ");
                    case WORKING, WEEKEND -> first.name();
                };
        return Wording.join(days, " " + what.vi(), " " + what.en());
    }

    /** A name that says "nghỉ" itself needs no second one. */
    private static Text holiday(CalendarEntry entry) {
        boolean saysSo = entry.name().vi().startsWith("Nghỉ");
        String vi = saysSo
                ? "nghỉ" + entry.name().vi().substring("Nghỉ".length())
                : "nghỉ " + entry.name().vi();
        return new Text(
                vi + " (" + entry.decision() + ")", "is off, " + entry.name().en() + " (" + entry.decision() + ")");
    }

    private static Text named(CalendarEntry entry, String vi, String en) {
        return new Text(
                vi + entry.name().vi() + " (" + entry.decision() + ")",
                en + entry.name().en() + " (" + entry.decision() + ")");
    }

    private static Optional<Text> weekends(WorkCalendar calendar, LocalDate from, LocalDate to) {
        List<LocalDate> sundays = from.datesUntil(to.plusDays(1))
                .filter(date -> date.getDayOfWeek() == DayOfWeek.SUNDAY)
                .toList();
        if (sundays.isEmpty()) {
            return Optional.empty();
        }
        if (sundays.size() > NAMED_WEEKENDS) {
            int count = sundays.size();
            return Optional.of(new Text(count + " kỳ nghỉ cuối tuần không tính", count + " weekends do not count"));
        }
        List<Text> named =
                sundays.stream().map(sunday -> weekend(calendar, sunday)).toList();
        return Optional.of(new Text(
                "nghỉ cuối tuần "
                        + String.join(", ", named.stream().map(Text::vi).toList()),
                "weekend of " + String.join(", ", named.stream().map(Text::en).toList())));
    }

    private static Text weekend(WorkCalendar calendar, LocalDate sunday) {
        LocalDate saturday = sunday.minusDays(1);
        String end = sunday.getDayOfMonth() + "/" + sunday.getMonthValue();
        DayKind kind = calendar.kindOf(saturday);
        return Text.same(kind == DayKind.WEEKEND || kind == DayKind.DUTY ? saturday.getDayOfMonth() + "–" + end : end);
    }
}
