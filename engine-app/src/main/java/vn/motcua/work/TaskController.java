package vn.motcua.work;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.catalogue.Priority;
import vn.motcua.shared.DossierCode;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.web.Endpoint;

/** The officer's lists and what can be done with a task. */
@RestController
@Tag(name = "Tasks")
@RequestMapping("/api")
class TaskController {

    private final TaskLists lists;
    private final TaskPages pages;
    private final TaskCommands tasks;
    private final HandOvers handOvers;

    TaskController(TaskLists lists, TaskPages pages, TaskCommands tasks, HandOvers handOvers) {
        this.lists = lists;
        this.pages = pages;
        this.tasks = tasks;
        this.handOvers = handOvers;
    }

    /** The version of the task that the officer saw. */
    record Seen(@NotNull @Min(1) Integer version) {}

    /**
     * The values of a step's form.
     *
     * @param revision of the dossier that they were entered on; null for those who did not look at it
     */
    record Completion(
            @NotNull @Min(1) Integer version,
            @Min(0) Integer revision,
            @NotNull @Size(max = 200) Map<String, Object> data) {}

    record SendBack(
            @NotNull @Min(1) Integer version,
            @NotBlank @Size(max = 60) String reasonCode,
            @Size(max = 2000) String note) {}

    record Reassignment(
            @NotNull @Min(1) Integer version,
            @NotNull OfficerId officerId,
            @NotBlank @Size(max = 60) String reasonCode) {}

    @GetMapping("/tasks")
    @Endpoint(id = "tasks", summary = "One of the officer's lists, most urgent first")
    TaskList list(
            @RequestParam(defaultValue = "mine")
                    @Parameter(
                            schema =
                                    @Schema(
                                            allowableValues = {
                                                "mine",
                                                "role",
                                                "units",
                                                "sent",
                                                "substituted",
                                                "coordination",
                                                "tray",
                                                "to_receive",
                                                "supplemented",
                                                "to_hand_out"
                                            }))
                    String list,
            @RequestParam(required = false) @Size(max = 100) String step,
            @RequestParam(required = false) Urgency urgency,
            @RequestParam(required = false) Priority priority,
            @RequestParam(required = false) @Size(max = 20) String procedure,
            @RequestParam(required = false) @Size(max = 35) String unit,
            @RequestParam(required = false) @Min(1) Long label,
            @RequestParam(required = false) @Size(max = 100) String q,
            @RequestParam(required = false) @Size(max = 300) String cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int size) {
        return lists.page(new TaskQuery(
                TaskList.Kind.of(list), step, urgency, priority, procedure, unit, label, q, cursor, size));
    }

    @GetMapping("/tasks/{taskId}")
    @Endpoint(id = "task", summary = "A task with its form and its dossier")
    TaskDetail task(@PathVariable @Size(max = 64) String taskId) {
        return pages.task(taskId);
    }

    @PostMapping("/tasks/{taskId}/claim")
    @Endpoint(id = "claimTask", summary = "Takes a task")
    TaskAnswer claim(@PathVariable @Size(max = 64) String taskId, @Valid @RequestBody Seen seen) {
        return tasks.claim(taskId, seen.version(), pages::answer);
    }

    @PostMapping("/tasks/{taskId}/release")
    @Endpoint(id = "releaseTask", summary = "Gives a task back to those of the role")
    TaskAnswer release(@PathVariable @Size(max = 64) String taskId, @Valid @RequestBody Seen seen) {
        return tasks.release(taskId, seen.version(), pages::answer);
    }

    @PostMapping("/tasks/{taskId}/complete")
    @Endpoint(id = "completeTask", summary = "Finishes a step with the data of its form")
    TaskAnswer complete(@PathVariable @Size(max = 64) String taskId, @Valid @RequestBody Completion completion) {
        return tasks.complete(taskId, completion.version(), completion.revision(), completion.data(), pages::answer);
    }

    /** What completing with these values would lead to; changes nothing. */
    @PostMapping("/tasks/{taskId}/preview")
    @Endpoint(
            id = "previewTask",
            summary = "What completing a step with these values would lead to",
            withoutKey = "It changes nothing")
    TaskOutlook preview(@PathVariable @Size(max = 64) String taskId, @Valid @RequestBody Completion completion) {
        return tasks.preview(taskId, completion.version(), completion.data(), pages::answer);
    }

    @PostMapping("/tasks/{taskId}/send-back")
    @Endpoint(id = "sendBackTask", summary = "Returns a step to the one before")
    TaskAnswer sendBack(@PathVariable @Size(max = 64) String taskId, @Valid @RequestBody SendBack back) {
        return handOvers.sendBack(taskId, back.version(), back.reasonCode(), back.note(), pages::answer);
    }

    @PostMapping("/tasks/{taskId}/reassign")
    @Endpoint(id = "reassignTask", summary = "Gives a task to another officer")
    TaskAnswer reassign(@PathVariable @Size(max = 64) String taskId, @Valid @RequestBody Reassignment to) {
        return tasks.reassign(taskId, to.version(), to.officerId(), to.reasonCode(), pages::answer);
    }

    @PostMapping("/dossiers/{code}/recall")
    @Endpoint(id = "recallDossier", summary = "Takes one's last step back while nobody has gone on")
    TaskAnswer recall(@PathVariable DossierCode code) {
        return handOvers.recall(code, pages::answer);
    }
}
