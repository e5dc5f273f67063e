package vn.motcua.bulk;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.dossier.Dossiers;
import vn.motcua.shared.BareFailure;
import vn.motcua.shared.CurrentActor;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;
import vn.motcua.shared.preview.Impact;
import vn.motcua.shared.preview.ImpactPreview;
import vn.motcua.shared.preview.ImpactRow;
import vn.motcua.shared.preview.Previews;
import vn.motcua.shared.preview.Rehearsal;

/**
 * Shows what a decision would do with each step, found by doing it and undoing it. What was shown is kept, and exactly
 * that is begun with the preview's token.
 */
@Component
class BulkPreviews {

    private static final Logger LOG = LoggerFactory.getLogger(BulkPreviews.class);
    static final String PREVIEW = "bulk";

    private static final int BATCH = 100;
    private static final Map<String, Text> NAMES = Map.of(
            "WILL", new Text("Sẽ thực hiện", "Will be done"),
            "WILL_NOT", new Text("Không thực hiện được", "Cannot be done"));
    private static final Text GONE = new Text(
            "Việc này đã hoàn thành hoặc không còn trong tầm của bạn.",
            "This task is finished, or no longer yours to see.");
    private static final Text TWICE =
            new Text("Hồ sơ này đã có trong lựa chọn.", "This dossier is in the selection already.");

    private final BulkChoice choice;
    private final Dossiers dossiers;
    private final BulkDeeds deeds;
    private final BulkStore store;
    private final Previews previews;
    private final TransactionTemplate transactions;
    private final Clock clock;

    BulkPreviews(
            BulkChoice choice,
            Dossiers dossiers,
            BulkDeeds deeds,
            BulkStore store,
            Previews previews,
            TransactionTemplate transactions,
            Clock clock) {
        this.choice = choice;
        this.dossiers = dossiers;
        this.deeds = deeds;
        this.store = store;
        this.previews = previews;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Rehearses the decision on every step.
     *
     * @throws Rejection invalid when the decision lacks something or the selection is empty; {@code too-many} above
     *     2,000 steps
     */
    ImpactPreview preview(BulkKind kind, BulkDecision decision, BulkSelection selection) {
        selection.require();
        decision.require(kind);
        List<BulkItem> chosen = choice.of(selection);
        List<BulkItem> items = new ArrayList<>();
        Set<DossierId> seen = new HashSet<>();
        Impact impact = new Impact(PREVIEW + " " + kind, batch -> {
            for (int from = 0; from < chosen.size(); from += BATCH) {
                List<BulkItem> rehearsed = chosen.subList(from, Math.min(from + BATCH, chosen.size())).stream()
                        .map(item -> kind.ofDossier() && !seen.add(item.dossier())
                                ? item.in(StepState.REFUSED, TWICE)
                                : rehearsed(kind, decision, item))
                        .toList();
                items.addAll(rehearsed);
                batch.accept(rehearsed.stream().map(BulkPreviews::row).toList());
            }
        });
        ImpactPreview preview = previews.keep(PREVIEW, impact, NAMES::get);
        transactions.executeWithoutResult(
                status -> store.keep(kind, decision, preview.token(), CurrentActor.get(), clock.instant(), items));
        return preview;
    }

    /** As {@link #tried}; a fault in one dossier keeps no other from being decided. */
    private BulkItem rehearsed(BulkKind kind, BulkDecision decision, BulkItem item) {
        try {
            return tried(kind, decision, item);
        } catch (DataAccessResourceFailureException | CannotCreateTransactionException away) {
            throw away;
        } catch (RuntimeException e) {
            LOG.error("Step {} cannot be previewed", item.taskId(), BareFailure.of(e));
            return item.in(StepState.REFUSED, BulkRunner.BROKEN);
        }
    }

    private BulkItem tried(BulkKind kind, BulkDecision decision, BulkItem item) {
        BulkItem seen = item.seenAt(dossiers.get(item.dossier()).seq());
        try {
            Text where = transactions.execute(status -> {
                status.setRollbackOnly();
                return Rehearsal.of(() -> deeds.act(kind, decision, seen));
            });
            return seen.in(StepState.OPEN, where);
        } catch (Rejection rejection) {
            return item.in(StepState.REFUSED, why(rejection));
        }
    }

    /** The rule that a form breaks says more than that one is broken. */
    static Text why(Rejection rejection) {
        if (rejection.kind() == Rejection.Kind.NOT_FOUND) {
            return GONE;
        }
        return rejection.kind() == Rejection.Kind.INVALID
                        && !rejection.violations().isEmpty()
                ? rejection.violations().get(0).rule()
                : rejection.text();
    }

    private static ImpactRow row(BulkItem item) {
        boolean will = item.state() == StepState.OPEN;
        return new ImpactRow(
                item.dossier(),
                will ? "WILL" : "WILL_NOT",
                null,
                null,
                will ? item.why() : NAMES.get("WILL_NOT"),
                will ? null : item.why());
    }
}
