package vn.motcua.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.journal.EventType;
import vn.motcua.journal.JournalEvent;
import vn.motcua.shared.Money;

/** What the journal keeps of payments: codes, amounts and dates, no payer. */
public sealed interface ObligationEvent extends JournalEvent {

    /** Stands in a receipt's code between its serial and its number. */
    String OF_SERIAL = "#";

    @EventType("ObligationRequested")
    record ObligationRequested(
            int number,
            List<String> charges,
            Money amount,
            @Nullable Instant dueAt) implements ObligationEvent {}

    @EventType("ObligationMet")
    record ObligationMet(int number, Money amount, Money late, LocalDate paidOn, String receipt)
            implements ObligationEvent {}
}
