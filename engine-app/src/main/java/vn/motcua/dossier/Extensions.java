package vn.motcua.dossier;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.deadline.Deadlines;
import vn.motcua.deadline.DuePolicy;
import vn.motcua.deadline.Term;
import vn.motcua.deadline.TermUnit;
import vn.motcua.shared.LateBeans;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;

/** Apology and extension (xin lỗi và hẹn lại): more time by somebody's decision, as often as the procedure allows. */
@org.springframework.stereotype.Component
public class Extensions {

    private final Dossiers dossiers;
    private final Catalogue catalogue;
    private final Deadlines deadlines;
    private final ExtensionLimit limit;
    private final LateBeans<TransitionListener> listeners;
    private final Clock clock;

    Extensions(
            Dossiers dossiers,
            Catalogue catalogue,
            Deadlines deadlines,
            ExtensionLimit limit,
            ObjectProvider<TransitionListener> listeners,
            Clock clock) {
        this.dossiers = dossiers;
        this.catalogue = catalogue;
        this.deadlines = deadlines;
        this.limit = limit;
        this.listeners = new LateBeans<>(listeners);
        this.clock = clock;
    }

    /**
     * Postpones the due date of a dossier that this transaction has locked.
     *
     * @param workingDays 1 to 30
     * @param basis coded reason of the group {@code extend}
     * @throws Rejection invalid for an unknown reason; conflict {@code not-running} when the dossier is not received or
     *     settled already, {@code extension-limit} when it was extended as often as the procedure allows
     */
    public void grant(Dossier dossier, int workingDays, String basis, @Nullable String note, OfficerId approver) {
        Reasons.require(catalogue.version(dossier.versionId()).manifest(), "extend", basis);
        requireRunning(dossier);
        limit.require(dossier, "EXTEND");
        Term by = new Term(workingDays, TermUnit.WORKING_DAY, DuePolicy.END_OF_DAY, null);
        Text cause = words(dossier, basis);
        deadlines.extend(dossier.id(), by, cause, approver, clock.instant());
        dossiers.giveReason(dossier.id(), "EXTEND", basis, note);
        Postponement postponement = new Postponement(
                dossier.dueAt(), cause, note, limit.used(dossier, "EXTEND"), limit.of(dossier), approver);
        Dossier after = dossiers.get(dossier.id());
        listeners.forEach(listener -> listener.postponed(after, postponement));
    }

    private Text words(Dossier dossier, String reasonCode) {
        return Reasons.text(catalogue.version(dossier.versionId()).manifest(), reasonCode)
                .orElse(Text.same(reasonCode));
    }

    private static void requireRunning(Dossier dossier) {
        if (!dossier.accepted() || dossier.status().terminal() || dossier.status() == Status.SETTLED) {
            throw Rejection.conflict(
                    "not-running",
                    new Text(
                            "Chỉ gia hạn hồ sơ đã tiếp nhận và chưa giải quyết xong.",
                            "Only a received dossier that is not settled yet can be extended."));
        }
    }
}
