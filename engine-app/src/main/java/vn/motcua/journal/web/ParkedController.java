package vn.motcua.journal.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.journal.ParkedRows;
import vn.motcua.shared.web.Endpoint;

/** Events that a consumer has set aside; only who operates the system gets here (rule for {@code /api/operations}). */
@RestController
@Tag(name = "Operations")
@RequestMapping("/api/operations/parked")
class ParkedController {

    private final ParkedRows parked;

    ParkedController(ParkedRows parked) {
        this.parked = parked;
    }

    @GetMapping
    @Endpoint(id = "parkedEvents", summary = "Events that a consumer has set aside")
    List<ParkedRows.Parked> list() {
        return parked.list();
    }

    /** Hands it over again; not one transaction, for the consumer may call other systems. */
    @PostMapping("/{id}/replay")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Endpoint(
            id = "replayParked",
            summary = "Hands a parked event to its consumer again",
            withoutKey = "Consumers are idempotent; one that is no longer parked is unknown")
    void replay(@PathVariable long id) {
        parked.replay(id);
    }
}
