package vn.motcua.journal;

import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.shared.Actor;
import vn.motcua.shared.CurrentActor;
import vn.motcua.shared.DossierId;
import vn.motcua.testing.TestDatabase;

/** A journal on a fresh database, without Spring, and dossiers to write about. */
final class JournalFixture {

    @EventType("TestStepDone")
    record StepDone(String step, int minutes) implements JournalEvent {}

    final TestDatabase database;
    final JdbcClient sql;
    final JdbcClient owner;
    final TransactionTemplate transactions;
    final EventCodec codec = new EventCodec(Events.below("vn.motcua"), List.of());
    final JdbcClient transactional;
    final JournalRows rows;
    final Journal journal;

    JournalFixture() {
        this(TestDatabase.fresh(), Clock.systemUTC());
    }

    JournalFixture(TestDatabase database, Clock clock) {
        this.database = database;
        this.owner = JdbcClient.create(database.ownerDataSource());
        this.transactions = new TransactionTemplate(new JdbcTransactionManager(database.dataSource()));
        var dataSource = ((JdbcTransactionManager) transactions.getTransactionManager()).getDataSource();
        this.transactional = JdbcClient.create(dataSource);
        this.rows = new JournalRows(transactional, codec);
        this.sql = transactional;
        this.journal = new DossierJournal(dataSource, rows, codec, clock);
        owner.sql("""
                create table if not exists motcua.dossier (id bigint primary key, code text unique,
                    seq int not null default 0, head bytea not null default '\\x', procedure_code text, version_id bigint,
                    helped_at text, unit_code text not null, competent_unit text, channel text, status smallint,
                    data_form text, submitted_at timestamptz, created_by text)""").update();
    }

    DossierId dossier(long id) {
        sql.sql("""
                insert into motcua.dossier (id, procedure_code, version_id, helped_at, unit_code, competent_unit,
                    channel, status, data_form, submitted_at, created_by)
                values (?, '1.001193', 1, 'H88.1.2', 'H88.1.2', 'H88.1.2', 'COUNTER', 1, 'f', now(), 'CB0001')""").param(id).update();
        return new DossierId(id);
    }

    void append(DossierId dossier, JournalEvent... events) {
        inTransaction(() -> {
            for (JournalEvent event : events) {
                journal.append(dossier, event);
            }
            return null;
        });
    }

    /** A statement on the connection of the running transaction. */
    void sqlInTransaction(String statement) {
        transactional.sql(statement).query().listOfRows();
    }

    /** Until another session waits for a row or transaction. */
    void awaitLockWaiter() {
        await().until(() -> sql.sql("select count(*) from pg_locks where not granted")
                        .query(Integer.class)
                        .single()
                > 0);
    }

    /** Ends the sessions of this name, as a dead node's are ended; answers how many. */
    int terminate(String applicationName) {
        return sql.sql("""
                select count(pg_terminate_backend(pid)) from pg_stat_activity
                where application_name = ? and datname = current_database()""").param(applicationName).query(Integer.class).single();
    }

    /** A verification under a key of its own, for journals without digests. */
    JournalVerifier verifier() {
        return new JournalVerifier(database.dataSource(), new JournalKeys(SigningKey.make(), List.of()));
    }

    <T> T inTransaction(Supplier<T> work) {
        return CurrentActor.runAs(new Actor("CB0001", "CB0002"), () -> transactions.execute(status -> work.get()));
    }
}
