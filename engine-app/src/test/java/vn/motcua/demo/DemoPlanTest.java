package vn.motcua.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.calendar.OfficeHours;
import vn.motcua.calendar.PublicHolidays;
import vn.motcua.calendar.WorkCalendar;
import vn.motcua.demo.DemoDossier.Fate;

/** Whenever somebody starts the demo, its dossiers fit to that moment. */
class DemoPlanTest {

    private static final WorkCalendar CALENDAR = new WorkCalendar(OfficeHours.DEFAULT, false, PublicHolidays.all());

    private final DemoSchedule schedule = new DemoSchedule(CALENDAR);

    /** Opening, noon and evening, weekends, the eve of Tết, amid Tết, the day after, swap Saturdays, every day of a month. */
    static Stream<LocalDateTime> starts() {
        Stream<LocalDateTime> special = Stream.of(
                        "2026-02-13T16:59",
                        "2026-02-17T12:00",
                        "2026-02-23T07:01",
                        "2026-08-22T10:00",
                        "2026-09-02T08:00",
                        "2026-11-24T09:00",
                        "2026-11-25T07:00",
                        "2026-11-27T15:44",
                        "2026-11-27T16:58",
                        "2026-12-31T23:59",
                        "2027-02-11T07:00")
                .map(LocalDateTime::parse);
        Stream<LocalDateTime> month = LocalDate.of(2026, 11, 9)
                .datesUntil(LocalDate.of(2026, 12, 9))
                .map(day -> day.atTime(6 + day.getDayOfMonth() % 13, day.getDayOfMonth()));
        return Stream.concat(special, month);
    }

    @ParameterizedTest
    @MethodSource("starts")
    void twoHundredAreOverAndSixtyWait(LocalDateTime start) {
        Instant now = start.atZone(WorkCalendar.ZONE).toInstant();
        List<DemoDossier> dossiers = new DemoPlan(CALENDAR, now).dossiers();

        assertThat(dossiers).filteredOn(DemoDossier::finished).hasSize(200).allSatisfy(dossier -> assertThat(
                        schedule.end(dossier))
                .isBefore(now));
        assertThat(dossiers).filteredOn(dossier -> !dossier.finished()).hasSize(60);
        assertThat(dossiers.stream().map(DemoDossier::number).collect(Collectors.toSet()))
                .as("numbers are used once")
                .hasSize(260);
        assertThat(dossiers).allSatisfy(dossier -> {
            List<DemoSchedule.Entry> entries = schedule.of(dossier, now);
            assertThat(entries).extracting(DemoSchedule.Entry::at).isSorted().allSatisfy(at -> assertThat(at)
                    .isBefore(now));
            assertThat(entries).extracting(DemoSchedule.Entry::step).isEqualTo(dossier.steps());
        });
    }

    /** The reception has a working day, eight hours, to look at what was sent; whoever is late in the demo has a reason. */
    @ParameterizedTest
    @MethodSource("starts")
    void nothingNewHasWaitedForAWorkingDay(LocalDateTime start) {
        Instant now = start.atZone(WorkCalendar.ZONE).toInstant();

        assertThat(new DemoPlan(CALENDAR, now).dossiers())
                .filteredOn(dossier -> dossier.online() && dossier.steps().equals(List.of(DemoStep.SUBMIT)))
                .hasSize(6)
                .allSatisfy(dossier -> assertThat(CALENDAR.officeMinutesBetween(dossier.receivedAt(), now))
                        .isLessThan(8 * 60));
    }

    @ParameterizedTest
    @MethodSource("starts")
    void everybodyWorksInOfficeHours(LocalDateTime start) {
        Instant now = start.atZone(WorkCalendar.ZONE).toInstant();

        assertThat(new DemoPlan(CALENDAR, now).dossiers())
                .flatExtracting(dossier -> schedule.of(dossier, now))
                .allSatisfy(entry -> assertThat(CALENDAR.nextOfficeInstant(entry.at()))
                        .as("%s at %s", entry.step(), entry.at().atZone(WorkCalendar.ZONE))
                        .isEqualTo(WorkCalendar.truncated(entry.at())));
    }

    @ParameterizedTest
    @MethodSource("starts")
    void theHeroIsReceivedAfterTheCutOffOfTheDayBeforeAHoliday(LocalDateTime start) {
        Instant now = start.atZone(WorkCalendar.ZONE).toInstant();
        DemoDossier hero = new DemoPlan(CALENDAR, now).dossiers().get(0);
        LocalDateTime received = LocalDateTime.ofInstant(hero.receivedAt(), WorkCalendar.ZONE);

        assertThat(hero.fate()).isEqualTo(Fate.HERO);
        assertThat(received.toLocalTime()).isEqualTo(LocalTime.of(16, 5));
        LocalDate next = received.toLocalDate().plusDays(1);
        boolean holiday = false;
        while (!CALENDAR.isWorkingDay(next)) {
            holiday |= next.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue();
            next = next.plusDays(1);
        }
        assertThat(holiday).as("%s is followed by a holiday", received).isTrue();
        assertThat(schedule.of(hero, now))
                .filteredOn(entry -> entry.step() == DemoStep.SUPPLEMENT)
                .extracting(entry -> LocalDateTime.ofInstant(entry.at(), WorkCalendar.ZONE))
                .containsExactly(next.atTime(7, 20));
    }

    @ParameterizedTest
    @MethodSource("starts")
    void theLeaderOfYenKheSignsOnTuesdaysAndFridaysOnly(LocalDateTime start) {
        Instant now = start.atZone(WorkCalendar.ZONE).toInstant();

        assertThat(new DemoPlan(CALENDAR, now).dossiers())
                .filteredOn(dossier -> dossier.finished() && dossier.commune().equals(DemoUnits.YEN_KHE))
                .flatExtracting(dossier -> schedule.of(dossier, now))
                .filteredOn(entry -> entry.step() == DemoStep.SIGN || entry.step() == DemoStep.SIGN_REFUSAL)
                .isNotEmpty()
                .extracting(entry -> WorkCalendar.dateOf(entry.at()).getDayOfWeek())
                .containsOnly(DayOfWeek.TUESDAY, DayOfWeek.FRIDAY);
    }
}
