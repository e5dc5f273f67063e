package vn.motcua.deadline;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.calendar.Calendars;
import vn.motcua.shared.DossierId;

/** When a dossier would be due if another term held; moves no clock. */
@Component
public class DueOutlook {

    private final HeldLedgers ledgers;
    private final Calendars calendars;

    DueOutlook(HeldLedgers ledgers, Calendars calendars) {
        this.ledgers = ledgers;
        this.calendars = calendars;
    }

    /** Counted from the same start, with all pauses and extensions so far; empty while the dossier's clock is not open. */
    @Transactional(readOnly = true)
    public Optional<Instant> with(DossierId dossier, Term term) {
        Ledger ledger = ledgers.of(dossier);
        return ledger.openDossier().map(own -> {
            LegalClock legal = new LegalClock(
                    term,
                    own.startedAt(),
                    ledger.pausesOf(own),
                    ledger.extensionsOf(own).stream().map(Ledger.Extension::by).toList());
            return legal.due(calendars.latest().of(own.unit()));
        });
    }
}
