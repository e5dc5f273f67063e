package vn.motcua.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
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
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Eight officers of two wards who work at the same time, whatever happens to the product, and what must add up then. */
final class Crew implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Product product;
    private final int[] ports;
    private final Book book = new Book();
    private final List<Ward> wards = new ArrayList<>();
    private final List<Client> clients = new ArrayList<>();
    private final List<Client> known = new ArrayList<>();
    private final List<Future<?>> working = new ArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Session admin;
    private volatile boolean on;

    /** Signs in at the product behind these ports, in turns when they are several. */
    Crew(Product product, int... ports) throws IOException {
        this.product = product;
        this.ports = ports;
        this.admin = Session.signIn(ports, "QT0001", Installation.ADMIN, Installation.PASSWORD);
        clients.addAll(enter("H88.1", 3, 1));
        clients.addAll(enter("H88.2", 3, 1));
    }

    /** Officers of one more ward, who do only what they are told, and not all of it through the book. */
    List<Client> enterApart(String code, int desks, int leaders) throws IOException {
        return Ward.entered(product, code, desks, leaders).clients(admin, ports, book);
    }

    /** Officers of one more ward, who do only what they are told. */
    List<Client> enter(String code, int desks, int leaders) throws IOException {
        Ward ward = Ward.entered(product, code, desks, leaders);
        wards.add(ward);
        List<Client> officers = ward.clients(admin, ports, book);
        known.addAll(officers);
        return officers;
    }

    /** All whose commands stand in the book. */
    List<Client> everybody() {
        return List.copyOf(known);
    }

    /** One of them searches, which is no command and stands on no list. */
    Answer search() throws IOException {
        return clients.get(0).search();
    }

    /** Switches the stand-in of the population database on or off: without it dossiers wait after their appraisal. */
    void populationAnswers(boolean reachable) throws IOException {
        Answer answer = admin.post(
                "/api/operations/stand-ins/population", UUID.randomUUID().toString(), Map.of("reachable", reachable));
        assertThat(answer.status()).as("%s", answer).isEqualTo(204);
    }

    Book book() {
        return book;
    }

    /** All at once, until the application is gone; returns when so many more commands are done, while they go on. */
    void workUntilLost(int commands) {
        begin(commands, true);
    }

    /** All at once, until they are told to rest; whoever gets no answer waits until there is one again. */
    void work(int commands) {
        begin(commands, false);
    }

    private void begin(int commands, boolean untilLost) {
        on = true;
        long before = book.done();
        clients.forEach(client -> working.add(threads.submit(() -> work(client, untilLost))));
        awaitDone(before + commands);
    }

    /** They get so many more commands done. */
    void goOn(int commands) {
        awaitDone(book.done() + commands);
    }

    private void awaitDone(long commands) {
        await().pollInterval(Duration.ofMillis(2)).atMost(PATIENCE).until(() -> book.done() >= commands);
    }

    private void work(Client client, boolean untilLost) {
        while (on) {
            try {
                client.turn();
            } catch (IOException e) {
                if (untilLost) {
                    return;
                }
                await().pollInterval(Duration.ofMillis(200))
                        .atMost(PATIENCE)
                        .ignoreExceptions()
                        .until(() -> !on || client.isServed());
            }
        }
    }

    /** Everybody lays down the work, which those that work until the application is gone have done. */
    void rest() throws Exception {
        on = false;
        for (Future<?> client : working) {
            client.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
        working.clear();
    }

    /** Every client asks again for the answer that it did not get, and gets the kept one if there is one. */
    void askAgain() throws Exception {
        List<Command> lost = book.unanswered();
        Stored left = Stored.in(product);
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

    CompletableFuture<Answer> asked(Command command) {
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

    void everythingAddsUp() throws Exception {
        assertThat(book.unanswered()).isEmpty();
        Reckoning reckoning = new Reckoning(book, Stored.in(product));
        reckoning.nothingThatWasAcknowledgedIsMissing();
        reckoning.nothingIsThereThatNobodyAskedFor(officers());
        Balance balance = new Balance(product);
        balance.codesHaveNeitherGapsNorTwins();
        balance.dossiersMatchTheirEvents();
        balance.listsShowTheEnginesOpenTasks();
        assertThat(balance.codes()).containsExactlyInAnyOrderElementsOf(acknowledgedCodes());
        theJournalVerifies(balance.dossiers().size());
        await().atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(IOException.class)
                .untilAsserted(() -> assertThat(product.search().dossiers()).isEqualTo(balance.dossiers()));
    }

    private Set<String> officers() {
        return wards.stream().flatMap(Ward::officers).collect(Collectors.toSet());
    }

    private List<String> acknowledgedCodes() {
        return answers(Command.Kind.SUBMIT)
                .map(answer -> answer.body().get("code").asString())
                .toList();
    }

    private Stream<Answer> answers(Command.Kind kind) {
        return book.answered().stream()
                .filter(command -> command.kind() == kind)
                .map(command -> book.answer(command.key()).orElseThrow())
                .filter(Answer::done);
    }

    void theJournalVerifies(int dossiers) throws IOException {
        JsonNode verification = admin.post(
                        "/api/operations/journal/verify", UUID.randomUUID().toString(), Map.of())
                .body();
        assertThat(verification.get("sound").asBoolean()).as("%s", verification).isTrue();
        assertThat(verification.get("dossiers").asInt()).isEqualTo(dossiers);
    }

    @Override
    public void close() {
        on = false;
        threads.shutdownNow();
    }
}
