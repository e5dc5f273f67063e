package vn.motcua.demo;

import static vn.motcua.demo.DemoUnits.HOA_BAC;
import static vn.motcua.demo.DemoUnits.PHU_LAM;
import static vn.motcua.demo.DemoUnits.SON_TRUNG;
import static vn.motcua.demo.DemoUnits.YEN_KHE;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vn.motcua.calendar.WorkCalendar;
import vn.motcua.demo.DemoDossier.Fate;
import vn.motcua.shared.UnitCode;

/**
 * Which dossiers the demo has: 200 that are finished, the hero and three namesakes among them, and 60 that are open.
 * Always the same, relative to now.
 */
final class DemoPlan {

    static final int FINISHED = 200;
    static final int OPEN = 60;

    /** Numbers up to this one are the hero and the namesakes. */
    static final int PINNED = 3;

    private static final int MONTHS = 9;
    private static final List<String> NAMESAKES = List.of("Nguyễn Thị Hoà", "Nguyễn Thị Hòa", "Nguyễn Thị Hoà");

    /** What becomes of every fiftieth dossier; the others go the plain way. */
    private static final Map<Integer, Fate> FATES = Map.ofEntries(
            Map.entry(3, Fate.SUPPLEMENT),
            Map.entry(8, Fate.VERIFY),
            Map.entry(12, Fate.SENT_BACK),
            Map.entry(15, Fate.SUPPLEMENT),
            Map.entry(19, Fate.WITHDRAW),
            Map.entry(22, Fate.SUPPLEMENT),
            Map.entry(26, Fate.REFUSE),
            Map.entry(29, Fate.REFUSE_RECEPTION),
            Map.entry(33, Fate.VERIFY_EXTENDED),
            Map.entry(36, Fate.SUPPLEMENT_EXPIRES),
            Map.entry(40, Fate.SUPPLEMENT),
            Map.entry(44, Fate.STOP),
            Map.entry(47, Fate.SENT_BACK));

    private final WorkCalendar calendar;
    private final DemoSchedule schedule;
    private final Instant now;
    private final LocalDate today;
    private final Random random = new Random(20260313);
    private int number;

    DemoPlan(WorkCalendar calendar, Instant now) {
        this.calendar = calendar;
        this.schedule = new DemoSchedule(calendar);
        this.now = now;
        this.today = WorkCalendar.dateOf(now);
    }

    /** The hero comes first. */
    List<DemoDossier> dossiers() {
        List<DemoDossier> dossiers = new ArrayList<>();
        dossiers.add(hero());
        namesakes(dossiers);
        LocalDate first = calendar.plusWorkingDays(today.minusMonths(MONTHS), 0);
        int days = calendar.workingDaysBetween(first, today) - 2;
        int others = FINISHED - dossiers.size();
        for (int i = 0; i < others; i++) {
            dossiers.add(finished(calendar.plusWorkingDays(first, days * i / others), i));
        }
        new OpenDossiers(this, calendar, schedule, now).addTo(dossiers);
        return dossiers;
    }

    /** Received at 16:05 on the last working day before a holiday, the latest one after which it could come to its end. */
    private DemoDossier hero() {
        LocalDate day = calendar.plusWorkingDays(today, -1);
        DemoDossier hero = hero(day);
        while (!holidayAfter(day) || !schedule.end(hero).isBefore(now)) {
            day = calendar.plusWorkingDays(day, -1);
            hero = hero(day);
        }
        return hero;
    }

    private static DemoDossier hero(LocalDate day) {
        DemoFamily family = DemoFamily.of("Lê Nguyễn Khánh An", true, day.minusDays(9), new Random(7));
        return new DemoDossier(0, SON_TRUNG, family, WorkCalendar.at(day, LocalTime.of(16, 5)), false, Fate.HERO, null);
    }

    /** Whether a day from Monday to Friday is off between this working day and the next one. */
    private boolean holidayAfter(LocalDate day) {
        return day.datesUntil(calendar.plusWorkingDays(day, 1))
                .skip(1)
                .anyMatch(off -> off.getDayOfWeek() != DayOfWeek.SATURDAY && off.getDayOfWeek() != DayOfWeek.SUNDAY);
    }

    /** Three children of one name and one day: twice Hoà, once Hòa, as the papers spell them. */
    private void namesakes(List<DemoDossier> dossiers) {
        LocalDate born = today.minusDays(60);
        for (int i = 0; i < NAMESAKES.size(); i++) {
            DemoFamily family = DemoFamily.of(NAMESAKES.get(i), true, born, random);
            Instant at = someMinuteOf(calendar.plusWorkingDays(born.plusDays(9), i + 1));
            dossiers.add(new DemoDossier(++number, SON_TRUNG, family, at, false, Fate.PLAIN, null));
        }
    }

    /** Received on this day, or as many days earlier as its life needs to be over by now. */
    private DemoDossier finished(LocalDate day, int i) {
        Fate fate = FATES.getOrDefault(i % 50, Fate.PLAIN);
        boolean online = fate == Fate.PLAIN && i % 6 == 5;
        UnitCode commune = DemoUnits.COMMUNES.get((i * 7 + i / 50) % DemoUnits.COMMUNES.size());
        int own = ++number;
        DemoDossier dossier = dossier(own, commune, someMinuteOf(day), online, fate, null);
        LocalDate earlier = day;
        while (!schedule.end(dossier).isBefore(now)) {
            earlier = calendar.plusWorkingDays(earlier, -2);
            dossier = dossier(own, commune, someMinuteOf(earlier), online, fate, null);
        }
        return dossier;
    }

    /** One of the open dossiers. */
    DemoDossier open(UnitCode commune, Instant at, boolean online, Fate fate, DemoStep stopAfter) {
        return dossier(++number, commune, at, online, fate, stopAfter);
    }

    private DemoDossier dossier(int own, UnitCode commune, Instant at, boolean online, Fate fate, DemoStep stopAfter) {
        LocalDate born = WorkCalendar.dateOf(at).minusDays(5 + random.nextInt(40));
        return new DemoDossier(own, commune, DemoFamily.any(random, born), at, online, fate, stopAfter);
    }

    private Instant someMinuteOf(LocalDate workingDay) {
        Instant opening = calendar.nextOfficeInstant(WorkCalendar.at(workingDay, LocalTime.MIN));
        return calendar.plusOfficeMinutes(opening, 5 + random.nextInt(460));
    }

    /** The communes in the order in which open dossiers fall to them: the ward is the busiest. */
    static UnitCode busy(int i) {
        return List.of(SON_TRUNG, PHU_LAM, SON_TRUNG, YEN_KHE, HOA_BAC).get(i % 5);
    }
}
