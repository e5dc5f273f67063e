package vn.motcua.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code kill -9} of the product while eight clients work on it, some of their commands committed and not yet answered:
 * whatever it acknowledged stays, whatever it did not is done once or not at all, and a client that asks again learns
 * which. {@link KilledServersIT} kills it again and again, and its servers.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CrashIT {

    private static final int ACKNOWLEDGED_BEFORE_THE_KILL = 160;

    private Installation installation;
    private WithholdingProxy proxy;
    private Crew crew;
    private Book book;
    private Client alone;

    @BeforeAll
    void start(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) throws Exception {
        installation = new Installation(folder);
        installation.start();
        proxy = new WithholdingProxy(installation.port());
        crew = new Crew(installation, proxy.port());
        book = crew.book();
        alone = crew.enter("H88.3", 1, 0).get(0);
    }

    @AfterAll
    void stop() throws Exception {
        crew.close();
        installation.stop();
        proxy.close();
    }

    @Test
    @Order(1)
    void theDatabaseAcknowledgesWhatIsOnDiskOnly() throws Exception {
        for (String setting : List.of("synchronous_commit", "fsync", "full_page_writes")) {
            assertThat(installation
                            .sql()
                            .sql("show " + setting)
                            .query(String.class)
                            .single())
                    .as(setting)
                    .isEqualTo("on");
        }
    }

    @Test
    @Order(2)
    void aKillBetweenCommitAndAnswerLosesAndDoublesNothing() throws Exception {
        crew.workUntilLost(ACKNOWLEDGED_BEFORE_THE_KILL);
        book.ask(alone.submission("crash-to-be-continued"));
        List<Command> withheld = List.of(
                alone.completion("crash-withheld-completion", alone.tasks().get(0)),
                alone.submission("crash-withheld-submission"));
        withheld.forEach(command -> proxy.withholdAnswerTo(command.key()));
        List<CompletableFuture<Answer>> answers =
                withheld.stream().map(crew::asked).toList();
        List<String> keys = withheld.stream().map(Command::key).toList();
        await().pollInterval(Duration.ofMillis(2)).atMost(Crew.PATIENCE).until(() -> committed(keys));
        installation.kill();

        assertThat(answers).allSatisfy(answer -> assertThat(answer).failsWithin(Crew.PATIENCE));
        assertThat(book.unanswered()).containsAll(withheld);
        startAgain();
        assertThat(withheld).allSatisfy(command -> assertThat(book.answer(command.key()))
                .hasValueSatisfying(answer -> assertThat(answer.repeated()).isTrue()));
        crew.everythingAddsUp();
    }

    @Test
    @Order(3)
    void whoeverAsksAgainGetsTheFirstAnswer() throws Exception {
        for (Command command : book.answered()) {
            Answer first = book.answer(command.key()).orElseThrow();
            if (first.done()) {
                assertThat(command.by().send(command)).isEqualTo(new Answer(200, first.text(), true));
            }
        }
        crew.everythingAddsUp();
    }

    @Test
    @Order(4)
    void theWorkWasWorthKilling() throws Exception {
        assertThat(book.answered())
                .filteredOn(command -> !told(command).done())
                .as("refused")
                .isNotEmpty();
        assertThat(installation
                        .sql()
                        .sql("select distinct step from motcua.step_record where ending = 'COMPLETED'")
                        .query(String.class)
                        .list())
                .contains(
                        "Task_Receive",
                        "Task_Appraise",
                        "Task_ReceiveSupplement",
                        "Task_PrintCertificate",
                        "Task_Sign",
                        "Task_Publish",
                        "Task_Deliver");
    }

    /** Starts the application on what is left, and every client asks again for the answer that it did not get. */
    private void startAgain() throws Exception {
        crew.rest();
        assertThat(book.unanswered()).isNotEmpty();
        assertThat(book.unserved()).isEmpty();
        proxy.withholdNothing();
        installation.start();
        crew.askAgain();
    }

    private boolean committed(List<String> keys) throws IOException {
        return Stored.in(installation).answers().keySet().containsAll(keys);
    }

    private Answer told(Command command) {
        return book.answer(command.key()).orElseThrow();
    }
}
