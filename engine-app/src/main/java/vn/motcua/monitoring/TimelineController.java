package vn.motcua.monitoring;

import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierPages;
import vn.motcua.dossier.Dossiers;
import vn.motcua.journal.AccessLog;
import vn.motcua.journal.DossierChains;
import vn.motcua.shared.DossierCode;
import vn.motcua.shared.Reading;
import vn.motcua.shared.web.Endpoint;

/** The timeline of one dossier. */
@RestController
@Tag(name = "Dossiers")
@RequestMapping("/api/dossiers/{code}/timeline")
class TimelineController {

    private final Dossiers dossiers;
    private final DossierPages pages;
    private final Timelines timelines;
    private final AccessLog accessLog;
    private final DossierChains chains;
    private final Reading reading;

    TimelineController(
            Dossiers dossiers,
            DossierPages pages,
            Timelines timelines,
            AccessLog accessLog,
            DossierChains chains,
            Reading reading) {
        this.dossiers = dossiers;
        this.pages = pages;
        this.timelines = timelines;
        this.accessLog = accessLog;
        this.chains = chains;
        this.reading = reading;
    }

    @GetMapping
    @Endpoint(id = "timeline", summary = "Planned and actual course of a dossier, with everything that happened")
    Timeline timeline(@PathVariable DossierCode code) {
        Dossier dossier = dossiers.get(code);
        pages.requireVisible(dossier);
        accessLog.viewed(dossier.id(), "timeline");
        boolean intact = chains.intact(dossier.id());
        return reading.of(() -> timelines.of(dossiers.get(code), intact));
    }
}
