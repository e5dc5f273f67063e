package vn.motcua.size;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.ProcessEngine;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.journal.GeneratedChain;
import vn.motcua.journal.JournalConsumer;
import vn.motcua.size.Schedule.Line;
import vn.motcua.size.Schedule.Moment;

/** Fills an empty installation with dossiers of the recorded courses, in the order in which they would have happened. */
final class Generation implements Work {

    /** Nobody's program: who looked at what on which node is of no account. */
    private static final String NODE = "generator:0";

    private static final int TOLD_EVERY = 50_000;

    private final Run run;
    private final ProcessEngine engine;
    private final GeneratedChain digests;
    private final List<String> consumers;
    private final Organisation organisation = Organisation.country();
    private final Numbers numbers = new Numbers();
    private final Map<String, Pipe> pipes = new TreeMap<>();
    private final Map<Course, List<Copy>> alive = new HashMap<>();
    private final Map<String, String> definitions = new HashMap<>();
    private final List<Sample.Dossier> sample = new ArrayList<>();
    private CourseBook book;
    private Share share;
    private Sample chosen;
    private String epoch;
    private long transaction;

    Generation(Run run, ProcessEngine engine, GeneratedChain digests, List<JournalConsumer> consumers) {
        this.run = run;
        this.engine = engine;
        this.digests = digests;
        this.consumers = consumers.stream().map(JournalConsumer::name).toList();
    }

    @Override
    public String name() {
        return "generate";
    }

    @Override
    public void run() throws Exception {
        long begin = System.nanoTime();
        int dossiers = run.number("dossiers", 10_000);
        book = CourseBook.read(run.file(CourseBook.FILE));
        share = new Share(book.courses(), dossiers, organisation);
        chosen = new Sample(book.courses(), share, run.number("sample", 200));
        try (Connection admin = run.admin()) {
            Tables.requireAllKnown(admin);
            requireSameColumns(admin);
            organisation.enter(admin, Grounds.ROOT);
            Grounds.makeOld(admin, engine);
            LocalDate first = LocalDate.parse(book.from());
            try (Statement sql = admin.createStatement()) {
                sql.execute("select motcua.journal_make_partitions(date '" + first + "', 40)");
            }
            Bounds bounds = Bounds.drop(admin, book.columns().keySet());
            write(admin);
            say(begin, "%d dossiers written".formatted(numbers.dossiersDrawn()));
            bounds.restore(admin);
            say(begin, "indexes and foreign keys are back");
            new Ends(admin, numbers).set(consumers, epoch);
        }
        digests.digest();
        JsonMapper.shared().writeValue(run.file("sample-" + dossiers + ".json").toFile(), sample);
        JsonMapper.shared().writeValue(run.file("crew.json").toFile(), Crew.of(organisation));
        say(begin, "done");
    }

    private static void say(long begin, String what) {
        Run.say("%s after %.0f s".formatted(what, (System.nanoTime() - begin) / 1e9));
    }

    private void requireSameColumns(Connection admin) throws SQLException {
        if (!Tables.columns(admin).equals(book.columns())) {
            throw new IllegalStateException("The courses were recorded with other tables: record them anew");
        }
        try (Statement sql = admin.createStatement();
                ResultSet row =
                        sql.executeQuery("select code, id, process_definition_id from motcua.procedure_version")) {
            while (row.next()) {
                if (!book.versions()
                        .getOrDefault(row.getString(1), row.getLong(2))
                        .equals(row.getLong(2))) {
                    throw new IllegalStateException("The courses were recorded with other versions: record them anew");
                }
                definitions.put(row.getString(1), row.getString(3));
            }
        }
    }

