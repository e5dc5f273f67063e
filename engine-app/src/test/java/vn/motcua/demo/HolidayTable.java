package vn.motcua.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import vn.motcua.calendar.PublicHolidays;

/** The second method: reads the table of holidays itself and walks from day to day. */
final class HolidayTable {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Map<LocalDate, String> kinds = new HashMap<>();

    HolidayTable() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                PublicHolidays.class.getResourceAsStream("public-holidays.csv"), StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> line.matches("\\d{4}-.*"))
                    .map(line -> line.split(";", -1))
                    .forEach(cells -> kinds.put(LocalDate.parse(cells[0]), cells[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean worked(LocalDate day) {
        String kind = kinds.get(day);
        return kind == null ? day.getDayOfWeek().getValue() <= 5 : kind.equals("SWAP_WORK");
    }

    LocalDate nextWorked(LocalDate day) {
        LocalDate next = day.plusDays(1);
        while (!worked(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    static Instant at(LocalDate day, int hour, int minute) {
        return day.atTime(hour, minute).atZone(ZONE).toInstant();
    }

    static LocalDate dayOf(Instant at) {
        return at.atZone(ZONE).toLocalDate();
    }
}
