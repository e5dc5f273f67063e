package vn.motcua.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import vn.motcua.calendar.WorkCalendar;
import vn.motcua.demo.DemoDossier.Fate;
import vn.motcua.shared.UnitCode;

/** Which dossiers the demo has: 200 that are finished, 60 that are open, and the hero. Always the same, relative to now. */
final class DemoPlan {

    private static final int FINISHED = 200;
    private static final int OPEN = 60;
    private static final int MONTHS = 9;

    /** Where the open ones stand: the last step done, or "" for just handed in. */
    private static final List<String> STANDS = List.of(
            "submit",
            "submit",
            "appraise",
            "appraise",
            "print",
            "sign",
            "publish",
            "supplement",
            "verify",
            "online",
            "submit",
            "submit",
            "parent",
            "publish",
            "supplement");

    private final WorkCalendar calendar;
    private final Instant now;
    private final ZoneId zone;
    private final Random random = new Random(20260313);
    private int number;

    DemoPlan(WorkCalendar calendar, Instant now, ZoneId zone) {
        this.calendar = calendar;
        this.now = now;
        this.zone = zone;
    }

    List<DemoDossier> dossiers() {
        List<DemoDossier> dossiers = new ArrayList<>();
        dossiers.add(hero());
        LocalDate first = now.atZone(zone).toLocalDate().minusMonths(MONTHS);
        long days = ChronoUnit.DAYS.between(first, now.atZone(zone).toLocalDate()) - 4;
        for (int i = 0; i < FINISHED; i++) {
            LocalDate day = first.plusDays(days * i / FINISHED);
            dossiers.add(dossier(at(day), fate(), null, i));
        }
        namesakes(dossiers);
        for (int i = 0; i < OPEN; i++) {
            dossiers.add(open(i));
        }
        return dossiers;
    }

    /** Received at 16:05 on the last working day before a holiday that lies at least ten days back. */
    private DemoDossier hero() {
        LocalDate day = now.atZone(zone).toLocalDate().minusDays(14);
        while (!(working(day) && !working(day.plusDays(1)) && weekday(day.plusDays(1)))) {
            day = day.minusDays(1);
        }
        Instant at = day.atTime(16, 5).atZone(zone).toInstant();
        DemoFamily family = DemoFamily.of("Lê Nguyễn Khánh An", true, day.minusDays(9), new Random(7));
        return new DemoDossier(0, DemoUnits.SON_TRUNG, family, at, false, Fate.HERO, null);
    }

    /** Three children of one name and one day: twice Hoà, once Hòa, as the papers spell them. */
    private void namesakes(List<DemoDossier> dossiers) {
        LocalDate born = now.atZone(zone).toLocalDate().minusDays(60);
        List<String> names = List.of("Nguyễn Thị Hoà", "Nguyễn Thị Hòa", "Nguyễn Thị Hoà");
        for (int i = 0; i < names.size(); i++) {
            DemoFamily family = DemoFamily.of(names.get(i), true, born, random);
            Instant at = at(born.plusDays(10 + i));
            dossiers.add(new DemoDossier(++number, DemoUnits.SON_TRUNG, family, at, false, Fate.PLAIN, null));
        }
    }

    private DemoDossier open(int i) {
        String stand = STANDS.get(i % STANDS.size());
        // office minutes ago: most of them today and yesterday, some long late
        long ago = i % 7 == 0 ? 480L * (3 + random.nextInt(5)) : 30 + random.nextInt(700);
        Instant at = back(ago);
        Fate fate =
                switch (stand) {
                    case "supplement" -> Fate.SUPPLEMENT;
                    case "verify" -> Fate.VERIFY;
                    default -> Fate.PLAIN;
                };
        boolean online = stand.equals("online") || stand.equals("parent");
        String stop = stand.equals("supplement") || stand.equals("verify")
                ? "appraise"
                : stand.equals("parent") ? "appraise" : stand.equals("online") ? "submit" : stand;
        return new DemoDossier(++number, commune(i), DemoFamily.any(random, born(at)), at, online, fate, stop);
    }

    private DemoDossier dossier(Instant at, Fate fate, String stopAfter, int i) {
        boolean online = fate == Fate.PLAIN && i % 6 == 5;
        return new DemoDossier(++number, commune(i), DemoFamily.any(random, born(at)), at, online, fate, stopAfter);
    }

    private Fate fate() {
        int chance = random.nextInt(100);
        if (chance < 10) {
            return Fate.SUPPLEMENT;
        }
        return chance < 12
                ? Fate.SUPPLEMENT_EXPIRES
                : chance < 17
                        ? Fate.VERIFY
                        : chance < 20
                                ? Fate.REFUSE
                                : chance < 22 ? Fate.WITHDRAW : chance < 24 ? Fate.REFUSE_RECEPTION : Fate.PLAIN;
    }

    private UnitCode commune(int i) {
        return DemoUnits.COMMUNES.get(i % DemoUnits.COMMUNES.size());
    }

    private LocalDate born(Instant receivedAt) {
        return receivedAt.atZone(zone).toLocalDate().minusDays(5 + random.nextInt(40));
    }

    /** Some minute of the office on the first working day from this one on. */
    private Instant at(LocalDate day) {
        LocalDate working = day;
        while (!working(working)) {
            working = working.plusDays(1);
        }
        Instant opening = calendar.nextOfficeInstant(
                working.atTime(LocalTime.of(7, 0)).atZone(zone).toInstant());
        return calendar.plusOfficeMinutes(opening, 5 + random.nextInt(460));
    }

    /** So many office minutes before now. */
    private Instant back(long officeMinutes) {
        Instant at = now;
        while (calendar.officeMinutesBetween(at, now) < officeMinutes) {
            at = at.minus(Duration.ofMinutes(15));
        }
        return at;
    }

    private boolean working(LocalDate day) {
        Instant start = day.atStartOfDay(zone).toInstant();
        return calendar.officeMinutesBetween(
                        start, day.plusDays(1).atStartOfDay(zone).toInstant())
                > 0;
    }

    private static boolean weekday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
