package vn.motcua.work;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Status;
import vn.motcua.organisation.CurrentOfficer;
import vn.motcua.organisation.Operation;
import vn.motcua.shared.DossierCode;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;

/**
 * What the officer of this thread does with single steps, for whoever does it many times: the very commands of the task
 * page, each with its own checks. Every method answers in words where the dossier stands afterwards.
 */
@Component
public class OfficerActions {

    private static final Text MINE = new Text("Thành việc của bạn.", "Becomes your task.");
    private static final Text GIVEN_BACK = new Text("Trả lại cho vai trò.", "Goes back to the role.");

    private final TaskLists lists;
    private final TaskPages pages;
    private final TaskCommands tasks;
    private final HandOvers handOvers;
    private final ChosenSteps chosen;
    private final TaskGate gate;
    private final CurrentOfficer currentOfficer;

    OfficerActions(
            TaskLists lists,
            TaskPages pages,
            TaskCommands tasks,
            HandOvers handOvers,
            ChosenSteps chosen,
            TaskGate gate,
            CurrentOfficer currentOfficer) {
        this.lists = lists;
        this.pages = pages;
        this.tasks = tasks;
        this.handOvers = handOvers;
        this.chosen = chosen;
        this.gate = gate;
        this.currentOfficer = currentOfficer;
    }

    /**
     * A step as it is now.
     *
     * @param step id of the node
     */
    public record Chosen(
            String taskId,
            int version,
            DossierId dossier,
            String step,
            @Nullable OfficerId assignee) {

        /** The same with the version that somebody saw. */
        public Chosen seen(int seenVersion) {
            return new Chosen(taskId, seenVersion, dossier, step, assignee);
        }
    }

    /** The steps of a list under its filters, in its order, at most so many. */
    public List<Chosen> matching(TaskFilter filter, int most) {
        return lists.matching(filter.query(most));
    }

    /** Of these steps those that are open, in any order, whoever may see them. */
    public List<Chosen> open(Collection<String> taskIds) {
        return chosen.open(taskIds);
    }

    /**
     * Takes a step; refused as on the task page.
     *
     * @throws Rejection conflict {@code already-mine}: taking it back would give away what one had before
     */
    public Text claim(String taskId, int version) {
        OfficerId me = currentOfficer.get().id();
        if (chosen.open(List.of(taskId)).stream().anyMatch(open -> me.equals(open.assignee()))) {
            throw Rejection.conflict(
                    "already-mine", new Text("Việc này đã là của bạn.", "This task is yours already."));
        }
        tasks.claim(taskId, version, pages::answer);
        return MINE;
    }

    /** Takes a claim back. */
    public Text release(String taskId, int version) {
        tasks.release(taskId, version, pages::answer);
        return GIVEN_BACK;
    }

    /** Gives a step to another officer; refused as on the task page. */
    public Text assign(String taskId, int version, OfficerId to, String reasonCode) {
        TaskAnswer answer = tasks.reassign(taskId, version, to, reasonCode, pages::answer);
        return answer.nextTasks().stream()
                .filter(task -> task.taskId().equals(taskId) && task.assignee() != null)
                .map(task -> Text.same(task.assignee().name()))
                .findFirst()
                .orElse(Text.same(to.value()));
    }

    /**
     * Completes a step.
     *
     * @param revision of the dossier that was seen: what it says may not have changed since
     * @param step that the values are for; another one is refused
     * @throws Rejection as completing on the task page; conflict {@code other-step}
     */
    public Text complete(String taskId, int version, int revision, String step, Map<String, Object> data) {
        boolean meant = chosen.open(List.of(taskId)).stream()
                .allMatch(open -> open.step().equals(step));
        if (!meant) {
            throw Rejection.conflict(
                    "other-step",
                    new Text("Việc này ở một bước xử lý khác.", "This task is a different step of its procedure."));
        }
        return where(tasks.complete(taskId, version, revision, data, pages::answer));
    }

    /**
     * Requires that a step, for whose dossier more time is given, is open and as it was seen.
     *
     * @throws Rejection gone, forbidden, or stale {@code stale-version}, as every command of the task page
     */
    public void requireSeenForExtension(String taskId, int version) {
        gate.take(taskId, version, Operation.EXTEND_DEADLINE);
    }

    /**
     * Takes the hand-over of this step back, as the law allows.
     *
     * @throws Rejection conflict {@code not-recallable}, also when the officer has handed on another step since
     */
    public Text recall(DossierCode code, String taskId) {
        return where(handOvers.recall(code, taskId, pages::answer));
    }

    private static Text where(TaskAnswer answer) {
        if (answer.nextTasks().isEmpty()) {
            return Status.of(answer.status()).text();
        }
        return new Text(names(answer, Text::vi), names(answer, Text::en));
    }

    private static String names(TaskAnswer answer, Function<Text, String> language) {
        return answer.nextTasks().stream()
                .map(task -> language.apply(task.stepName()))
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
