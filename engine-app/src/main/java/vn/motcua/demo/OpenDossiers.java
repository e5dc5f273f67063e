package vn.motcua.demo;

import static vn.motcua.demo.DemoUnits.HOA_BAC;
import static vn.motcua.demo.DemoUnits.PHU_LAM;
import static vn.motcua.demo.DemoUnits.SON_TRUNG;
import static vn.motcua.demo.DemoUnits.YEN_KHE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.calendar.WorkCalendar;
import vn.motcua.demo.DemoDossier.Fate;
import vn.motcua.shared.UnitCode;

/** The dossiers that wait for somebody now: most are in time, and each that is late shows on whom it waits. */
final class OpenDossiers {

    /** Where those stand that are not due yet, and how many of each. */
    private static final List<Stand> IN_TIME = List.of(
            new Stand(6, true, Fate.PLAIN, DemoStep.SUBMIT),
            new Stand(10, false, Fate.PLAIN, DemoStep.SUBMIT),
            new Stand(4, true, Fate.PLAIN, DemoStep.APPROVE),
            new Stand(5, false, Fate.PLAIN, DemoStep.APPROVE),
            new Stand(5, false, Fate.PLAIN, DemoStep.PRINT),
            new Stand(1, false, Fate.REFUSE, DemoStep.REFUSE),
            new Stand(3, false, Fate.PLAIN, DemoStep.SIGN),
            new Stand(3, false, Fate.PLAIN, DemoStep.PUBLISH));

    private record Stand(int count, boolean online, Fate fate, DemoStep last) {

        /** Sent from the portal, and the reception has not looked at it, for which it has a working day. */
        private boolean isUnseen() {
            return online && last == DemoStep.SUBMIT;
        }
    }

    /** Office minutes within which every new dossier has been sent: half an hour less than a working day. */
    private static final int TO_BE_SEEN = 450;

    private final DemoPlan plan;
    private final WorkCalendar calendar;
    private final DemoSchedule schedule;
    private final Instant now;

    OpenDossiers(DemoPlan plan, WorkCalendar calendar, DemoSchedule schedule, Instant now) {
        this.plan = plan;
        this.calendar = calendar;
        this.schedule = schedule;
        this.now = now;
    }

    void addTo(List<DemoDossier> dossiers) {
        inTime(dossiers);
        // the result waits to be fetched: the office's clock has ended
        for (int i = 0; i < 4; i++) {
            dossiers.add(early(1 + i, DemoPlan.busy(i), Fate.PLAIN, DemoStep.PUBLISH));
        }
        // the family has to bring something
        for (int i = 0; i < 5; i++) {
            dossiers.add(early(1 + i % 4, DemoPlan.busy(i), Fate.SUPPLEMENT, DemoStep.ASK_SUPPLEMENT));
        }
        // another commune is asked, and still has time
        for (int i = 0; i < 3; i++) {
            dossiers.add(early(1 + i % 2, DemoPlan.busy(i + 1), Fate.VERIFY, DemoStep.ASK_VERIFICATION));
        }
        late(dossiers);
    }

    private void inTime(List<DemoDossier> dossiers) {
        Instant from = afterCutOff();
        long minutes = calendar.officeMinutesBetween(from, now) - 15;
        List<Stand> stands = new ArrayList<>();
        IN_TIME.forEach(stand -> {
            for (int i = 0; i < stand.count(); i++) {
                stands.add(stand);
            }
        });
        for (int i = 0; i < stands.size(); i++) {
            Stand stand = stands.get(i);
            // mixed, so that each kind has early and late hours; 7 and the number of stands have no common divisor
            long after = minutes * (i * 7L % stands.size()) / stands.size();
            Instant at = calendar.plusOfficeMinutes(from, after);
            Instant sent = stand.isUnseen() ? later(at, calendar.plusOfficeMinutes(now, i - TO_BE_SEEN)) : at;
            dossiers.add(plan.open(DemoPlan.busy(i), sent, stand.online(), stand.fate(), stand.last()));
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** What was received since the last closing day's 15:00 is due today, or when the office opens next. */
    private Instant afterCutOff() {
        LocalDate day = WorkCalendar.dateOf(now);
        while (!calendar.isWorkingDay(day) || calendar.closing(day).isAfter(now)) {
            day = day.minusDays(1);
        }
        return WorkCalendar.at(day, LocalTime.of(15, 0));
    }

    private void late(List<DemoDossier> dossiers) {
        // the agency that was asked has not answered within three working days
        dossiers.add(early(7, SON_TRUNG, Fate.VERIFY, DemoStep.ASK_VERIFICATION));
        dossiers.add(early(8, PHU_LAM, Fate.VERIFY, DemoStep.ASK_VERIFICATION));
        dossiers.add(early(11, SON_TRUNG, Fate.VERIFY_EXTENDED, DemoStep.EXTEND));
        // one officer has taken them and lets them lie
        dossiers.add(early(2, HOA_BAC, Fate.LEFT_LYING, DemoStep.CLAIM));
        dossiers.add(early(3, HOA_BAC, Fate.LEFT_LYING, DemoStep.CLAIM));
        dossiers.add(early(2, SON_TRUNG, Fate.LEFT_LYING, DemoStep.CLAIM));
        // printed, but nobody has laid them before the leader
        dossiers.add(early(2, PHU_LAM, Fate.PLAIN, DemoStep.APPROVE));
        // the leader of Yên Khê signs on Tuesdays and Fridays: printed just after that they wait for days
        Instant signed = schedule.lastSigning(now);
        for (int i = 0; i < 4; i++) {
            Instant at = calendar.plusOfficeMinutes(signed, 5 + i * 10L);
            Instant latest = calendar.plusOfficeMinutes(now, -30 - i);
            dossiers.add(plan.open(YEN_KHE, at.isBefore(latest) ? at : latest, false, Fate.PLAIN, DemoStep.PRINT));
        }
    }

    /** Received in the morning, so many working days ago. */
    private DemoDossier early(int daysAgo, UnitCode commune, Fate fate, DemoStep last) {
        LocalDate day = calendar.plusWorkingDays(WorkCalendar.dateOf(now), -daysAgo);
        Instant opening = calendar.nextOfficeInstant(WorkCalendar.at(day, LocalTime.MIN));
        return plan.open(commune, calendar.plusOfficeMinutes(opening, 12 + 9L * daysAgo), false, fate, last);
    }
}
