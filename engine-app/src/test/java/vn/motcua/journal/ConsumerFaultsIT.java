package vn.motcua.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static vn.motcua.journal.ConsumerFixture.awaitLatch;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import vn.motcua.journal.JournalFixture.StepDone;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;

/** What a consumer does when not the row but the program or the machine is at fault, and rows that are beyond help. */
class ConsumerFaultsIT {

    private final JournalFixture fixture = new JournalFixture();
    private final ConsumerFixture consumers = ConsumerFixture.of(fixture);
    private final Effects effects = new Effects("effects", true);

    private ParkedRows parkedRows() {
        return new ParkedRows(fixture.sql, consumers.reader, List.of(effects), entry -> Text.same(entry.type()));
    }

    @Test
    void anErrorOfTheProgramOverOneRowParksThatRow() throws Exception {
        DossierId bad = fixture.dossier(1);
        fixture.append(bad, new StepDone("a", 1));
        fixture.append(fixture.dossier(2), new StepDone("a", 1));
        effects.before(entry -> {
            if (entry.dossier().equals(bad)) {
                throw new NoClassDefFoundError("vn/motcua/Missing");
            }
        });

        consumers.drain(effects, 500);

        assertThat(effects.of(2)).containsExactly(1);
        ParkedRows parked = parkedRows();
        assertThat(parked.list()).singleElement().satisfies(row -> assertThat(row.reason())
                .isEqualTo("NoClassDefFoundError: vn/motcua/Missing"));
        assertThatThrownBy(() -> parked.replay(parked.list().get(0).id()))
                .isInstanceOfSatisfying(
                        Rejection.class, e -> assertThat(e.code()).isEqualTo("replay-failed"));
    }

    @Test
    void aNodeWithoutMemoryGivesItsConsumerToAnother() {
        DossierId dossier = fixture.dossier(1);
        CountDownLatch fell = new CountDownLatch(1);
        Effects exhausted = new Effects("effects", true).before(entry -> {
            fell.countDown();
            throw new OutOfMemoryError("Java heap space");
        });
        RunningConsumers first = consumers.node("exhausted", exhausted);
        RunningConsumers second = null;
        try {
            fixture.append(dossier, new StepDone("a", 1));
            awaitLatch(fell);
            second = consumers.node("second", effects);
            consumers.awaitEffects(effects, 1);
        } finally {
            first.stop();
            if (second != null) {
                second.stop();
            }
        }
        assertThat(parkedRows().list()).as("nothing is wrong with the row").isEmpty();
    }

    @Test
    void aNodeThatRanOutOfMemoryTriesAgain() {
        DossierId dossier = fixture.dossier(1);
        AtomicBoolean exhausted = new AtomicBoolean(true);
        effects.before(entry -> {
            if (exhausted.getAndSet(false)) {
                throw new OutOfMemoryError("Java heap space");
            }
        });
        RunningConsumers node = consumers.node("n1", effects);
        try {
            fixture.append(dossier, new StepDone("a", 1));
            await().atMost(Duration.ofSeconds(20)).until(() -> !exhausted.get());
            // ends the long pause
            consumers.pace.nudge("effects");
            consumers.awaitEffects(effects, 1);
        } finally {
            node.stop();
        }
    }

    @Test
    void aRowThatCannotBeReadStaysParkedWhenItIsReplayed() throws Exception {
        DossierId dossier = fixture.dossier(1);
        fixture.append(dossier, new StepDone("a", 1));
        fixture.owner.sql("update motcua.journal set type = 'OfAVersionToCome'").update();
        consumers.drain(effects, 500);
        ParkedRows parked = parkedRows();

        assertThatThrownBy(() -> parked.replay(parked.list().get(0).id()))
                .isInstanceOfSatisfying(
                        Rejection.class, e -> assertThat(e.code()).isEqualTo("replay-failed"));
        assertThat(parked.list()).hasSize(1);
    }

    @Test
    void aParkedRowOfADetachedMonthIsNotLostByReplay() throws Exception {
        DossierId dossier = fixture.dossier(1);
        fixture.append(dossier, new StepDone("a", 1));
        Effects refusing = new Effects("effects", true).before(entry -> {
            throw new IllegalArgumentException("does not fit");
        });
        consumers.drain(refusing, 500);
        String month = fixture.owner
                .sql("select c.relname from motcua.journal j join pg_class c on c.oid = j.tableoid")
                .query(String.class)
                .single();
        fixture.owner
                .sql("select motcua.journal_detach(?)")
                .param(month)
                .query(Integer.class)
                .single();
        ParkedRows parked = parkedRows();

        assertThatThrownBy(() -> parked.replay(parked.list().get(0).id()))
                .isInstanceOfSatisfying(
                        Rejection.class, e -> assertThat(e.code()).isEqualTo("row-detached"));
        assertThat(parked.list()).hasSize(1);
        assertThat(effects.count()).isZero();
    }

    @Test
    void whatStillWaitsIsKnownWithoutCountingIt() throws Exception {
        DossierId first = fixture.dossier(1);
        DossierId second = fixture.dossier(2);
        ConsumerOverview overview = new ConsumerOverview(fixture.sql, consumers.reader);
        assertThat(overview.oldestWaiting("effects"))
                .as("a consumer that never ran")
                .isEmpty();
        fixture.append(first, new StepDone("a", 1));
        consumers.drain(effects, 500);
        assertThat(overview.oldestWaiting("effects")).isEmpty();
        assertThat(overview.waiting("effects", List.of(1L, 2L))).isEmpty();

        fixture.append(second, new StepDone("b", 1));
        fixture.append(second, new StepDone("c", 1));

        assertThat(overview.oldestWaiting("effects"))
                .contains(fixture.journal.read(second).get(0).at());
        assertThat(overview.waiting("effects", List.of(1L, 2L))).containsExactly(2L);
    }
}
