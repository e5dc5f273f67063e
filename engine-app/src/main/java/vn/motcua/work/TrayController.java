package vn.motcua.work;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.shared.web.Endpoint;

/** What one reads before deciding, about one task or many. */
@RestController
@Tag(name = "Tasks")
@RequestMapping("/api/tasks")
class TrayController {

    private final DraftsOfSteps drafts;
    private final TaskPages pages;

    TrayController(DraftsOfSteps drafts, TaskPages pages) {
        this.drafts = drafts;
        this.pages = pages;
    }

    /** The form is the same for all tasks of a step: looking it up opens none, so that its sender may still recall it. */
    @GetMapping("/{taskId}/form")
    @Endpoint(id = "taskForm", summary = "The form of a task, without opening it")
    TaskDetail.FormView form(@PathVariable @Size(max = 64) String taskId) {
        return pages.form(taskId);
    }

    @GetMapping("/{taskId}/drafts")
    @Endpoint(
            id = "taskDrafts",
            summary = "What the steps before a task have entered, and what changed since it was sent back")
    StepDrafts drafts(@PathVariable @Size(max = 64) String taskId) {
        return drafts.before(taskId);
    }
}
