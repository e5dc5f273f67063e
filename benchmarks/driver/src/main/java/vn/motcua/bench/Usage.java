package vn.motcua.bench;

import java.io.IOException;
import java.sql.SQLException;

/** CPU in milliseconds and the database's counters so far. */
record Usage(long application, long database, long search, long driver, long machine, Counters counters) {

    static Usage of(Engine engine) throws IOException, SQLException {
        return new Usage(
                Cpu.of(engine.application()),
                Cpu.ofFamily(engine.postgres().pid()),
                engine.searchCpu(),
                Cpu.of(ProcessHandle.current().pid()),
                Cpu.ofMachine(),
                Counters.read(engine.postgres()));
    }

    Usage since(Usage before) {
        return new Usage(
                application - before.application,
                database - before.database,
                search - before.search,
                driver - before.driver,
                machine - before.machine,
                counters.since(before.counters));
    }

    /** Everything else that ran on the machine. */
    long others() {
        return Math.max(0, machine - application - database - search - driver);
    }
}
