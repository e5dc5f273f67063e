package vn.motcua.dossier;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.Manifest;
import vn.motcua.deadline.ClockState;
import vn.motcua.deadline.Deadlines;
import vn.motcua.deadline.Explained;
import vn.motcua.journal.Commands;
import vn.motcua.organisation.CurrentOfficer;
import vn.motcua.shared.DossierCode;
import vn.motcua.shared.LateBeans;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;
import vn.motcua.shared.preview.Rehearsal;

/** Sets a due date anew that was promised wrongly (đặt lại ngày hẹn trả); the preview is the same command, undone. */
@Component
class DueResets {

    private static final Set<String> BEARS_ON_DATES = Stream.concat(
                    SeenDossier.CONTENT.stream(), Stream.of("DueDateMoved"))
            .collect(Collectors.toSet());

    private final Commands commands;
    private final TransactionTemplate transactions;
    private final Dossiers dossiers;
    private final DossierPages pages;
    private final AmendRights rights;
    private final SeenDossier seen;
    private final Catalogue catalogue;
    private final Deadlines deadlines;
    private final ExplainedClocks clocks;
    private final CurrentOfficer currentOfficer;
    private final LateBeans<TransitionListener> listeners;
    private final Clock clock;

    DueResets(
            Commands commands,
            TransactionTemplate transactions,
            Dossiers dossiers,
            DossierPages pages,
            AmendRights rights,
            SeenDossier seen,
            Catalogue catalogue,
            Deadlines deadlines,
            ExplainedClocks clocks,
            CurrentOfficer currentOfficer,
            ObjectProvider<TransitionListener> listeners,
            Clock clock) {
        this.commands = commands;
        this.transactions = transactions;
        this.dossiers = dossiers;
        this.pages = pages;
        this.rights = rights;
        this.seen = seen;
        this.catalogue = catalogue;
        this.deadlines = deadlines;
        this.clocks = clocks;
        this.currentOfficer = currentOfficer;
        this.listeners = new LateBeans<>(listeners);
        this.clock = clock;
    }

    /** What the other date would move; nothing is kept. */
    DueResetPreview preview(DossierCode code, DueReset reset) {
        return transactions.execute(status -> {
            status.setRollbackOnly();
            return Rehearsal.of(() -> {
                Dossier before = dossiers.lock(code);
                pages.requireVisible(before);
                rights.requireDueResettable(before);
                List<Explained> old = clocks.of(before);
                set(before, reset);
                return outlook(old, clocks.of(before));
            });
        });
    }

    /**
     * Sets the date; every earlier one is kept, and the applicant gets another slip.
     *
     * @throws Rejection forbidden; invalid for a date that is not lawful or an unknown reason; conflict when the clock
     *     does not run, the date has passed or the dossier has changed
     */
    DossierAnswer reset(DossierCode code, DueReset reset) {
        return commands.run(() -> {
            Dossier dossier = dossiers.lock(code);
            pages.requireVisible(dossier);
            rights.requireDueResettable(dossier);
            set(dossier, reset);
            Dossier after = dossiers.get(dossier.id());
            listeners.forEach(listener -> listener.amended(after));
            return DossierAnswer.of(after);
        });
    }

    private void set(Dossier dossier, DueReset reset) {
        seen.requireUnchanged(dossier.id(), reset.revision(), BEARS_ON_DATES);
        Manifest manifest = catalogue.version(dossier.versionId()).manifest();
        Reasons.require(manifest, OfficeReasons.RESET_DUE, reset.reasonCode());
        Text reason = Reasons.text(manifest, reset.reasonCode()).orElse(Text.same(reset.reasonCode()));
        deadlines.reset(
                dossier.id(), reset.dueAt(), reason, currentOfficer.get().id(), clock.instant());
        dossiers.giveReason(dossier.id(), "RESET_DUE", reset.reasonCode(), reset.note());
    }

    private DueResetPreview outlook(List<Explained> before, List<Explained> after) {
        Instant now = clock.instant();
        List<DueResetPreview.Move> moves = new ArrayList<>();
        for (int i = 0; i < after.size(); i++) {
            Explained then = after.get(i);
            Explained old = before.get(i);
            if (then.state() != ClockState.ENDED && !then.dueAt().equals(old.dueAt())) {
                moves.add(new DueResetPreview.Move(
                        then.name(), old.dueAt(), then.dueAt(), then.dueAt().isBefore(now)));
            }
        }
        return new DueResetPreview(moves, after.get(0).sentences());
    }
}
