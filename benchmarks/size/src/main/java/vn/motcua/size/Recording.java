package vn.motcua.size;

import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.WorkCalendar;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.journal.ConsumerPace;
import vn.motcua.journal.Partitions;
import vn.motcua.organisation.EnteredOrganisation;
import vn.motcua.search.IndexStatus;
import vn.motcua.shared.TimeDriven;
import vn.motcua.shared.UnitCode;

/** The product lives through dossiers of every procedure, spread over three years, and keeps their courses in a file. */
final class Recording implements Work {

    /** Longer than anything else in a row, so that it can be told apart wherever it stands. */
    static final long FIRST_DOSSIER = 918_273_640_001L;

    private static final int PART_THAT_LIES = 6;
    private static final int DAYS_OF_LYING = 50;
    private static final int SEED = 2026;

    private final Run run;
    private final StandingClock clock;
    private final Calendars calendars;
    private final Catalogue catalogue;
    private final List<TimeDriven> timeDriven;
    private final Partitions partitions;
    private final ConsumerPace pace;
    private final Quiet quiet;
    private final JdbcClient sql;
    private final ProcessEngine engine;
    private final SplittableRandom random = new SplittableRandom(SEED);
    private final EnteredOrganisation entered;
    private final Organisation organisation = Organisation.unmistakable();
    private final Staff staff = new Staff(organisation);

    Recording(
            Run run,
            StandingClock clock,
            Calendars calendars,
            Catalogue catalogue,
            List<TimeDriven> timeDriven,
            Partitions partitions,
            ConsumerPace pace,
            Quiet quiet,
            JdbcClient sql,
            ProcessEngine engine,
            EnteredOrganisation entered) {
        this.run = run;
        this.clock = clock;
        this.calendars = calendars;
        this.catalogue = catalogue;
        this.timeDriven = timeDriven;
        this.partitions = partitions;
        this.pace = pace;
        this.quiet = quiet;
        this.sql = sql;
        this.engine = engine;
        this.entered = entered;
    }

    @Override
    public String name() {
        return "record";
    }

    @Override
    public void run() throws Exception {
        Instant until = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MINUTES);
        LocalDate last = WorkCalendar.dateOf(until);
        LocalDate first = run.from(last);
        prepare(first, last);
        pace.hold(IndexStatus.CONSUMER);
        List<Life> lives = lives(first, last, run.number("courses", 1500));
        new Days(clock, calendar(), timeDriven, quiet).live(lives, first, until);
        quiet.writeGathered();
        clock.release();
        try (Connection admin = run.admin()) {
            write(admin, lives, first, until);
        }
    }

    private void prepare(LocalDate first, LocalDate last) throws Exception {
        try (Connection admin = run.admin()) {
            Tables.requireAllKnown(admin);
            organisation.enter(admin, Grounds.ROOT);
            Grounds.makeOld(admin, engine);
            Grounds.countFrom(admin, FIRST_DOSSIER);
        }
        partitions.ensure(YearMonth.from(first), YearMonth.from(last));
        entered.changed();
    }

    private WorkCalendar calendar() {
        return calendars.latest().of(new UnitCode(staff.place(Site.COMMUNE).code()));
    }

    private List<Life> lives(LocalDate first, LocalDate last, int count) {
        Courier courier = new Courier(new Desk(run.base(), run.password()), sql);
        WorkCalendar calendar = calendar();
        List<ProcedureVersion> procedures = catalogue.allInForce(first);
        int days = calendar.workingDaysBetween(first, last);
        List<Life> lives = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean lies = i % PART_THAT_LIES == 0;
            SplittableRandom own = random.split();
            ProcedureVersion version = procedures.get(i % procedures.size());
            String channel = People.pick(version.manifest().channels().values(), own);
            if (own.nextInt(100) < 60) {
                channel = version.manifest().channels().values().get(0);
            }
            int day = lies ? days - own.nextInt(DAYS_OF_LYING) : own.nextInt(days);
            Instant start = calendar.plusOfficeMinutes(
                    calendar.nextOfficeInstant(
                            WorkCalendar.at(calendar.plusWorkingDays(first, day), java.time.LocalTime.MIN)),
                    own.nextInt(470));
            lives.add(new Life(version, Plan.draw(channel, lies, own), start, own, calendar, staff, courier));
        }
        return lives;
    }

    private void write(Connection admin, List<Life> lives, LocalDate first, Instant until) throws Exception {
        Map<String, List<String>> columns = Tables.columns(admin);
        Map<Long, List<Tables.Read>> rows = Tables.read(admin, columns, null);
        Grounds.requireEmptyHistory(admin);
        List<Course> courses = new ArrayList<>();
        Map<String, Long> versions = new HashMap<>();
        List<Life> lived = lives.stream()
                .filter(life -> life.id() > 0)
                .sorted(Comparator.comparing(life -> life.track().minutes().get(0)))
                .toList();
        for (Life life : lived) {
            versions.put(life.version().code().value(), life.version().id());
            courses.add(new Taken(life, rows.get(life.id()), columns, organisation).course(courses.size()));
        }
        new CourseBook(first.toString(), until.toString(), columns, versions, courses).write(run.file(CourseBook.FILE));
        JsonMapper.shared().writeValue(run.file("requests.json").toFile(), Requests.of(lived, staff));
        Run.say("%d courses recorded, %d of them open"
                .formatted(courses.size(), courses.stream().filter(Course::open).count()));
    }

    /** Compares by the next request. */
    static PriorityQueue<Life> queue() {
        return new PriorityQueue<>(Comparator.comparing(Life::next));
    }
}
