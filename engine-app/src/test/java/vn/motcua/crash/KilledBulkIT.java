package vn.motcua.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.motcua.testing.Faults;

/** A thousand dossiers are received by one decision; the product is killed amid it and goes on by itself. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Faults
class KilledBulkIT {

    private static final int DOSSIERS = 1_000;
    private static final int DONE_BEFORE = 200;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private Installation installation;
    private Crew crew;
    private List<Client> counter;

    @BeforeAll
    void aThousandDossiersWait(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) throws Exception {
        installation = new Installation(folder);
        installation.start();
        crew = new Crew(installation, installation.port());
        counter = crew.enterApart("H88.9", 4, 0);
        ExecutorService threads = Executors.newFixedThreadPool(counter.size());
        List<Future<?>> submitted = new ArrayList<>();
        for (int number = 0; number < DOSSIERS; number++) {
            Client officer = counter.get(number % counter.size());
            submitted.add(threads.submit(() -> submit(officer)));
        }
        for (Future<?> each : submitted) {
            each.get();
        }
        threads.shutdown();
    }

    @AfterAll
    void stop() throws Exception {
        crew.close();
        installation.stop();
    }

    @Test
    void eachIsReceivedExactlyOnce() throws Exception {
        Client officer = counter.get(0);
        JsonNode preview = done(officer.apart(
                "/api/bulk/preview",
                Map.of(
                        "kind", "COMPLETE",
                        "selection", Map.of("all", Map.of("list", "role", "step", "Task_Receive")),
                        "decision", Map.of("step", "Task_Receive", "data", Client.onwards("Task_Receive")))));
        assertThat(preview.get("count").asInt()).isEqualTo(DOSSIERS);
        assertThat(received()).as("a preview changes nothing").isZero();
        JsonNode begun = done(
                officer.apart("/api/bulk", Map.of("token", preview.get("token").asString())));
        await().pollInterval(Duration.ofMillis(20)).atMost(PATIENCE).until(() -> received() >= DONE_BEFORE);

        installation.kill();

        Instant killed = Instant.now();
        installation.start();
        JsonNode ended = await().atMost(PATIENCE)
                .until(() -> done(officer.look("/api/bulk/" + begun.get("id").asLong())), now -> !now.get("running")
                        .asBoolean());
        assertThat(ended.get("done").asInt()).isEqualTo(DOSSIERS);
        assertThat(count("select count(*) from motcua.bulk_item where done_at < timestamptz '" + killed + "'"))
                .as("amid the work")
                .isBetween(DONE_BEFORE, DOSSIERS - 1);
        assertThat(received()).isEqualTo(DOSSIERS);
        assertThat(count("""
                select count(*) from (select dossier_id from motcua.journal
                    where type = 'StepCompleted' and payload::json ->> 'step' = 'Task_Receive'
                    group by dossier_id having count(*) = 1) once""")).isEqualTo(DOSSIERS);
        assertThat(count("select count(*) from motcua.work_item where unit_code = 'H88.9' and step = 'Task_Appraise'"))
                .isEqualTo(DOSSIERS);
        assertThat(count("select count(*) from motcua.work_item where unit_code = 'H88.9' and step <> 'Task_Appraise'"))
                .isZero();
        crew.theJournalVerifies(DOSSIERS);
    }

    private static Void submit(Client officer) throws IOException {
        Command submission = officer.submission(Client.key(), false);
        done(submission.by().send(submission));
        return null;
    }

    private static JsonNode done(Answer answer) {
        assertThat(answer.done()).as("%s", answer).isTrue();
        return answer.body();
    }

    private int received() throws IOException {
        return count("""
                select count(*) from motcua.step_record
                where step = 'Task_Receive' and ending = 'COMPLETED' and unit_code = 'H88.9'""");
    }

    private int count(String query) throws IOException {
        return installation.sql().sql(query).query(Integer.class).single();
    }
}
