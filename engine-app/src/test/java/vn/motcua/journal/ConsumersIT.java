package vn.motcua.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.motcua.journal.ConsumerFixture.awaitLatch;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.motcua.journal.JournalFixture.StepDone;
import vn.motcua.shared.DossierId;
import vn.motcua.testing.TestDatabase;

/** No effect lost, repeated or out of order for a dossier, whatever runs beside the consumer. */
class ConsumersIT {

    private final JournalFixture fixture = new JournalFixture();
    private final ConsumerFixture consumers = ConsumerFixture.of(fixture);
    private final Effects effects = new Effects("effects", true);

    @Test
    void deliversWellWithinASecond() {
        DossierId dossier = fixture.dossier(1);
        RunningConsumers node = consumers.node("n1", effects);
        try {
            fixture.append(dossier, new StepDone("a", 1));
            consumers.awaitEffects(effects, 1);
            long start = System.nanoTime();
            fixture.append(dossier, new StepDone("b", 1));
            consumers.awaitEffects(effects, 2);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
        } finally {
            node.stop();
        }
    }

    @Test
    void aLateCommittingWriterLosesNothing() throws Exception {
        DossierId late = fixture.dossier(1);
        DossierId quick = fixture.dossier(2);
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch commit = new CountDownLatch(1);
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> fixture.inTransaction(() -> {
            fixture.sqlInTransaction("select pg_current_xact_id()");
            fixture.journal.append(late, new StepDone("late", 1));
            written.countDown();
            await().until(() -> commit.getCount() == 0);
            return null;
        }));
        written.await();

        fixture.append(quick, new StepDone("quick", 1));
        consumers.drain(effects, 500);
        assertThat(effects.count())
                .as("the quick one waits for the earlier transaction")
                .isZero();

        commit.countDown();
        writer.join();
        consumers.drain(effects, 500);
        assertThat(effects.of(1)).containsExactly(1);
        assertThat(effects.of(2)).containsExactly(1);
    }

    @Test
    void anEarlyTransactionThatWaitsForTheDossierStaysInOrder() throws Exception {
        DossierId dossier = fixture.dossier(1);
        CountDownLatch locked = new CountDownLatch(1);
        CountDownLatch early = new CountDownLatch(1);
        CompletableFuture<Void> second = CompletableFuture.runAsync(() -> fixture.inTransaction(() -> {
            fixture.sqlInTransaction("select pg_current_xact_id()");
            early.countDown();
            awaitLatch(locked);
            fixture.journal.append(dossier, new StepDone("second", 1));
            return null;
        }));
        early.await();
        fixture.inTransaction(() -> {
            fixture.journal.append(dossier, new StepDone("first", 1));
            locked.countDown();
            fixture.awaitLockWaiter();
            return null;
        });
        second.join();

        assertThat(consumers.reader.after(new Cursor(0, 0, 0), 10))
                .as("the journal's own order is the other way round")
                .extracting(ReadRow::seq)
                .containsExactly(2, 1);
        consumers.drain(effects, 1);
        assertThat(effects.of(1)).containsExactly(1, 2);
        assertThat(effects.repeats()).isZero();
    }

    @Test
    void anIndexBeingBuiltLosesNothing() throws Exception {
        DossierId dossier = fixture.dossier(1);
        fixture.append(dossier, new StepDone("a", 1));
        try (OpenTransaction build = new OpenTransaction(fixture.database.ownerDataSource())) {
            fixture.owner.sql("create table motcua.other (a int)").update();
            build.execute("create index other_a on motcua.other (a)");
            fixture.append(dossier, new StepDone("b", 1));
            consumers.drain(effects, 500);
            assertThat(effects.of(1)).as("rows after the build began wait").containsExactly(1);
            build.commit();
        }
        consumers.drain(effects, 500);
        assertThat(effects.of(1)).containsExactly(1, 2);
    }

    @Test
    void anIndexBuiltConcurrentlyHoldsNobodyBack() throws Exception {
        DossierId dossier = fixture.dossier(1);
        fixture.append(dossier, new StepDone("a", 1));
        try (OpenTransaction reading = new OpenTransaction(fixture.database.dataSource())) {
            reading.execute("select count(*) from motcua.journal_default");
            CompletableFuture<Void> build = CompletableFuture.runAsync(() -> fixture.owner
                    .sql("create index concurrently journal_default_type on motcua.journal_default (type)")
                    .update());
            fixture.append(dossier, new StepDone("b", 1));
            await().untilAsserted(() -> {
                consumers.drain(effects, 500);
                assertThat(effects.of(1)).containsExactly(1, 2);
            });
            reading.commit();
            build.join();
        }
    }

    @Test
    void anotherDatabaseThatWritesDelaysButLosesNothing() throws Exception {
        DossierId dossier = fixture.dossier(1);
        TestDatabase other = TestDatabase.fresh();
        try (OpenTransaction elsewhere = OpenTransaction.writing(other.dataSource())) {
            fixture.append(dossier, new StepDone("a", 1));
            consumers.drain(effects, 500);
            assertThat(effects.count()).isZero();
            elsewhere.commit();
        }
        consumers.drain(effects, 500);
        assertThat(effects.of(1)).containsExactly(1);
    }

    @Test
    void aBacklogThatCrossesATransactionIdWithOneMoreDigitIsTakenWhole() throws Exception {
        long[] transactions = {8, 9, 10, 99, 100, 101};
        for (int dossier = 1; dossier <= transactions.length; dossier++) {
            fixture.append(fixture.dossier(dossier), new StepDone("a", 1));
            fixture.owner
                    .sql("update motcua.journal set xid = ?::text::xid8 where dossier_id = ?")
                    .params(Long.toString(transactions[dossier - 1]), dossier)
                    .update();
        }
        consumers.drain(effects, 2);
        assertThat(effects.dossiers()).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    }

    @Test
    void eightWritersLoseRepeatAndReorderNothing() {
        int dossiers = 20;
        int each = 30;
        IntStream.rangeClosed(1, dossiers).forEach(fixture::dossier);
        Effects unordered = new Effects("unordered", false);
        RunningConsumers node = consumers.node("n1", effects, unordered);
        try {
            CompletableFuture.allOf(IntStream.range(0, 8)
                            .mapToObj(writer -> CompletableFuture.runAsync(() -> write(writer, dossiers, each)))
                            .toArray(CompletableFuture[]::new))
                    .join();
            int all = fixture.sql
                    .sql("select count(*) from motcua.journal")
                    .query(Integer.class)
                    .single();
            assertThat(all).isEqualTo(8 * each);
            consumers.awaitEffects(effects, all);
            consumers.awaitEffects(unordered, all);
        } finally {
            node.stop();
        }
        for (long dossier = 1; dossier <= dossiers; dossier++) {
            assertThat(effects.of(dossier))
                    .containsExactlyElementsOf(fixture.journal.read(new DossierId(dossier)).stream()
                            .map(JournalEntry::seq)
                            .toList());
        }
        assertThat(effects.repeats()).isZero();
        assertThat(fixture.sql
                        .sql("select count(*) from (select from motcua.journal group by dossier_id, seq"
                                + " having count(*) > 1) doubled")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private void write(int writer, int dossiers, int each) {
        for (int i = 0; i < each; i++) {
            DossierId dossier = new DossierId(1 + (writer * 7 + i) % dossiers);
            fixture.inTransaction(() -> {
                fixture.sqlInTransaction("select pg_current_xact_id()");
                fixture.journal.append(dossier, new StepDone("w" + writer, 1));
                return null;
            });
        }
    }
}
