package vn.motcua.engine.web;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.engine.Incidents;
import vn.motcua.journal.Commands;

/** A second chance for a step that failed; the addresses below operations are for administrators. */
@RestController
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
    RetryAnswer retry(@PathVariable String id) {
        return commands.run(() -> {
            incidents.retry(id);
            return new RetryAnswer(id);
        });
    }

    /** The incident whose step is tried again. */
    record RetryAnswer(String incidentId) {}
}