    private void write(Connection admin) throws SQLException, IOException, InterruptedException {
        for (Map.Entry<String, List<String>> table : book.columns().entrySet()) {
            pipes.put(table.getKey(), new Pipe(table.getKey(), table.getValue(), run.admin()));
        }
        epoch = single(admin, "select max(epoch)::text from motcua.journal_epoch");
        numbers.transactionsAfter(Long.parseLong(pipes.get("motcua.journal").transaction()));
        int told = 0;
        for (Moment moment : Schedule.of(book.courses())) {
            if (moment.first()) {
                alive.put(moment.course(), comeIn(moment.course()));
            }
            for (Copy copy : alive.get(moment.course())) {
                // what one request has led to was one transaction, or a few
                transaction = numbers.transaction();
                for (Line line : moment.lines()) {
                    write(line, copy);
                }
            }
            if (moment.last()) {
                alive.remove(moment.course());
            }
            if (numbers.dossiersDrawn() / TOLD_EVERY > told) {
                told = (int) (numbers.dossiersDrawn() / TOLD_EVERY);
                Run.say(numbers.dossiersDrawn() + " dossiers, " + moment.at());
            }
        }
        for (Map.Entry<String, Pipe> pipe : pipes.entrySet()) {
            Run.say("%,d rows in %s".formatted(pipe.getValue().end(), pipe.getKey()));
        }
    }

    private List<Copy> comeIn(Course course) {
        List<Instant> marks = course.minutes().stream().map(Instant::parse).toList();
        List<Copy> copies = new ArrayList<>();
        for (int i = 0; i < share.dossiers(course); i++) {
            long number = numbers.lastDossier() + 1;
            Organisation.Locality locality = share.place(number);
            Individual individual = new Individual(number, organisation, locality, course.slots());
            Copy copy =
                    new Copy(individual, marks, definitions.get(course.procedure()), numbers, Sample.receives(course));
            copies.add(copy);
            if (chosen.takes(course, i)) {
                sample.add(new Sample.Dossier(
                        copy.id(), copy.code(), course.number(), locality.province(), locality.commune()));
            }
        }
        return copies;
    }

    private void write(Line line, Copy copy) throws InterruptedException, IOException {
        List<String> columns = book.columns().get(line.table());
        String[] values = new String[columns.size()];
        Map<String, String> own = new HashMap<>();
        for (int i = 0; i < values.length; i++) {
            Template value = line.values().get(i);
            if (value == null) {
                continue;
            }
            Token only = value.only();
            if (only != null && only.kind() == Token.Kind.OWN) {
                if (own.isEmpty()) {
                    own = own(line, columns, copy);
                }
                values[i] = own.get(only.name());
            } else {
                values[i] = value.filled(copy);
            }
        }
        pipes.get(line.table()).row(values);
    }

    private Map<String, String> own(Line line, List<String> columns, Copy copy) {
        return switch (line.table()) {
            case "motcua.access_log" -> Map.of("node", NODE);
            case "motcua.dossier" -> Map.of("head", copy.chain().head());
            default -> event(line, columns, copy);
        };
    }

    private Map<String, String> event(Line line, List<String> columns, Copy copy) {
        Map<String, String> texts = new HashMap<>();
        for (String column : List.of("seq", "type", "version", "actor", "on_behalf_of", "at", "unit_code", "payload")) {
            Template value = line.values().get(columns.indexOf(column));
            texts.put(column, value == null ? null : value.filled(copy));
        }
        Chain.Links links = copy.chain()
                .add(
                        copy.id(),
                        texts.get("seq"),
                        texts.get("type"),
                        texts.get("version"),
                        texts.get("actor"),
                        texts.get("on_behalf_of"),
                        Templates.instant(texts.get("at")),
                        texts.get("unit_code"),
                        texts.get("payload"));
        return Map.of(
                "position", Long.toString(numbers.position()),
                "epoch", epoch,
                "xid", Long.toString(transaction),
                "payload_hash", links.payloadHash(),
                "prev", links.previous(),
                "hash", links.hash());
    }

    static String single(Connection connection, String query) throws SQLException {
        try (Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
