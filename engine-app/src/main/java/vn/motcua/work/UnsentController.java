package vn.motcua.work;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.organisation.Access;
import vn.motcua.organisation.Operation;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;
import vn.motcua.shared.web.Endpoint;

/** What an officer has typed into a step's form and not sent: kept as they type, for nobody else to see. */
@RestController
@Tag(name = "Tasks")
@RequestMapping("/api/tasks/{taskId}/unsent")
class UnsentController {

    private static final Text NONE = new Text("Không có nội dung nhập dở.", "Nothing is kept.");

    private final UnsentInputs inputs;
    private final WorkStore store;
    private final TaskGate gate;
    private final Access access;

    UnsentController(UnsentInputs inputs, WorkStore store, TaskGate gate, Access access) {
        this.inputs = inputs;
        this.store = store;
        this.gate = gate;
        this.access = access;
    }

    /**
     * The form as it stands.
     *
     * @param after version that the window knows; null when it knows of none
     * @param revision of the dossier that it is typed on
     * @param base values that the form began with
     */
    record Typed(
            @Min(1) Long after,
            @NotNull @Min(0) Integer revision,
            @NotNull @Size(max = 200) Map<String, Object> base,
            @NotNull @Size(max = 200) Map<String, Object> data) {}

    @GetMapping
    @Endpoint(id = "unsentInput", summary = "What the officer has typed for a step and not sent")
    UnsentInput unsent(@PathVariable @Size(max = 64) String taskId) {
        return inputs.find(taskId, me(taskId)).orElseThrow(() -> Rejection.notFound("taskId", taskId, NONE));
    }

    @PutMapping
    @Endpoint(
            id = "keepInput",
            summary = "Keeps what the officer has typed for a step",
            withoutKey = "The same once more is the same save; another one names the version that it replaces")
    UnsentInput.Saved keep(@PathVariable @Size(max = 64) String taskId, @Valid @RequestBody Typed typed) {
        OfficerId me = me(taskId);
        return inputs.save(taskId, me, typed.after(), typed.revision(), typed.base(), typed.data())
                .orElseThrow(() -> store.find(taskId).isEmpty() ? gate.gone(taskId) : newer());
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Endpoint(
            id = "dropInput",
            summary = "Gives up what was typed for a step",
            withoutKey = "What is not there can be given up again")
    void drop(@PathVariable @Size(max = 64) String taskId) {
        inputs.drop(taskId, me(taskId));
    }

    /** The officer of this request, who could do the step. */
    private OfficerId me(String taskId) {
        WorkItem item = store.find(taskId).orElseThrow(() -> gate.gone(taskId));
        access.require(Operation.WORK_ON_TASK, item.unit());
        return gate.requireRole(item).id();
    }

    private static Rejection newer() {
        return Rejection.conflict(
                "input-newer",
                new Text(
                        "Một cửa sổ khác của bạn đã lưu nội dung mới hơn cho bước này.",
                        "Another window of yours has kept something newer for this step."));
    }
}
