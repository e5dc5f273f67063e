package vn.motcua.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/**
 * CPU in milliseconds and the database's counters so far.
 *
 * @param idle CPU of the systems that are not on
 * @param machine CPU of everybody
 */
record Usage(long application, long database, long search, long driver, long idle, long machine, Counters counters) {

    static Usage of(Engine engine, List<Engine> all) throws IOException, SQLException {
        long idle = all.stream()
                .filter(other -> other != engine)
                .mapToLong(other -> application(other) + database(other) + other.searchCpu())
                .sum();
        return new Usage(
                application(engine),
                database(engine),
                engine.searchCpu(),
                Cpu.of(ProcessHandle.current().pid()),
                idle,
                Cpu.ofMachine(),
                Counters.read(engine.postgres()));
    }

    Usage since(Usage before) {
        return new Usage(
                application - before.application,
                database - before.database,
                search - before.search,
                driver - before.driver,
                idle - before.idle,
                machine - before.machine,
                counters.since(before.counters));
    }

    /** Everything on the machine that has nothing to do with the comparison. */
    long others() {
        return Math.max(0, machine - application - database - search - driver - idle);
    }

    private static long application(Engine engine) {
        return Cpu.of(engine.application());
    }

    private static long database(Engine engine) {
        return Cpu.ofFamily(engine.postgres().pid());
    }
}
