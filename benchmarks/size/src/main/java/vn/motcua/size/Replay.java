package vn.motcua.size;

import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.WorkCalendar;
import vn.motcua.journal.ConsumerPace;
import vn.motcua.journal.Consumers;
import vn.motcua.journal.Partitions;
import vn.motcua.organisation.EnteredOrganisation;
import vn.motcua.search.IndexStatus;
import vn.motcua.shared.TimeDriven;
import vn.motcua.shared.UnitCode;
import vn.motcua.size.Course.Command;
import vn.motcua.size.Course.Kind;

/**
 * The proof of the generator: the sample's dossiers are lived through by the real requests at the very same moments, and
 * everything that is stored then must equal what was generated.
 */
final class Replay implements Work {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration INDEXED = Duration.ofMinutes(5);
    private static final int SHOWN = 20;

    private final Run run;
    private final StandingClock clock;
    private final Calendars calendars;
    private final List<TimeDriven> timeDriven;
    private final Partitions partitions;
    private final Quiet quiet;
    private final Consumers consumers;
    private final ConsumerPace pace;
    private final JdbcClient sql;
    private final ProcessEngine engine;
    private final Dump dump;
    private final EnteredOrganisation entered;
    private final Organisation organisation = Organisation.country();

    Replay(
            Run run,
            StandingClock clock,
            Calendars calendars,
            List<TimeDriven> timeDriven,
            Partitions partitions,
            Quiet quiet,
            Consumers consumers,
            ConsumerPace pace,
            JdbcClient sql,
            ProcessEngine engine,
            Dump dump,
            EnteredOrganisation entered) {
        this.run = run;
        this.clock = clock;
        this.calendars = calendars;
        this.timeDriven = timeDriven;
        this.partitions = partitions;
        this.quiet = quiet;
        this.consumers = consumers;
        this.pace = pace;
        this.sql = sql;
        this.engine = engine;
        this.dump = dump;
        this.entered = entered;
    }

    @Override
    public String name() {
        return "replay";
    }

    /** A request of one of the dossiers and the moment at which it was sent. */
    private record Request(Instant at, int dossier, Copy copy, Command command) {}

    @Override
    public void run() throws Exception {
        CourseBook book = CourseBook.read(run.file(CourseBook.FILE));
        List<Sample.Dossier> sample = Proof.sample(run);
        LocalDate first = LocalDate.parse(book.from());
        Instant until = Instant.parse(book.until());
        try (Connection admin = run.admin()) {
            organisation.enter(admin, Grounds.ROOT);
            Grounds.makeOld(admin, engine);
            Grounds.countFrom(admin, Recording.FIRST_DOSSIER);
        }
        partitions.ensure(YearMonth.from(first), YearMonth.from(WorkCalendar.dateOf(until)));
        entered.changed();
        List<Long> ids = live(requests(book, sample), sample.size(), first, until);
        quiet.writeGathered();
        clock.release();
        Patience.until("the index has every event", INDEXED, this::indexed);
        compare(dump.of(ids));
    }

    private boolean indexed() {
        pace.nudge(IndexStatus.CONSUMER);
        return consumers.oldestWaiting(IndexStatus.CONSUMER).isEmpty();
    }

    private List<Request> requests(CourseBook book, List<Sample.Dossier> sample) {
        List<Request> requests = new ArrayList<>();
        for (int i = 0; i < sample.size(); i++) {
            Sample.Dossier dossier = sample.get(i);
            Course course = book.courses().get(dossier.course());
            List<Instant> marks = course.minutes().stream().map(Instant::parse).toList();
            Individual individual = new Individual(
                    dossier.id(),
                    organisation,
                    new Organisation.Locality(dossier.province(), dossier.commune()),
                    course.slots());
            Copy copy = new Copy(individual, marks, "", new Numbers(), Sample.receives(course));
            for (Command command : course.commands()) {
                requests.add(new Request(copy.at(command.minute()), i, copy, command));
            }
        }
        requests.sort(Comparator.comparing(Request::at));
        return requests;
    }

    private List<Long> live(List<Request> requests, int dossiers, LocalDate first, Instant until) throws Exception {
        Courier courier = new Courier(new Desk(run.base(), run.password()), sql);
        UnitCode any = new UnitCode(new Staff(organisation).place(Site.COMMUNE).code());
        Days days = new Days(clock, calendars.latest().of(any), timeDriven, quiet);
        Map<Integer, Long> ids = new TreeMap<>();
        days.begin(first);
        for (Request request : requests) {
            for (Instant closed = days.closed(); closed.isBefore(request.at()); closed = days.closed()) {
                days.close(closed);
            }
            clock.moveTo(request.at());
            send(courier, request, ids);
            quiet.await();
        }
        for (Instant closed = days.closed(); !closed.isAfter(until); closed = days.closed()) {
            days.close(closed);
        }
        if (ids.size() != dossiers) {
            throw new IllegalStateException(ids.size() + " of " + dossiers + " dossiers were lived through");
        }
        return List.copyOf(ids.values());
    }

    private static void send(Courier courier, Request request, Map<Integer, Long> ids) throws Exception {
        Command command = request.command();
        Copy copy = request.copy();
        String officer =
                Template.of(Template.place("officer:" + command.officer())).filled(copy);
        String body =
                command.body() == null ? null : Template.of(command.body()).filled(copy);
        if (command.kind() == Kind.SUBMIT) {
            ids.put(request.dossier(), courier.submit(officer, body));
        } else {
            courier.send(ids.get(request.dossier()), command.kind(), officer, command.step(), command.name(), body)
                    .required(command + " of " + body);
        }
    }

    private void compare(Map<Integer, List<String>> lived) {
        Map<Integer, List<String>> generated = JSON.readValue(Proof.file(run).toFile(), new TypeReference<>() {});
        Map<Integer, String> differences = Proof.differences(generated, lived);
        differences.entrySet().stream().limit(SHOWN).forEach(each -> Run.say(each.getKey() + " " + each.getValue()));
        if (!differences.isEmpty()) {
            throw new IllegalStateException(differences.size() + " of " + lived.size() + " dossiers differ");
        }
        int rows = lived.values().stream().mapToInt(List::size).sum();
        Run.say("%d dossiers lived through equal the generated ones in all of their %d rows and documents"
                .formatted(lived.size(), rows));
    }
}
