package vn.motcua.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.WorkCalendar;
import vn.motcua.journal.ConsumerPace;
import vn.motcua.journal.Consumers;
import vn.motcua.shared.TimeDriven;

/**
 * Lives through all dossiers in the order of time: moves the clock from moment to moment and sends every request that
 * the officers would have sent.
 */
@Component
@Profile("demo")
class DemoLife {

    /** What another system answers within these minutes may be dated by them; beyond, the clock waits for it. */
    private static final Duration ANSWERED_WITHIN = Duration.ofMinutes(5);

    /** How long before the closing somebody looks what of today is not done yet. */
    private static final Duration LAST_LOOK = Duration.ofMinutes(20);

    private final Calendars calendars;
    private final MovableClock clock;
    private final List<TimeDriven> timeDriven;
    private final WebServerApplicationContext server;
    private final ConsumerPace pace;
    private final Consumers consumers;
    private final DemoGate gate;
    private final DemoState state;
    private final DemoProgress progress;

    DemoLife(
            Calendars calendars,
            MovableClock clock,
            List<TimeDriven> timeDriven,
            WebServerApplicationContext server,
            ConsumerPace pace,
            Consumers consumers,
            DemoGate gate,
            DemoState state,
            DemoProgress progress) {
        this.calendars = calendars;
        this.clock = clock;
        this.timeDriven = timeDriven;
        this.server = server;
        this.pace = pace;
        this.consumers = consumers;
        this.gate = gate;
        this.state = state;
        this.progress = progress;
    }

    /** A moment of the past; without a course, one at which clocks run out. */
    private record Moment(Instant at, DemoCourse course, DemoStep step, ProcedureCourse other) {}

    /** Returns the code of the first dossier, the hero. */
    String live(List<DemoDossier> dossiers, Instant now) {
        DemoOffice office = new DemoOffice(this::address, gate.pass(), pace, consumers);
        try (PaperDesk papers = new PaperDesk(byTime(dossiers))) {
            List<Moment> moments = new ArrayList<>();
            List<DemoCourse> courses = new ArrayList<>();
            for (DemoDossier dossier : dossiers) {
                DemoCourse course = new DemoCourse(dossier, office, papers);
                courses.add(course);
                new DemoSchedule(calendars.of(dossier.commune()))
                        .of(dossier, now)
                        .forEach(entry -> moments.add(new Moment(entry.at(), course, entry.step(), null)));
            }
            new ProcedurePlan(calendars.of(DemoUnits.SON_TRUNG), office, now)
                    .entries()
                    .forEach(entry -> moments.add(new Moment(entry.at(), null, null, entry.course())));
            closings(moments, now);
            moments.sort(Comparator.comparing(Moment::at));
            go(moments, office);
            return courses.get(0).code();
        }
    }

    private static List<DemoDossier> byTime(List<DemoDossier> dossiers) {
        return dossiers.stream()
                .sorted(Comparator.comparing(DemoDossier::receivedAt))
                .toList();
    }

    private void go(List<Moment> moments, DemoOffice office) {
        List<DemoCourse> unsettled = new ArrayList<>();
        Instant standing = Instant.MIN;
        int done = 0;
        for (Moment moment : moments) {
            if (moment.at().isAfter(standing.plus(ANSWERED_WITHIN))) {
                unsettled.forEach(DemoCourse::settle);
                unsettled.clear();
                standing = moment.at();
            }
            clock.moveTo(moment.at());
            if (moment.other() != null) {
                moment.other().goOn(WorkCalendar.dateOf(moment.at()));
            } else if (moment.course() == null) {
                timeDriven.forEach(TimeDriven::timeHasPassed);
                answerReminders(office, moment.at());
            } else {
                moment.course().take(moment.step(), WorkCalendar.dateOf(moment.at()));
                unsettled.add(moment.course());
            }
            progress.reached(++done, moments.size());
        }
        unsettled.forEach(DemoCourse::settle);
    }

    /** Whoever is reminded of a birth in time says that it will be in time; whether it was, the next hours show. */
    private void answerReminders(DemoOffice office, Instant now) {
        for (DemoState.Reminder reminder : state.reminders(now)) {
            office.complete(
                    DemoOfficers.caseOfficer(reminder.commune()),
                    new DemoOffice.Task(reminder.task(), reminder.version()),
                    DemoAnswers.inTime());
        }
    }

    /**
     * The sweeper looks for clocks that have run out shortly before each closing, and again after its minute, which still
     * belongs to the time limits.
     */
    private void closings(List<Moment> moments, Instant now) {
        WorkCalendar calendar = calendars.of(DemoUnits.SON_TRUNG);
        LocalDate day = moments.stream()
                .map(moment -> WorkCalendar.dateOf(moment.at()))
                .min(LocalDate::compareTo)
                .orElseThrow();
        Instant closed = closed(calendar, day);
        while (!closed.isAfter(now)) {
            if (calendar.isWorkingDay(day)) {
                moments.add(new Moment(closed.minus(LAST_LOOK), null, null, null));
                moments.add(new Moment(closed, null, null, null));
            }
            day = day.plusDays(1);
            closed = closed(calendar, day);
        }
    }

    private static Instant closed(WorkCalendar calendar, LocalDate day) {
        return calendar.closing(day).plusSeconds(90);
    }

    private String address() {
        return "http://127.0.0.1:" + server.getWebServer().getPort();
    }
}
