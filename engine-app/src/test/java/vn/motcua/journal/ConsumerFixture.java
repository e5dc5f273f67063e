package vn.motcua.journal;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.testing.TestDatabase;

/** Nodes that run a consumer on a journal. */
final class ConsumerFixture implements AutoCloseable {

    final JdbcClient sql;
    final JournalReader reader;
    final CursorStore cursors;
    final Epochs epochs;
    final ConsumerPace pace = new ConsumerPace();
    private final TestDatabase database;

    ConsumerFixture(TestDatabase database, TransactionTemplate transactions, JdbcClient sql, JournalRows rows) {
        this.database = database;
        this.sql = sql;
        this.epochs = new Epochs(sql);
        epochs.ensure();
        this.reader = new JournalReader(sql, rows, epochs);
        this.cursors = new CursorStore(sql, transactions);
    }

    static ConsumerFixture of(JournalFixture fixture) {
        return new ConsumerFixture(fixture.database, fixture.transactions, fixture.sql, fixture.rows);
    }

    /** A started node; it opens its lock connection under this name. */
    RunningConsumers node(String name, JournalConsumer... consumers) {
        RunningConsumers node = new RunningConsumers(
                List.of(consumers), new ConsumerLocks(() -> named(name), epochs), cursors, reader, settings(500), pace);
        node.start();
        return node;
    }

    /** One consumer without a thread, for steps one by one. */
    ConsumerLoop loop(JournalConsumer consumer, int batch) {
        return new ConsumerLoop(
                consumer,
                new ConsumerLocks(() -> named("loop"), epochs),
                cursors,
                reader,
                settings(batch),
                pace,
                new CountDownLatch(1));
    }

    /** Takes everything that is settled. */
    void drain(JournalConsumer consumer, int batch) throws Exception {
        ConsumerLoop loop = loop(consumer, batch);
        while (loop.step() > 0) {
            // until nothing is left
        }
    }

    void awaitEffects(Effects effects, int count) {
        await().atMost(Duration.ofSeconds(20)).until(() -> effects.count() >= count);
    }

    static void awaitLatch(CountDownLatch latch) {
        await().atMost(Duration.ofSeconds(20)).until(() -> latch.getCount() == 0);
    }

    @Override
    public void close() {
        database.drop();
    }

    private static ConsumerSettings settings(int batch) {
        return new ConsumerSettings(Duration.ofMillis(20), batch, Duration.ofSeconds(30));
    }

    private Connection named(String name) throws java.sql.SQLException {
        return java.sql.DriverManager.getConnection(
                database.url() + "&ApplicationName=" + name,
                "motcua_app",
                database.credentials().appPassword());
    }
}
