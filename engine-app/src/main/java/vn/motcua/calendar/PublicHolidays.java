package vn.motcua.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import vn.motcua.shared.Text;

/** The nationwide days off and worked Saturdays, 2020–2027, read from {@code public-holidays.csv}. */
public final class PublicHolidays {

    private static final List<CalendarEntry> ALL = load();

    private PublicHolidays() {}

    public static List<CalendarEntry> all() {
        return ALL;
    }

    private static List<CalendarEntry> load() {
        var stream = Objects.requireNonNull(PublicHolidays.class.getResourceAsStream("public-holidays.csv"));
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("date;"))
                    .map(PublicHolidays::entry)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CalendarEntry entry(String line) {
        String[] cells = line.split(";", 6);
        return new CalendarEntry(
                null,
                null,
                LocalDate.parse(cells[0]),
                DayKind.valueOf(cells[1]),
                new Text(cells[2], cells[3]),
                cells[4],
                cells[5]);
    }
}
