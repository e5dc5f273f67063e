package vn.motcua.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.Calendars;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.Units;
import vn.motcua.shared.Actor;
import vn.motcua.shared.CurrentActor;
import vn.motcua.shared.TimeDriven;

/**
 * Makes the demo at the first start: enters the organisation, then lives through nine months of its dossiers in the
 * order of time, sending every request that its officers would have sent.
 */
@Component
@Profile("demo")
@Order(0)
class DemoMaker implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoMaker.class);

    private record Entry(Instant at, DemoCourse course, String step) {}

    private final DemoState state;
    private final Units units;
    private final Officers officers;
    private final Calendars calendars;
    private final MovableClock clock;
    private final List<TimeDriven> timeDriven;
    private final WebServerApplicationContext server;

    DemoMaker(
            DemoState state,
            Units units,
            Officers officers,
            Calendars calendars,
            MovableClock clock,
            List<TimeDriven> timeDriven,
            WebServerApplicationContext server) {
        this.state = state;
        this.units = units;
        this.officers = officers;
        this.calendars = calendars;
        this.clock = clock;
        this.timeDriven = timeDriven;
        this.server = server;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (state.begun()) {
            return;
        }
        Instant now = clock.real().instant();
        state.begin(now);
        CurrentActor.runAs(Actor.system("demo"), () -> {
            DemoUnits.all().forEach(units::create);
            DemoOfficers.all().forEach(officers::create);
        });
        try {
            state.finish(live(now));
        } finally {
            clock.release();
        }
    }

    private String live(Instant now) {
        DemoOffice office =
                new DemoOffice("http://127.0.0.1:" + server.getWebServer().getPort());
        List<DemoCourse> courses = new DemoPlan(calendars.of(DemoUnits.SON_TRUNG), now, clock.getZone())
                .dossiers().stream()
                        .map(dossier -> new DemoCourse(dossier, office, calendars, clock.getZone()))
                        .toList();
        PriorityQueue<Entry> agenda = new PriorityQueue<>(Comparator.comparing(Entry::at));
        courses.forEach(course -> add(agenda, course, course.first(), now));
        LocalDate day = null;
        while (!agenda.isEmpty()) {
            Entry entry = agenda.poll();
            LocalDate today = entry.at().atZone(clock.getZone()).toLocalDate();
            clock.moveTo(entry.at());
            if (!today.equals(day)) {
                timeDriven.forEach(TimeDriven::timeHasPassed);
                day = today;
            }
            entry.course().take(entry.step(), entry.at()).ifPresent(next -> add(agenda, entry.course(), next, now));
        }
        LOG.info("The demo is made: {} dossiers", courses.size());
        return courses.get(0).code();
    }

    /** What would lie in the future is left for the visitor to do. */
    private static void add(PriorityQueue<Entry> agenda, DemoCourse course, DemoCourse.Next next, Instant now) {
        if (!next.at().isAfter(now)) {
            agenda.add(new Entry(next.at(), course, next.step()));
        }
    }
}
