package vn.motcua.engine.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.engine.Incidents;
import vn.motcua.journal.Commands;
import vn.motcua.shared.web.Endpoint;

/** A second chance for a step that failed; the addresses below operations are for administrators. */
@RestController
@Tag(name = "Operations")
@RequestMapping("/api/operations/incidents")
class IncidentController {

    private final Incidents incidents;
    private final Commands commands;

    IncidentController(Incidents incidents, Commands commands) {
        this.incidents = incidents;
        this.commands = commands;
    }

    /** The step is tried again soon; whether it works shows in the list of open incidents. */
    @PostMapping("/{id}/retry")
    @Endpoint(id = "retryIncident", summary = "Tries a failed step again")
    RetryAnswer retry(@PathVariable @Size(max = 64) String id) {
        return commands.run(() -> {
            incidents.retry(id);
            return new RetryAnswer(id);
        });
    }

    /** The incident whose step is tried again. */
    record RetryAnswer(String incidentId) {}
}
