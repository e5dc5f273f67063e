package vn.motcua.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;
import vn.motcua.testing.TestDatabase;

/** Commands once only, and errors as problem+json, over real HTTP. */
@SpringBootTest(classes = CommandsApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class CommandsIT {

    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final JournalFixture FIXTURE = new JournalFixture(DATABASE, Clock.systemUTC());
    private static final AtomicLong NEXT = new AtomicLong();

    @LocalServerPort
    private int port;

    private HttpCalls calls;
    private DossierId dossier;
    private String path;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.url", DATABASE::url);
        properties.add("spring.datasource.username", () -> "motcua_app");
        properties.add(
                "spring.datasource.password", () -> DATABASE.credentials().appPassword());
        properties.add("spring.flyway.enabled", () -> "false");
    }

    @BeforeEach
    void newDossier() {
        calls = new HttpCalls(port);
        dossier = FIXTURE.dossier(NEXT.incrementAndGet());
        path = "/api/dossiers/" + dossier + "/steps";
    }

    /** The engine's own executor takes a job at the very moment in which a command ends the step that it belongs to. */
    @Test
    void aCommandThatTheEngineGotInTheWayOfRunsAnew(@Autowired Commands commands) {
        assertThat(tries(commands, Rejection.CHANGED_MEANWHILE, 2)).isEqualTo(3);
        assertThat(tries(commands, Rejection.CHANGED_MEANWHILE, 9)).isEqualTo(3);
        assertThat(tries(commands, "task-finished", 9)).isEqualTo(1);
    }

    /** How often a command is tried that is refused so many times for this reason. */
    private static int tries(Commands commands, String code, int refusals) {
        AtomicInteger tries = new AtomicInteger();
        try {
            commands.run(() -> {
                if (tries.incrementAndGet() <= refusals) {
                    throw Rejection.conflict(code, Text.same(code));
                }
                return "done";
            });
        } catch (Rejection refused) {
            assertThat(refused.code()).isEqualTo(code);
        }
        return tries.get();
    }

    @Test
    void theSameRequestAgainGetsTheFirstAnswerAndChangesNothing() {
        var first = calls.post(path, step("a"), "Idempotency-Key", "key-00000001");
        var second = calls.post(path, step("a"), "Idempotency-Key", "key-00000001");

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.json().get("seq").intValue()).isEqualTo(1);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.http().headers().firstValue("Idempotency-Replayed")).hasValue("true");
        assertThat(written()).isEqualTo(1);
    }

    @Test
    void aFailureAfterTheCommitStillTellsWhatWasDone() {
        CommandsApplication.crash = true;
        var lost = calls.post(path, step("a"), "Idempotency-Key", "key-lost-0001");
        assertThat(lost.status()).isEqualTo(201);
        assertThat(written()).isEqualTo(1);

        var again = calls.post(path, step("a"), "Idempotency-Key", "key-lost-0001");

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json().get("seq").intValue()).isEqualTo(1);
        assertThat(written()).isEqualTo(1);
    }

    @Test
    void theSecondOfTwoAtOnceWaitsAndGetsTheFirstAnswer() {
        CommandsApplication.hold = new CountDownLatch(1);
        var first = CompletableFuture.supplyAsync(() -> calls.post(path, step("a"), "Idempotency-Key", "key-twice-01"));
        var second =
                CompletableFuture.supplyAsync(() -> calls.post(path, step("a"), "Idempotency-Key", "key-twice-01"));
        await().until(() -> FIXTURE.sql
                        .sql("select count(*) from pg_locks where locktype = 'transactionid' and not granted")
                        .query(Integer.class)
                        .single()
                == 1);
        CommandsApplication.hold.countDown();

        assertThat(first.join().body()).isEqualTo(second.join().body());
        assertThat(written()).isEqualTo(1);
    }

    @Test
    void aKeyUsedForAnotherRequestIsRefused() {
        calls.post(path, step("a"), "Idempotency-Key", "key-other-001");

        var other = calls.post(path, step("b"), "Idempotency-Key", "key-other-001");

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.json().get("code").stringValue()).isEqualTo("idempotency-key-reused");
        assertThat(written()).isEqualTo(1);
    }

    @Test
    void aRefusedCommandKeepsNoAnswer() {
        var refused = calls.post("/api/dossiers/999999/steps", step("a"), "Idempotency-Key", "key-refused-1");
        var done = calls.post(path, step("a"), "Idempotency-Key", "key-refused-1");

        assertThat(refused.status()).isEqualTo(404);
        assertThat(done.status()).isEqualTo(201);
    }

    @Test
    void keysOfDifferentActorsNeverMeet() {
        calls.post(path, step("a"), "Idempotency-Key", "key-actors-1", "X-Actor", "CB0001");
        var other = calls.post(path, step("a"), "Idempotency-Key", "key-actors-1", "X-Actor", "CB0002");

        assertThat(other.json().get("seq").intValue()).isEqualTo(2);
    }

    @Test
    void aMalformedKeyIsRefused() {
        var answer = calls.post(path, step("a"), "Idempotency-Key", "short");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("code").stringValue()).isEqualTo("idempotency-key-malformed");
        assertThat(answer.json().at("/violations/0/field").stringValue()).isEqualTo("Idempotency-Key");
        assertThat(written()).isZero();
    }

    private static String step(String name) {
        return "{\"step\": \"" + name + "\", \"minutes\": 5}";
    }

    private int written() {
        return FIXTURE.journal.read(dossier).size();
    }
}
