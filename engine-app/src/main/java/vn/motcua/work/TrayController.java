package vn.motcua.work;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.shared.web.Endpoint;

/** What a leader reads before signing. */
@RestController
@Tag(name = "Tasks")
@RequestMapping("/api/tasks")
class TrayController {

    private final DraftsOfSteps drafts;

    TrayController(DraftsOfSteps drafts) {
        this.drafts = drafts;
    }

    @GetMapping("/{taskId}/drafts")
    @Endpoint(
            id = "taskDrafts",
            summary = "What the steps before a task have entered, and what changed since it was sent back")
    StepDrafts drafts(@PathVariable @Size(max = 64) String taskId) {
        return drafts.before(taskId);
    }
}
