package vn.motcua.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.motcua.journal.ConsumerFixture.awaitLatch;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import vn.motcua.journal.JournalFixture.StepDone;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.Text;

/** A consumer goes on where it was after a lost connection, a killed node, a row it cannot take, a receiver away. */
class ConsumerSetbackIT {

    private final JournalFixture fixture = new JournalFixture();
    private final ConsumerFixture consumers = ConsumerFixture.of(fixture);
    private final Effects effects = new Effects("effects", true);

    @Test
    void aLostLockConnectionIsTakenUpAgain() {
        DossierId dossier = fixture.dossier(1);
        RunningConsumers node = consumers.node("lost", effects);
        try {
            fixture.append(dossier, new StepDone("a", 1));
            consumers.awaitEffects(effects, 1);
            assertThat(fixture.terminate("lost")).isEqualTo(1);
            fixture.append(dossier, new StepDone("b", 1), new StepDone("c", 1));
            consumers.awaitEffects(effects, 3);
        } finally {
            node.stop();
        }
        assertThat(effects.of(1)).containsExactly(1, 2, 3);
    }

    @Test
    void aKilledConsumersWorkIsTakenOver() {
        DossierId dossier = fixture.dossier(1);
        AtomicBoolean dead = new AtomicBoolean();
        CountDownLatch caught = new CountDownLatch(1);
        Effects dying = new Effects("effects", true).before(entry -> {
            if (dead.get() || entry.seq() == 2) {
                dead.set(true);
                caught.countDown();
                await().atMost(Duration.ofSeconds(60)).until(() -> !dead.get());
                throw new IOException("this node is dead");
            }
        });
        RunningConsumers first = consumers.node("dying", dying);
        RunningConsumers second = null;
        try {
            fixture.append(dossier, new StepDone("a", 1), new StepDone("b", 1), new StepDone("c", 1));
            awaitLatch(caught);
            second = consumers.node("second", effects);
            assertThat(effects.count()).as("the lock is still held").isZero();
            assertThat(fixture.terminate("dying")).isEqualTo(1);
            consumers.awaitEffects(effects, 3);
            dead.set(false);
        } finally {
            dead.set(false);
            first.stop();
            if (second != null) {
                second.stop();
            }
        }
        assertThat(effects.of(1)).containsExactly(1, 2, 3);
    }

    @Test
    void aPoisonedRowIsParkedAndTheRestGoesOn() throws Exception {
        DossierId bad = fixture.dossier(1);
        DossierId good = fixture.dossier(2);
        fixture.append(bad, new StepDone("a", 1), new StepDone("b", 1), new StepDone("c", 1));
        fixture.append(good, new StepDone("a", 1));
        AtomicBoolean poison = new AtomicBoolean(true);
        effects.before(entry -> {
            if (poison.get() && entry.dossier().equals(bad) && entry.seq() == 2) {
                throw new IllegalArgumentException("does not fit");
            }
        });
        consumers.drain(effects, 500);

        assertThat(effects.of(1)).containsExactly(1);
        assertThat(effects.of(2)).containsExactly(1);
        ParkedRows parked = new ParkedRows(fixture.sql, consumers.reader, List.of(effects), ConsumerSetbackIT::inWords);
        assertThat(parked.list()).extracting(ParkedRows.Parked::seq).containsExactly(2, 3);
        assertThat(parked.list().get(0).reason()).isEqualTo("IllegalArgumentException: does not fit");
        assertThat(parked.list())
                .extracting(ParkedRows.Parked::sentence)
                .containsExactly(new Text("Xong b", "Done b"), null);

        poison.set(false);
        parked.replay(parked.list().get(0).id());
        assertThat(effects.of(1)).containsExactly(1, 2, 3);
        assertThat(parked.list()).isEmpty();
        fixture.append(bad, new StepDone("d", 1));
        consumers.drain(effects, 500);
        assertThat(effects.of(1)).containsExactly(1, 2, 3, 4);
    }

    /** What it cannot say of {@code c} stands for a row that this program cannot read. */
    private static Text inWords(JournalEntry entry) {
        String step = ((StepDone) entry.event()).step();
        if (step.equals("c")) {
            throw new IllegalStateException("No words for " + step);
        }
        return new Text("Xong " + step, "Done " + step);
    }

    @Test
    void nothingIsParkedWhileTheOtherSideIsAway() {
        DossierId dossier = fixture.dossier(1);
        AtomicBoolean away = new AtomicBoolean(true);
        effects.before(entry -> {
            if (away.get()) {
                throw new IOException("connection refused");
            }
        });
        RunningConsumers node = consumers.node("n1", effects);
        try {
            fixture.append(dossier, new StepDone("a", 1), new StepDone("b", 1));
            ConsumerOverview overview = new ConsumerOverview(fixture.sql, consumers.reader);
            await().untilAsserted(() -> assertThat(overview.status())
                    .singleElement()
                    .isEqualTo(new ConsumerStatus(
                            "effects", "0/0/0", 2, Node.NAME, 0, "IOException: connection refused")));
            away.set(false);
            consumers.awaitEffects(effects, 2);
            await().untilAsserted(() ->
                    assertThat(overview.status().get(0).lastError()).isNull());
        } finally {
            node.stop();
        }
        assertThat(effects.of(1)).containsExactly(1, 2);
    }
}
