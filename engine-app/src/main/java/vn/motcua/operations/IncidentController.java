package vn.motcua.operations;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.journal.Commands;
import vn.motcua.shared.web.Endpoint;

/** A second chance for what has failed; the addresses below operations are for administrators. */
@RestController
@Tag(name = "Operations")
@RequestMapping("/api/operations/incidents")
class IncidentController {

    private final OpenIncidents incidents;
    private final Commands commands;

    IncidentController(OpenIncidents incidents, Commands commands) {
        this.incidents = incidents;
        this.commands = commands;
    }

    /** It is tried again soon; whether it works shows in the list of open incidents. */
    @PostMapping("/{id}/retry")
    @Endpoint(id = "retryIncident", summary = "Tries again what has failed")
    RetryAnswer retry(@PathVariable @Size(max = 64) String id) {
        return commands.run(() -> {
            incidents.retry(id);
            return new RetryAnswer(id);
        });
    }

    /** The incident that is tried again. */
    record RetryAnswer(String incidentId) {}
}
