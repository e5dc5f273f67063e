package vn.motcua.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.motcua.testing.Alone;

/**
 * {@code kill -9} of the product while eight clients work on it, three times in a row on the same data: whatever it
 * acknowledged stays, whatever it did not is done once or not at all, and a client that asks again learns which.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Alone
class CrashIT {

    private static final int ACKNOWLEDGED_BEFORE_THE_KILL = 80;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Book book = new Book();
    private final List<Client> clients = new ArrayList<>();
    private final List<Future<?>> working = new ArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private Set<String> officers;
    private Installation installation;
    private WithholdingProxy proxy;
    private Client alone;
    private Session admin;

    @BeforeAll
    void start(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) throws Exception {
        installation = new Installation(folder);
        installation.start();
        proxy = new WithholdingProxy(installation.port());
        admin = Session.signIn(proxy.port(), "QT0001", Installation.ADMIN, Installation.PASSWORD);
        List<Ward> wards = List.of(
                Ward.entered(installation, "H88.1", 3, 1),
                Ward.entered(installation, "H88.2", 3, 1),
                Ward.entered(installation, "H88.3", 1, 0));
        clients.addAll(wards.get(0).clients(admin, proxy.port(), book));
        clients.addAll(wards.get(1).clients(admin, proxy.port(), book));
        alone = wards.get(2).clients(admin, proxy.port(), book).get(0);
        officers = wards.stream().flatMap(Ward::officers).collect(Collectors.toSet());
    }

    @AfterAll
    void stop() throws Exception {
        threads.shutdownNow();
        installation.stop();
        if (proxy != null) {
            proxy.close();
        }
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
    void aKillAmidTheWorkLosesAndDoublesNothing() throws Exception {
        everyoneWorks();
        await().pollInterval(Duration.ofMillis(2)).atMost(PATIENCE).until(() -> book.underWay() >= 4);
        installation.kill();

        startAgain();
        everythingAddsUp();
    }

    @Test
    @Order(3)
    void aKillBetweenCommitAndAnswerLosesAndDoublesNothing() throws Exception {
        everyoneWorks();
        book.ask(alone.submission("crash-to-be-continued"));
        List<Command> withheld = List.of(
                alone.completion("crash-withheld-completion", alone.tasks().get(0)),
                alone.submission("crash-withheld-submission"));
        withheld.forEach(command -> proxy.withholdAnswerTo(command.key()));
        List<CompletableFuture<Answer>> answers =
                withheld.stream().map(this::asked).toList();
        List<String> keys = withheld.stream().map(Command::key).toList();
        await().pollInterval(Duration.ofMillis(2)).atMost(PATIENCE).until(() -> committed(keys));
        installation.kill();

        assertThat(answers).allSatisfy(answer -> assertThat(answer).failsWithin(PATIENCE));
        assertThat(book.unanswered()).containsAll(withheld);
        startAgain();
        assertThat(withheld).allSatisfy(command -> assertThat(book.answer(command.key()))
                .hasValueSatisfying(answer -> assertThat(answer.repeated()).isTrue()));
        everythingAddsUp();
    }

    @Test
    @Order(4)
    void aThirdKillLosesAndDoublesNothing() throws Exception {
        everyoneWorks();
        installation.kill();

        startAgain();
        everythingAddsUp();
    }

    @Test
    @Order(5)
    void whoeverAsksAgainGetsTheFirstAnswer() throws Exception {
        for (Command command : book.answered()) {
            Answer first = book.answer(command.key()).orElseThrow();
            if (first.done()) {
                assertThat(command.by().send(command)).isEqualTo(new Answer(200, first.text(), true));
            }
        }
        everythingAddsUp();
    }

    @Test
    @Order(6)
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

    /** All clients at once; returns when enough of their commands are done, while they go on. */
    private void everyoneWorks() {
        long before = book.done();
        clients.forEach(client -> working.add(threads.submit(client)));
        await().pollInterval(Duration.ofMillis(2))
                .atMost(PATIENCE)
                .until(() -> book.done() - before >= ACKNOWLEDGED_BEFORE_THE_KILL);
    }

    /** Starts the application on what is left, and every client asks again for the answer that it did not get. */
    private void startAgain() throws Exception {
        for (Future<?> client : working) {
            client.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
        working.clear();
        List<Command> lost = book.unanswered();
        assertThat(lost).isNotEmpty();
        proxy.withholdNothing();
        installation.start();
        Stored left = Stored.in(installation);
        List<CompletableFuture<Answer>> again = lost.stream().map(this::asked).toList();
        for (int i = 0; i < lost.size(); i++) {
            Answer answer = again.get(i).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            Stored.Kept kept = left.answers().get(lost.get(i).key());
            assertThat(answer.repeated()).as("%s: %s", lost.get(i), answer).isEqualTo(kept != null);
            if (kept != null) {
                assertThat(answer.text()).isEqualTo(kept.text());
            }
        }
    }

    private void everythingAddsUp() throws Exception {
        assertThat(book.unanswered()).isEmpty();
        Reckoning reckoning = new Reckoning(book, Stored.in(installation));
        reckoning.nothingThatWasAcknowledgedIsMissing();
        reckoning.nothingIsThereThatNobodyAskedFor(officers);
        Balance balance = new Balance(installation);
        balance.codesHaveNeitherGapsNorTwins();
        balance.dossiersMatchTheirEvents();
        balance.listsShowTheEnginesOpenTasks();
        assertThat(balance.codes()).containsExactlyInAnyOrderElementsOf(acknowledgedCodes());
        theJournalVerifies(balance.dossiers().size());
        SearchCopy search = installation.search();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(search.dossiers()).isEqualTo(balance.dossiers()));
    }

    private List<String> acknowledgedCodes() {
        return book.answered().stream()
                .filter(command -> command.kind() == Command.Kind.SUBMIT)
                .map(this::told)
                .filter(Answer::done)
                .map(answer -> answer.body().get("code").asString())
                .toList();
    }

    private void theJournalVerifies(int dossiers) throws IOException {
        JsonNode verification = admin.post(
                        "/api/operations/journal/verify", UUID.randomUUID().toString(), Map.of())
                .body();
        assertThat(verification.get("sound").asBoolean()).as("%s", verification).isTrue();
        assertThat(verification.get("dossiers").asInt()).isEqualTo(dossiers);
    }

    private boolean committed(List<String> keys) throws IOException {
        return Stored.in(installation).answers().keySet().containsAll(keys);
    }

    private CompletableFuture<Answer> asked(Command command) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return book.ask(command);
                    } catch (IOException e) {
                        throw new CompletionException(e);
                    }
                },
                threads);
    }

    private Answer told(Command command) {
        return book.answer(command.key()).orElseThrow();
    }
}
