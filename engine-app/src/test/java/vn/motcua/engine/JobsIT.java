package vn.motcua.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.motcua.engine.RequestFlow.SOON;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.engine.camunda.job.JobWorker;
import vn.motcua.journal.Journal;
import vn.motcua.shared.Actor;
import vn.motcua.shared.DossierId;
import vn.motcua.testing.TestDatabase;

/** Background steps: what they may do, whom they are, and that a failed attempt leaves nothing. */
@SpringJUnitConfig({EngineSlice.class, RequestFlow.Parts.class})
@TestPropertySource(properties = "motcua.engine.retries=PT0S,PT0S")
class JobsIT {

    @Autowired
    private Flows flows;

    @Autowired
    private Journal journal;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private TestDatabase database;

    @Autowired
    private JobWorker worker;

    @Autowired
    private RegisterDelegate register;

    @Autowired
    private RequestFlow request;

    @BeforeEach
    void letTheRegisterAnswer() {
        register.failWith(null);
    }

    @Test
    void runsADelegateWithTheFactsAndKeepsWhatItWrites() {
        DossierId dossier = request.started();

        request.awaitTasks(dossier, "Task_Print");

        assertThat(flows.facts(dossier))
                .containsEntry("requested", "COUNTER")
                .containsEntry("requestedOn", "2026-11-23");
        assertThat(register.actors()).contains(Actor.system("engine"));
    }

    @Test
    void waitsForTheLockOfTheDossierBeforeItDoesAnything() {
        register.failWith(new IllegalStateException("x"));
        DossierId dossier = request.started();
        request.awaitIncident(dossier);
        register.failWith(null);
        int before = register.calls(dossier);

        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            journal.lock(dossier);
            giveTheJobAnotherAttempt(dossier);
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(waitingForALock()).isPositive());
            assertThat(register.calls(dossier)).isEqualTo(before);
        });

        request.awaitTasks(dossier, "Task_Print");
        assertThat(register.calls(dossier)).isEqualTo(before + 1);
    }

    /** On a connection of its own: the test's transaction stays open. */
    private void giveTheJobAnotherAttempt(DossierId dossier) {
        database.sql()
                .sql("update camunda.act_ru_job set retries_ = 1 where process_instance_id_ in"
                        + " (select id_ from camunda.act_ru_execution where business_key_ = ?)")
                .param(dossier.businessKey())
                .update();
        worker.jobWasAdded();
    }

    private int waitingForALock() {
        return database.sql()
                .sql("select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                        + " and datname = current_database() and query ilike '%for no key update%'")
                .query(Integer.class)
                .single();
    }

    @Test
    void rollsAFailedStepBackAndTriesAgain() {
        register.failTimes(1, new IllegalStateException("the register is away"));
        DossierId dossier = request.started();

        request.awaitTasks(dossier, "Task_Print");

        assertThat(register.calls(dossier)).isEqualTo(2);
        assertThat(sql.sql("select count(*) from motcua.delegate_trace where dossier = ?")
                        .param(dossier.value())
                        .query(Integer.class)
                        .single())
                .as("what the failed attempt wrote is gone")
                .isEqualTo(1);
    }
}
