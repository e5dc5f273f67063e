package vn.motcua.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.health.contributor.Status;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.motcua.journal.JournalFixture.StepDone;
import vn.motcua.shared.Actor;
import vn.motcua.shared.CurrentActor;
import vn.motcua.shared.DossierId;
import vn.motcua.testing.TestDatabase;

/** What the journal does by itself: months, epochs, the access log, the watch. */
class UpkeepIT {

    private final TestDatabase database = TestDatabase.fresh();
    private final Clock later = Clock.fixed(Instant.parse("2031-05-20T03:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));
    private final JournalFixture fixture = new JournalFixture(database, later);
    private final Partitions partitions = new Partitions(fixture.sql, later);

    @Test
    void threeMonthsAreMadeAhead() {
        partitions.turn();

        assertThat(partitions.ahead()).isGreaterThanOrEqualTo(3);
        assertThat(new JournalHealth(partitions).health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void rowsBetweenTheMonthsMoveToTheirOwn() {
        DossierId dossier = fixture.dossier(1);
        fixture.append(dossier, new StepDone("a", 1));
        assertThat(new JournalHealth(partitions).health().getStatus().getCode()).isEqualTo("ATTENTION");

        partitions.ensure(YearMonth.of(2031, 4), YearMonth.of(2031, 6));

        assertThat(partitions.names()).contains("journal_2031_04", "journal_2031_05", "journal_2031_06");
        assertThat(partitions.defaultHoldsRows()).isFalse();
        assertThat(fixture.sql
                        .sql("select count(*) from motcua.journal_2031_05")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(fixture.verifier().verify().sound()).isTrue();
        assertThatThrownBy(() ->
                        fixture.sql.sql("delete from motcua.journal_2031_05").update())
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void rowsOutsideAllMonthsMoveAtTheNextTurn() {
        fixture.append(fixture.dossier(1), new StepDone("a", 1));

        partitions.turn();

        assertThat(partitions.defaultHoldsRows()).isFalse();
        assertThat(partitions.names()).contains("journal_2031_05");
        assertThat(fixture.verifier().verify().sound()).isTrue();
    }

    @Test
    void aMovedClockMakesItsMonthBeforeTheFirstRow() {
        YearMonth past = YearMonth.of(2024, 2);
        Instant lastMinute = Instant.parse("2024-02-29T16:59:00Z");
        Clock moved = Clock.fixed(lastMinute, ZoneId.of("Asia/Ho_Chi_Minh"));

        new Partitions(fixture.sql, moved).timeHasPassed();
        JournalFixture then = new JournalFixture(database, moved);
        then.append(fixture.dossier(1), new StepDone("a", 1));

        assertThat(partitions.names()).contains("journal_" + past.toString().replace('-', '_'));
        assertThat(partitions.defaultHoldsRows()).isFalse();
    }

    @Test
    void aRestoreIntoAFreshClusterLosesAndRepeatsNothing() throws Exception {
        DossierId dossier = fixture.dossier(1);
        ConsumerFixture consumers = ConsumerFixture.of(fixture);
        Effects effects = new Effects("effects", true);
        fixture.append(dossier, new StepDone("a", 1));
        consumers.drain(effects, 500);
        fixture.append(dossier, new StepDone("b", 1));

        // as after a restore: the rows and cursors carry the high transaction ids of a cluster of another name
        fixture.owner
                .sql("update motcua.journal_epoch set system_identifier = 1")
                .update();
        fixture.owner
                .sql("update motcua.journal set xid = (xid::text::bigint + 4000000000)::text::xid8")
                .update();
        fixture.owner
                .sql("update motcua.journal_cursor set xid = (xid::text::bigint + 4000000000)::text::xid8")
                .update();
        assertThatThrownBy(() -> fixture.append(dossier, new StepDone("early", 1)))
                .isInstanceOf(DataIntegrityViolationException.class);
        consumers.epochs.ensure();
        consumers.epochs.ensure();

        fixture.append(dossier, new StepDone("c", 1));
        consumers.drain(effects, 500);
        assertThat(consumers.epochs.current()).isEqualTo(2);
        assertThat(effects.of(1)).containsExactly(1, 2, 3);
        assertThat(effects.repeats()).isZero();
    }

    @Test
    void looksAreWrittenInBatchesOutsideTheChains() {
        BatchedAccessLog accessLog = new BatchedAccessLog(new JdbcTemplate(database.dataSource()), Clock.systemUTC());
        DossierId dossier = fixture.dossier(1);
        CurrentActor.runAs(new Actor("CB0007", null), () -> {
            accessLog.viewed(dossier, "dossier");
            accessLog.viewed(dossier, "timeline");
        });

        accessLog.turn();

        assertThat(fixture.sql
                        .sql(
                                "select what from motcua.access_log where actor = 'CB0007' and dossier_id = 1 order by what")
                        .query(String.class)
                        .list())
                .containsExactly("dossier", "timeline");
        assertThat(fixture.journal.read(dossier)).isEmpty();
        assertThatThrownBy(
                        () -> fixture.sql.sql("delete from motcua.access_log").update())
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void aBatchWhoseAnswerIsLostIsNotWrittenTwice() {
        AtomicBoolean lost = new AtomicBoolean();
        JdbcTemplate line = new JdbcTemplate(database.dataSource()) {
            @Override
            public int update(String statement, Object... values) {
                int rows = super.update(statement, values);
                if (!lost.getAndSet(true)) {
                    throw new DataAccessResourceFailureException("the connection broke after the commit");
                }
                return rows;
            }
        };
        BatchedAccessLog accessLog = new BatchedAccessLog(line, Clock.systemUTC());
        CurrentActor.runAs(new Actor("CB0008", null), () -> {
            accessLog.viewed(fixture.dossier(1), "dossier");
            accessLog.viewed(new DossierId(1), "timeline");
        });
        assertThatThrownBy(accessLog::turn).isInstanceOf(DataAccessResourceFailureException.class);
        CurrentActor.runAs(new Actor("CB0008", null), () -> accessLog.viewed(new DossierId(1), "attachment:1"));

        accessLog.turn();

        assertThat(fixture.sql
                        .sql("select what from motcua.access_log where actor = 'CB0008' order by at, what")
                        .query(String.class)
                        .list())
                .containsExactly("dossier", "timeline", "attachment:1");
    }

    @Test
    void theWatchMeasuresAndNamesWhoHoldsConsumersBack() throws Exception {
        ConsumerFixture consumers = ConsumerFixture.of(fixture);
        DossierId dossier = fixture.dossier(1);
        consumers.drain(new Effects("effects", false), 500);
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
        beans.registerSingleton("meters", meters);
        JournalWatch watch = new JournalWatch(
                fixture.sql,
                new ConsumerOverview(fixture.sql, consumers.reader),
                consumers.reader,
                new ConsumerSettings(Duration.ofMillis(20), 500, Duration.ZERO),
                beans.getBeanProvider(MeterRegistry.class));
        try (OpenTransaction holding = OpenTransaction.writing(database.dataSource())) {
            fixture.append(dossier, new StepDone("a", 1), new StepDone("b", 1));
            watch.turn();
            watch.turn();

            assertThat(watch.holder())
                    .hasValueSatisfying(holder -> assertThat(holder.database()).isEqualTo(database.name()));
            assertThat(meters.get("motcua.journal.consumer.behind")
                            .tag("consumer", "effects")
                            .gauge()
                            .value())
                    .isEqualTo(2);
            holding.commit();
        }
    }
}
