package vn.motcua.journal.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.journal.ParkedRows;

/** Events that a consumer has set aside; only who operates the system gets here (rule for {@code /api/operations}). */
@RestController
@RequestMapping("/api/operations/parked")
class ParkedController {

    private final ParkedRows parked;

    ParkedController(ParkedRows parked) {
        this.parked = parked;
    }

    @GetMapping
    List<ParkedRows.Parked> list() {
        return parked.list();
    }

    /** Hands it over again; not one transaction, for the consumer may call other systems. */
    @PostMapping("/{id}/replay")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void replay(@PathVariable long id) {
        parked.replay(id);
    }
}
