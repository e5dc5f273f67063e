package vn.motcua.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.shared.Rejection;

class WorkCalendarTest {

    private final WorkCalendar calendar = new WorkCalendar(OfficeHours.DEFAULT, false, PublicHolidays.all());
    private final WorkCalendar withDuty = new WorkCalendar(OfficeHours.DEFAULT, true, PublicHolidays.all());

    @Test
    void closesAtTheFirstMinuteOfTheBreakAndOfTheEvening() {
        assertThat(calendar.nextOfficeInstant(at("2026-11-23T07:00"))).isEqualTo(at("2026-11-23T07:00"));
        assertThat(calendar.nextOfficeInstant(at("2026-11-23T11:29"))).isEqualTo(at("2026-11-23T11:29"));
        assertThat(calendar.nextOfficeInstant(at("2026-11-23T11:30"))).isEqualTo(at("2026-11-23T13:30"));
        assertThat(calendar.nextOfficeInstant(at("2026-11-23T16:59"))).isEqualTo(at("2026-11-23T16:59"));
        assertThat(calendar.nextOfficeInstant(at("2026-11-23T17:00"))).isEqualTo(at("2026-11-25T07:00"));
    }

    @Test
    void sendsAMomentOutsideOfficeHoursToTheNextOpening() {
        assertThat(calendar.nextOfficeInstant(at("2026-11-23T17:00"))).isEqualTo(at("2026-11-25T07:00"));
        assertThat(calendar.nextOfficeInstant(at("2026-11-23T12:00"))).isEqualTo(at("2026-11-23T13:30"));
        assertThat(calendar.nextOfficeInstant(at("2026-11-23T05:00"))).isEqualTo(at("2026-11-23T07:00"));
    }

    @Test
    void receivesOnADutyMorningButWorksNoMinuteOfIt() {
        Instant saturday = at("2026-11-21T09:00");

        assertThat(withDuty.nextReceptionInstant(saturday)).isEqualTo(saturday);
        assertThat(withDuty.nextReceptionInstant(at("2026-11-21T11:30"))).isEqualTo(at("2026-11-23T07:00"));
        assertThat(withDuty.nextReceptionInstant(at("2026-11-20T20:00"))).isEqualTo(at("2026-11-21T07:00"));
        assertThat(withDuty.officeMinutesBetween(saturday, at("2026-11-21T11:00")))
                .isZero();
        assertThat(withDuty.isWorkingDay(LocalDate.of(2026, 11, 21))).isFalse();
        assertThat(withDuty.closingOf(LocalDate.of(2026, 11, 21))).isEqualTo(LocalTime.of(11, 30));
    }

    @Test
    void countsEightHoursADayOverTheBreakAndNoneOnTheHoliday() {
        assertThat(calendar.officeMinutesBetween(at("2026-11-23T00:00"), at("2026-11-24T00:00")))
                .isEqualTo(480);
        assertThat(calendar.officeMinutesBetween(at("2026-11-24T00:00"), at("2026-11-25T00:00")))
                .isZero();
        assertThat(calendar.officeMinutesBetween(at("2026-11-23T11:00"), at("2026-11-23T14:00")))
                .isEqualTo(60);
        assertThat(calendar.officeMinutesBetween(at("2026-11-25T07:30"), at("2026-11-23T16:30")))
                .isEqualTo(-60);
    }

    @Test
    void countsWorkingDaysForwardsAndBackwards() {
        LocalDate monday = LocalDate.of(2026, 11, 23);

        assertThat(calendar.plusWorkingDays(monday, 1)).isEqualTo("2026-11-25");
        assertThat(calendar.plusWorkingDays(monday, -1)).isEqualTo("2026-11-20");
        assertThat(calendar.plusWorkingDays(monday, 0)).isEqualTo(monday);
        assertThat(calendar.plusWorkingDays(monday.plusDays(1), 0)).isEqualTo("2026-11-25");
        assertThat(calendar.workingDaysBetween(monday, LocalDate.of(2026, 11, 27)))
                .isEqualTo(3);
    }

    @Test
    void knowsWhyADayIsOffAndWhoDecided() {
        CalendarEntry cultureDay = calendar.entry(LocalDate.of(2026, 11, 24)).orElseThrow();

        assertThat(cultureDay.name().vi()).isEqualTo("Ngày Văn hóa Việt Nam");
        assertThat(cultureDay.decision()).isEqualTo("Nghị quyết 28/2026/QH16");
        assertThat(calendar.kindOf(LocalDate.of(2026, 8, 22))).isEqualTo(DayKind.SWAP_WORK);
    }

    @Test
    void holdsEveryDayOffOnAWeekdayAndEveryWorkedDayOnASaturday() {
        WorkCalendar plain = new WorkCalendar(OfficeHours.DEFAULT, false, List.of());

        assertThat(PublicHolidays.all()).allSatisfy(entry -> assertThat(plain.isWorkingDay(entry.date()))
                .as(entry.toString())
                .isEqualTo(entry.kind() == DayKind.HOLIDAY));
    }

    @Test
    void refusesADayBeyondItsTables() {
        assertThatThrownBy(() -> calendar.isWorkingDay(LocalDate.of(2046, 1, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2045-12-31");
    }

    @Test
    void refusesHoursOutOfOrder() {
        LocalTime noon = LocalTime.NOON;

        assertThatThrownBy(() -> new OfficeHours(noon, LocalTime.of(11, 0), noon, LocalTime.of(17, 0), noon))
                .isInstanceOf(Rejection.class);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(WorkCalendar.ZONE).toInstant();
    }
}
