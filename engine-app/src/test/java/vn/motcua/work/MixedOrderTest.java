package vn.motcua.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.calendar.CalendarEntry;
import vn.motcua.calendar.DayKind;
import vn.motcua.calendar.OfficeHours;
import vn.motcua.calendar.PublicHolidays;
import vn.motcua.calendar.WorkCalendar;
import vn.motcua.shared.Text;
import vn.motcua.shared.UnitCode;
import vn.motcua.work.MixedOrder.Place;

/** Thursday 26/11/2026, 10:00. One office works as usual, its neighbour is closed on Friday 27/11. */
class MixedOrderTest {

    private static final UnitCode USUAL = new UnitCode("H88.1");
    private static final UnitCode CLOSED = new UnitCode("H88.2");
    private static final Map<UnitCode, WorkCalendar> CALENDARS =
            Map.of(USUAL, calendar(), CLOSED, calendar(closure("2026-11-27")));
    private static final Instant NOW = at("2026-11-26T10:00");

    /** 90 min until lunch, 210 in the afternoon, 180 on Friday: 480. */
    private static final Place FRIDAY = place("a", USUAL, "2026-11-27T10:00", "2026-11-27T17:00");
    /** 300 on Thursday, none on Friday, 60 on Monday: 360. */
    private static final Place MONDAY = place("b", CLOSED, "2026-11-30T08:00", "2026-12-01T17:00");
    /** 300 and 180: 480 as well, but its dossier is due with it and that of Friday only 780 minutes from now. */
    private static final Place LATER = place("c", CLOSED, "2026-11-30T10:00", "2026-11-30T10:00");
    /** 300, 480 and 30: 810. */
    private static final Place LAST = place("d", USUAL, "2026-11-30T07:30", "2026-11-30T07:30");
    /** Two office hours ago. */
    private static final Place LATE = place("e", CLOSED, "2026-11-26T08:00", "2026-11-26T17:00");

    private static final Place NEVER = new Place(false, null, null, "f", USUAL);
    private static final Place WAITING = new Place(true, at("2026-11-26T09:00"), null, "g", USUAL);

    private static final List<Place> TRUE_ORDER = List.of(LATE, MONDAY, LATER, FRIDAY, LAST, NEVER, WAITING);

    @Test
    void countsTheMinutesOfEachOffice() {
        MixedOrder order = order();

        assertThat(Stream.of(FRIDAY, MONDAY, LATER, LAST, LATE)
                        .map(each -> order.rank(each).minutes()))
                .containsExactly(480L, 360L, 480L, 810L, -120L);
        assertThat(order.rank(FRIDAY).dossierMinutes()).isEqualTo(780);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 6, 7, 100})
    void putsTheLeastTimeLeftFirstWhateverThePages(int size) {
        assertThat(paged(TRUE_ORDER, size)).containsExactlyElementsOf(TRUE_ORDER);
    }

    /** More than the database is asked for at once, with many equal dates. */
    @ParameterizedTest
    @ValueSource(ints = {40, 100})
    void keepsTheOrderOverAThousandTasks(int size) {
        Random random = new Random(20261126);
        List<Place> places = new ArrayList<>();
        for (int n = 0; n < 1000; n++) {
            Instant at = NOW.plusSeconds(1800L * random.nextInt(400));
            places.add(new Place(
                    random.nextInt(10) == 0,
                    at,
                    at.plusSeconds(3600),
                    "task-" + n,
                    random.nextBoolean() ? USUAL : CLOSED));
        }
        MixedOrder order = order();
        List<Place> sorted =
                places.stream().sorted(Comparator.comparing(order::rank)).toList();

        assertThat(paged(places, size)).containsExactlyElementsOf(sorted);
    }

    /** Page by page, each with the cursor that the client would send. */
    private static List<Place> paged(List<Place> places, int size) {
        List<Place> byDate = places.stream().sorted(BY_DATE).toList();
        List<Place> visited = new ArrayList<>();
        MixedOrder.Rank after = null;
        TaskCursor.Mixed from = null;
        do {
            TaskCursor.Mixed begin = from;
            MixedOrder.Page page = order().page(after, size, (last, batch) -> byDate.stream()
                    .filter(each -> last == null ? !isBefore(each, begin) : BY_DATE.compare(each, last) > 0)
                    .limit(batch)
                    .toList());
            assertThat(page.places()).hasSizeBetween(1, size);
            visited.addAll(page.places());
            after = order().rank(page.places().get(page.places().size() - 1));
            from = page.next();
        } while (from != null);
        return visited;
    }

    private static boolean isBefore(Place place, TaskCursor.@Nullable Mixed from) {
        if (from == null) {
            return false;
        }
        return place.waiting() == from.fromWaiting() ? DATES.compare(place.at(), from.from()) < 0 : !place.waiting();
    }

    private static final Comparator<Instant> DATES = Comparator.nullsLast(Comparator.naturalOrder());
    private static final Comparator<Place> BY_DATE = Comparator.comparing(Place::waiting)
            .thenComparing(Place::at, DATES)
            .thenComparing(Place::dossierAt, DATES)
            .thenComparing(Place::taskId);

    private static MixedOrder order() {
        return new MixedOrder(NOW, CALENDARS, CALENDARS.values());
    }

    private static Place place(String id, UnitCode unit, String at, String dossierAt) {
        return new Place(false, at(at), at(dossierAt), id, unit);
    }

    private static WorkCalendar calendar(CalendarEntry... own) {
        List<CalendarEntry> all = new ArrayList<>(PublicHolidays.all());
        all.addAll(List.of(own));
        return new WorkCalendar(OfficeHours.DEFAULT, false, all);
    }

    private static CalendarEntry closure(String day) {
        return new CalendarEntry(
                1L, CLOSED, LocalDate.parse(day), DayKind.CLOSURE, Text.same("Mất điện"), "1/QĐ-UBND", null);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(WorkCalendar.ZONE).toInstant();
    }
}
