package vn.motcua.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** One system under load: filled once, then measured round by round. */
final class Measurement {

    private final Engine engine;
    private final Options options;
    private final Load load;
    private final List<Round> rounds = new ArrayList<>();
    private Usage before;
    private Usage after;

    Measurement(Engine engine, Options options, Load load) {
        this.engine = engine;
        this.options = options;
        this.load = load;
    }

    /** The background: open dossiers at every step, a program that knows its work, statistics for the planner. */
    static Measurement prepare(Engine engine, Options options) throws IOException, InterruptedException, SQLException {
        List<Desk> desks = new ArrayList<>();
        for (int client = 0; client < options.clients(); client++) {
            desks.add(engine.desk(client));
        }
        Measurement measurement = new Measurement(engine, options, new Load(desks));
        measurement.load.leaveOpen(options.open());
        engine.postgres().requireDurable(engine.role());
        measurement.load.finish(options.settle());
        engine.postgres().analyse();
        return measurement;
    }

    /** @param all systems that are up, to tell their upkeep from what others do on the machine */
    Round round(List<Engine> all) throws IOException, InterruptedException, SQLException {
        engine.postgres().checkpoint();
        load.finish(options.warmUp());
        before = Usage.of(engine, all);
        long begin = System.nanoTime();
        Latencies latencies = load.finish(options.dossiers());
        long end = System.nanoTime();
        after = Usage.of(engine, all);
        Usage used = after.since(before);
        Checked checked = checked(end);
        engine.postgres().requireDurable(engine.role());
        Round round = new Round(
                options.dossiers(),
                (end - begin) / 1e9,
                used.application(),
                used.database(),
                used.search(),
                used.driver(),
                used.idle(),
                used.others(),
                used.counters(),
                latencies,
                checked.note(),
                checked.holds());
        add(round);
        return round;
    }

    void add(Round round) {
        rounds.add(round);
    }

    private record Checked(String note, boolean holds) {}

    /** What does not hold is told in the report, which is then a failure as a whole; the figures are not lost for it. */
    private Checked checked(long end) throws IOException, InterruptedException, SQLException {
        try {
            return new Checked(engine.afterLoad(end), true);
        } catch (IllegalStateException e) {
            return new Checked("FAILED: " + e.getMessage(), false);
        }
    }

    /** What the write-ahead log of the last round consists of. */
    String walAccount() throws SQLException {
        return WalAccount.table(
                engine, before.counters().walBytes(), after.counters().walBytes(), options.dossiers());
    }

    Engine engine() {
        return engine;
    }

    List<Round> rounds() {
        return List.copyOf(rounds);
    }
}
