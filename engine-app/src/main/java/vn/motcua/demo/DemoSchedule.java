package vn.motcua.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import vn.motcua.calendar.WorkCalendar;
import vn.motcua.demo.DemoDossier.Fate;

/**
 * When each step of a dossier is done. Arithmetic alone: the same dossier has the same moments, and each lies in office
 * hours after the one before.
 */
final class DemoSchedule {

    /** A step and its moment. */
    record Entry(Instant at, DemoStep step) {}

    /** Office minutes within which an open dossier comes to where it stands. */
    private static final long SOON = 240;

    private static final LocalTime SIGNING_HOUR = LocalTime.of(15, 30);

    private final WorkCalendar calendar;

    DemoSchedule(WorkCalendar calendar) {
        this.calendar = calendar;
    }

    /** The steps of this dossier; those of an open one all lie before {@code now}. */
    List<Entry> of(DemoDossier dossier, Instant now) {
        return dossier.finished() ? wholeLife(dossier) : soFar(dossier, now);
    }

    /** When nothing more happens to it, with what happens by itself. */
    Instant end(DemoDossier dossier) {
        List<Entry> life = wholeLife(dossier);
        Instant last = life.get(life.size() - 1).at();
        // seven working days for the supplement, and the evening after them
        return dossier.fate() == Fate.SUPPLEMENT_EXPIRES
                ? calendar.closing(calendar.plusWorkingDays(WorkCalendar.dateOf(last), 8))
                : last;
    }

    /** The last afternoon on which the leader who signs twice a week signed. */
    Instant lastSigning(Instant now) {
        LocalDate day = WorkCalendar.dateOf(now);
        while (!signs(day) || WorkCalendar.at(day, SIGNING_HOUR).isAfter(now)) {
            day = day.minusDays(1);
        }
        return WorkCalendar.at(day, SIGNING_HOUR);
    }

    private List<Entry> wholeLife(DemoDossier dossier) {
        Random random = new Random(dossier.number());
        List<Entry> entries = new ArrayList<>();
        Instant at = dossier.receivedAt();
        for (DemoStep step : dossier.steps()) {
            if (step != DemoStep.SUBMIT) {
                at = next(dossier, step, at, random);
            }
            entries.add(new Entry(at, step));
        }
        return entries;
    }

    private List<Entry> soFar(DemoDossier dossier, Instant now) {
        Random random = new Random(dossier.number());
        List<DemoStep> steps = dossier.steps();
        long minutes = Math.min(SOON, calendar.officeMinutesBetween(dossier.receivedAt(), now));
        List<Entry> entries = new ArrayList<>(List.of(new Entry(dossier.receivedAt(), DemoStep.SUBMIT)));
        for (int i = 1; i < steps.size(); i++) {
            long after = (long) (minutes * (i - 0.5 + random.nextDouble() / 2) / steps.size());
            Instant at = calendar.plusOfficeMinutes(dossier.receivedAt(), after);
            Instant before = entries.get(i - 1).at();
            entries.add(new Entry(at.isAfter(before) ? at : before.plusSeconds(20), steps.get(i)));
        }
        return entries;
    }

    private Instant next(DemoDossier dossier, DemoStep step, Instant before, Random random) {
        if (dossier.fate() == Fate.HERO) {
            return calendar.plusOfficeMinutes(before, heroMinutes(step));
        }
        return switch (step) {
            case SIGN, SIGN_REFUSAL, SEND_BACK -> signing(dossier, before, random);
            default -> calendar.plusOfficeMinutes(before, minutes(step, random)).plusSeconds(random.nextInt(50));
        };
    }

    private static long minutes(DemoStep step, Random random) {
        return switch (step) {
            // the family needs one to five days, or lets it pass
            case SUPPLEMENT -> 480 + random.nextInt(1900);
            case VERIFIED -> 480 + random.nextInt(1400);
            case SILENCE -> 1_500;
            case PARENT -> 40 + random.nextInt(200);
            case EXTEND -> 60 + random.nextInt(60);
            case DELIVER -> 15 + random.nextInt(random.nextInt(5) == 0 ? 2000 : 120);
            // one dossier in twelve lies on the desk until the next day
            case APPROVE, ASK_SUPPLEMENT, ASK_VERIFICATION, REFUSE ->
                random.nextInt(12) == 0 ? 700 : 20 + random.nextInt(100);
            default -> 10 + random.nextInt(45);
        };
    }

    /** Asked for the supplement while the counter is still open, and brought when the office is open again. */
    private static long heroMinutes(DemoStep step) {
        return switch (step) {
            case ASK_SUPPLEMENT -> 15;
            case SUPPLEMENT -> 60;
            default -> 20;
        };
    }

    private Instant signing(DemoDossier dossier, Instant before, Random random) {
        if (!dossier.commune().equals(DemoUnits.YEN_KHE)) {
            return calendar.plusOfficeMinutes(before, 15 + random.nextInt(90)).plusSeconds(random.nextInt(50));
        }
        LocalDate day = WorkCalendar.dateOf(before);
        while (!signs(day) || !WorkCalendar.at(day, SIGNING_HOUR).isAfter(before)) {
            day = day.plusDays(1);
        }
        return WorkCalendar.at(day, SIGNING_HOUR).plusSeconds(random.nextInt(900));
    }

    private boolean signs(LocalDate day) {
        boolean named = day.getDayOfWeek() == DayOfWeek.TUESDAY || day.getDayOfWeek() == DayOfWeek.FRIDAY;
        return named && calendar.isWorkingDay(day);
    }
}
