package vn.motcua.work;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.deadline.ClockName;
import vn.motcua.deadline.Deadlines;
import vn.motcua.deadline.DueListener;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Status;
import vn.motcua.dossier.TransitionListener;
import vn.motcua.engine.Flows;
import vn.motcua.shared.DossierId;

/**
 * Asks the office in time whether a dossier will be in time: a flow that hears {@code dossier.dueSoon} gets it after four
 * fifths of the term and again one working day before the due date, unless it is being answered already. Wherever the due
 * date moves, these moments move with it.
 */
@Component
class DueSoon implements TransitionListener, DueListener {

    static final String MESSAGE = "dossier.dueSoon";

    private final Deadlines deadlines;
    private final Dossiers dossiers;
    private final Catalogue catalogue;
    private final Flows flows;
    private final WorkStore store;
    private final Clock clock;

    DueSoon(Deadlines deadlines, Dossiers dossiers, Catalogue catalogue, Flows flows, WorkStore store, Clock clock) {
        this.deadlines = deadlines;
        this.dossiers = dossiers;
        this.catalogue = catalogue;
        this.flows = flows;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public void changed(Dossier dossier, Status from, Status to) {
        if (to == Status.RECEIVED || (to == Status.IN_PROCESS && from.paused())) {
            lookFrom(dossier.id(), clock.instant());
        }
    }

    @Override
    public void dueMoved(DossierId dossier, ClockName moved, String subject, Instant dueAt) {
        if (moved == ClockName.DOSSIER) {
            lookFrom(dossier, clock.instant());
        }
    }

    /** The clock of the dossier has come to one of the moments. */
    void act(DossierId id) {
        Dossier dossier = dossiers.get(id);
        boolean answered = store.open(id).stream().anyMatch(item -> Waits.BESIDE.contains(item.step()));
        if (dossier.status() == Status.IN_PROCESS && !answered && flows.hears(id, MESSAGE)) {
            flows.signal(id, MESSAGE, Map.of());
        }
        lookFrom(id, clock.instant());
    }

    private void lookFrom(DossierId id, Instant now) {
        if (hears(id)) {
            List<Instant> moments = deadlines.reminders(id);
            Optional<Instant> next =
                    moments.stream().filter(moment -> moment.isAfter(now)).findFirst();
            deadlines.lookAt(id, ClockName.DOSSIER, "", next.orElse(null));
        }
    }

    /** Whether its procedure's model listens at all; most do, and a question to the catalogue costs nothing. */
    private boolean hears(DossierId id) {
        return dossiers.find(id)
                .map(dossier -> catalogue
                        .version(dossier.versionId())
                        .manifest()
                        .messages()
                        .contains(MESSAGE))
                .orElse(false);
    }
}
