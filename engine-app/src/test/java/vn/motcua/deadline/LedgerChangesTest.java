package vn.motcua.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.UnitCode;

/** Numbers for the time being: each clock has its own, and none outlives what was written. */
class LedgerChangesTest {

    private static final Instant NINE = Instant.parse("2026-10-15T02:00:00Z");

    private final LedgerChanges changes = new LedgerChanges(new DossierId(7));

    @Test
    void aClockThatEndsInTheTransactionThatBeganItIsWrittenOnce() {
        LedgerEntry begun = changes.begin(open("a"));
        changes.end(begun);
        assertThat(changes.parameters(null)).hasSize(1);
    }

    @Test
    void aNumberIsNotGivenAgainAfterWriting() {
        LedgerEntry first = changes.begin(open("a"));
        changes.clear();
        LedgerEntry second = changes.begin(open("b"));
        assertThat(second.id()).isNotEqualTo(first.id());
    }

    @Test
    void aClockThatHasBeenWrittenIsNotEndedByItsFormerNumber() {
        LedgerEntry first = changes.begin(open("a"));
        changes.clear();
        changes.begin(open("b"));
        assertThatThrownBy(() -> changes.end(first))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("STEP")
                .hasMessageContaining("dossier 7");
    }

    private static LedgerEntry open(String subject) {
        return new LedgerEntry(
                0,
                ClockName.STEP,
                subject,
                new UnitCode("H01"),
                NINE,
                null,
                null,
                NINE.plusSeconds(3600),
                null,
                null,
                null,
                List.of());
    }
}
