package vn.motcua.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.motcua.journal.JournalFixture.StepDone;
import vn.motcua.shared.DossierId;

class ConsumerPaceIT {

    private final JournalFixture fixture = new JournalFixture();
    private final ConsumerFixture consumers = ConsumerFixture.of(fixture);
    private final Effects held = new Effects("held", true);
    private final Effects free = new Effects("free", true);

    @AfterEach
    void dropTheDatabase() {
        consumers.close();
    }

    @Test
    void aHeldConsumerTakesNothingUntilItIsLetGoAndThenMissesNothing() {
        DossierId dossier = fixture.dossier(1);
        consumers.pace.hold("held");
        RunningConsumers node = consumers.node("n1", held, free);
        try {
            fixture.append(dossier, new StepDone("a", 1));
            fixture.append(dossier, new StepDone("b", 1));
            consumers.awaitEffects(free, 2);
            assertThat(held.count()).isZero();

            consumers.pace.letGo("held");

            consumers.awaitEffects(held, 2);
            assertThat(held.of(1)).containsExactly(1, 2);
        } finally {
            node.stop();
        }
    }

    @Test
    void aNudgeEndsTheRestAndOneIsEnoughForMany() throws Exception {
        ConsumerPace pace = new ConsumerPace();
        pace.nudge("slow");
        pace.nudge("slow");

        long start = System.nanoTime();
        pace.rest("slow", Duration.ofMinutes(5));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMinutes(1));

        long again = System.nanoTime();
        pace.rest("slow", Duration.ofMillis(300));
        assertThat(Duration.ofNanos(System.nanoTime() - again))
                .as("the second nudge asked for the same look")
                .isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    @Test
    void stopsAtOnceHoweverLongTheRestIs() {
        RunningConsumers node = consumers.node("n1", free);

        node.stop();

        await().atMost(Duration.ofSeconds(20)).until(() -> !node.isRunning());
    }
}
