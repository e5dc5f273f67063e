package vn.motcua.dossier;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import vn.motcua.deadline.ClockName;
import vn.motcua.deadline.Deadlines;
import vn.motcua.deadline.DueListener;
import vn.motcua.dossier.DossierEvent.SupplementDueSoon;
import vn.motcua.journal.Journal;
import vn.motcua.shared.DossierId;

/**
 * Reminds of a supplement one working day before its time runs out, whoever listens to the journal; where the date moves,
 * the reminder moves with it. A request with less time than that has none.
 */
@Component
public class SupplementReminders implements DueListener {

    private final Deadlines deadlines;
    private final SupplementStore store;
    private final Journal journal;
    private final Clock clock;

    SupplementReminders(Deadlines deadlines, SupplementStore store, Journal journal, Clock clock) {
        this.deadlines = deadlines;
        this.store = store;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public void dueMoved(DossierId dossier, ClockName moved, String subject, Instant dueAt) {
        if (moved == ClockName.SUPPLEMENT) {
            lookFrom(dossier);
        }
    }

    /** Has the clock of a request that has begun looked at in time. */
    void lookFrom(DossierId dossier) {
        deadlines
                .dayBefore(dossier, ClockName.SUPPLEMENT)
                .filter(moment -> moment.isAfter(clock.instant()))
                .ifPresent(moment -> deadlines.lookAt(dossier, ClockName.SUPPLEMENT, "", moment));
    }

    /** The clock of a request has come to its reminder; the next look is at its end. */
    public void act(DossierId dossier) {
        deadlines.ledger(dossier).open(ClockName.SUPPLEMENT, "").ifPresent(entry -> {
            store.of(dossier).stream()
                    .filter(supplement -> supplement.receivedAt() == null)
                    .findFirst()
                    .ifPresent(open -> journal.append(dossier, new SupplementDueSoon(open.number(), entry.dueAt())));
            deadlines.lookAt(dossier, ClockName.SUPPLEMENT, "", entry.dueAt());
        });
    }
}
