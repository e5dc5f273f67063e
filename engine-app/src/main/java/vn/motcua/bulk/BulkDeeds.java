package vn.motcua.bulk;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.document.PrintedForms;
import vn.motcua.dossier.DossierAnswer;
import vn.motcua.dossier.DossierCommands;
import vn.motcua.dossier.Dossiers;
import vn.motcua.shared.DossierCode;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;
import vn.motcua.shared.preview.Rehearsal;
import vn.motcua.work.OfficerActions;

/** Does with one step what was decided for all, by the commands of the task page. */
@Component
class BulkDeeds {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    private final OfficerActions actions;
    private final DossierCommands dossierCommands;
    private final Dossiers dossiers;
    private final PrintedForms prints;
    private final Clock clock;

    BulkDeeds(
            OfficerActions actions,
            DossierCommands dossierCommands,
            Dossiers dossiers,
            PrintedForms prints,
            Clock clock) {
        this.actions = actions;
        this.dossierCommands = dossierCommands;
        this.dossiers = dossiers;
        this.prints = prints;
        this.clock = clock;
    }

    /**
     * Carries it out as the officer of this thread.
     *
     * @return where the dossier stands then
     * @throws Rejection when it may not, or the step has changed since it was seen
     */
    Text act(BulkKind kind, BulkDecision decision, BulkItem item) {
        return switch (kind) {
            case CLAIM -> actions.claim(item.taskId(), item.version());
            case ASSIGN -> actions.assign(item.taskId(), item.version(), decision.officerId(), decision.reasonCode());
            case COMPLETE ->
                actions.complete(
                        item.taskId(),
                        item.version(),
                        item.revision(),
                        decision.step(),
                        decision.data() == null ? Map.of() : decision.data());
            case EXTEND -> extend(decision, item);
            case PRINT -> prints.newest(dossiers.get(item.dossier()), decision.form());
        };
    }

    /** Takes it back: a step that was handed on is recalled, one that was only claimed is released. */
    Text takeBack(BulkKind kind, BulkItem item) {
        return kind == BulkKind.CLAIM
                ? actions.release(item.taskId(), item.version() + 1)
                : actions.recall(code(item.dossier()), item.taskId());
    }

    /** Only to the day that the preview named: there is no way back from it. */
    private Text extend(BulkDecision decision, BulkItem item) {
        actions.requireSeenForExtension(item.taskId(), item.version());
        Text due = extended(decision, item);
        if (!Rehearsal.running() && item.why() != null && !item.why().equals(due)) {
            throw Rejection.stale(
                    "due-changed",
                    "dueAt",
                    item.why().vi(),
                    new Text(
                            "Ngày hẹn trả đã khác lúc xem trước: " + due.vi() + ".",
                            "The due date is no longer the one of the preview: " + due.en() + "."));
        }
        return due;
    }

    private Text extended(BulkDecision decision, BulkItem item) {
        DossierAnswer answer = dossierCommands.extend(
                code(item.dossier()), decision.workingDays(), decision.reasonCode(), decision.note());
        if (answer.dueAt() == null) {
            return new Text("Chưa có ngày hẹn trả.", "No due date yet.");
        }
        String due = MOMENT.format(ZonedDateTime.ofInstant(answer.dueAt(), clock.getZone()));
        return new Text("Hẹn trả " + due, "Due " + due);
    }

    private DossierCode code(DossierId dossier) {
        return dossiers.get(dossier).code();
    }
}
