package vn.motcua.bulk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.document.PrintedForms;
import vn.motcua.journal.Commands;
import vn.motcua.shared.CurrentActor;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Slice;
import vn.motcua.shared.Text;
import vn.motcua.shared.preview.DossierLabels;
import vn.motcua.shared.preview.DossierLabels.Label;
import vn.motcua.shared.preview.Previews;

/** The bulk actions of the officer of this thread: begun, watched, taken back. */
@Component
class BulkActions {

    /** How long a step that was handed on may be taken back, and what goes out of the house waits for it. */
    static final Duration RECALL = Duration.ofMinutes(1);

    private static final int PAGE = 50;
    private static final int LATEST = 20;
    private static final int SHEETS = 100;
    private static final Text STOPPED = StepState.CANCELLED.title();
    private static final Text TOO_LATE =
            new Text("Đã quá một phút kể từ khi thực hiện.", "More than a minute has passed since it was done.");
    private static final Text BACK = StepState.RECALL.title();

    private final BulkStore store;
    private final BulkCounts counts;
    private final Previews previews;
    private final DossierLabels labels;
    private final PrintedForms prints;
    private final Commands commands;
    private final Clock clock;

    BulkActions(
            BulkStore store,
            BulkCounts counts,
            Previews previews,
            DossierLabels labels,
            PrintedForms prints,
            Commands commands,
            Clock clock) {
        this.store = store;
        this.counts = counts;
        this.previews = previews;
        this.labels = labels;
        this.prints = prints;
        this.commands = commands;
        this.clock = clock;
    }

    /** Begins what was previewed under this token; {@link BulkResumer} does it. */
    BulkProgress begin(String token) {
        return commands.run(() -> {
            previews.accept(token, BulkPreviews.PREVIEW);
            long id = store.begin(token, CurrentActor.get(), clock.instant()).orElseThrow();
            return progress(own(id));
        });
    }

    BulkProgress progress(long id) {
        return progress(own(id));
    }

    /** The last 20, the newest first. */
    List<BulkProgress> latest() {
        List<BulkAction> actions = store.latest(CurrentActor.get().id(), LATEST);
        Map<Long, BulkCounts.Counted> counted =
                counts.of(actions.stream().map(BulkAction::id).toList());
        return actions.stream()
                .map(action -> progress(action, counted.get(action.id())))
                .toList();
    }

    /** The steps of an action with what became of them; {@code cursor} null for the first ones. */
    Slice<BulkStep> steps(long id, @Nullable String cursor) {
        own(id);
        int from = position(cursor);
        List<BulkItem> items = store.page(id, from, PAGE + 1);
        boolean more = items.size() > PAGE;
        List<BulkItem> page = more ? items.subList(0, PAGE) : items;
        Map<DossierId, Label> named =
                labels.labels(page.stream().map(BulkItem::dossier).distinct().toList());
        return new Slice<>(
                page.stream()
                        .map(item -> BulkStep.of(item, named.get(item.dossier())))
                        .toList(),
                more ? Integer.toString(from + PAGE) : null);
    }

    /**
     * Takes back what can be: steps that wait are not done any more, those of the last minute are recalled one by one.
     *
     * @throws Rejection conflict {@code not-recallable} when the time is over or the kind knows no way back
     */
    BulkProgress recall(long id) {
        return commands.run(() -> {
            BulkAction action = own(id);
            if (progress(action).recallUntil() == null) {
                throw Rejection.conflict(
                        "not-recallable",
                        new Text(
                                "Thao tác này không thu hồi được nữa; chỉ thu hồi được trong một phút.",
                                "This can no longer be taken back; it could be for a minute."));
            }
            store.all(id, StepState.OPEN, StepState.CANCELLED, STOPPED, null);
            store.all(
                    id,
                    StepState.DONE,
                    StepState.KEPT,
                    TOO_LATE,
                    clock.instant().minus(RECALL));
            store.all(id, StepState.DONE, StepState.RECALL, BACK, null);
            store.state(id, BulkAction.State.RECALLING);
            return progress(own(id));
        });
    }

    /**
     * The forms of an action that prints, {@value #SHEETS} to a file, as one PDF.
     *
     * @param part the first is 1
     * @throws Rejection not found when the action prints nothing, or not that much
     */
    byte[] printed(long id, int part) {
        BulkAction action = own(id);
        List<DossierId> found =
                action.kind() == BulkKind.PRINT ? store.done(id, (part - 1) * SHEETS, SHEETS) : List.of();
        if (found.isEmpty()) {
            throw Rejection.notFound(
                    "part",
                    Integer.toString(part),
                    new Text("Thao tác này không có tệp in này.", "This action has no such file to print."));
        }
        return prints.together(found, action.decision().form());
    }

    private BulkAction own(long id) {
        return store.find(id)
                .filter(action -> action.actor().id().equals(CurrentActor.get().id())
                        && action.state() != BulkAction.State.PREVIEWED)
                .orElseThrow(() -> Rejection.notFound(
                        "id",
                        Long.toString(id),
                        new Text("Không có thao tác hàng loạt này.", "There is no such bulk action.")));
    }

    private BulkProgress progress(BulkAction action) {
        return progress(action, counts.of(List.of(action.id())).get(action.id()));
    }

    private BulkProgress progress(BulkAction action, BulkCounts.Counted counted) {
        boolean running = action.state() == BulkAction.State.RUNNING || action.state() == BulkAction.State.RECALLING;
        return new BulkProgress(
                action.id(),
                action.kind(),
                action.kind().title(),
                action.at(),
                running,
                counted.sum(StepState.values()),
                counted.sum(StepState.DONE),
                counted.sum(StepState.REFUSED, StepState.CANCELLED),
                counted.sum(StepState.OPEN, StepState.RECALL),
                counted.sum(StepState.RECALLED),
                counted.sum(StepState.KEPT),
                action.kind() == BulkKind.PRINT && !running ? (counted.sum(StepState.DONE) + SHEETS - 1) / SHEETS : 0,
                recallUntil(action, counted));
    }

    private @Nullable Instant recallUntil(BulkAction action, BulkCounts.Counted counted) {
        boolean open = action.state() == BulkAction.State.RUNNING || action.state() == BulkAction.State.DONE;
        Instant last = counted.lastDone() == null ? action.at() : counted.lastDone();
        Instant until = last.plus(RECALL);
        return open && action.kind().recallable() && until.isAfter(clock.instant()) ? until : null;
    }

    private static int position(@Nullable String cursor) {
        try {
            return cursor == null ? 0 : Math.max(0, Integer.parseInt(cursor));
        } catch (NumberFormatException e) {
            throw Rejection.invalid(
                    "cursor", cursor, new Text("Con trỏ trang không hợp lệ.", "The cursor of the page is not valid."));
        }
    }
}
