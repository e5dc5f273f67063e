package vn.motcua.dossier;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.shared.DossierCode;
import vn.motcua.shared.web.Endpoint;

/** Puts right what is recorded of a dossier; each correction can be looked at before it counts. */
@RestController
@Tag(name = "Dossiers")
@RequestMapping("/api/dossiers/{code}")
class AmendController {

    private final Corrections corrections;
    private final DueResets resets;

    AmendController(Corrections corrections, DueResets resets) {
        this.corrections = corrections;
        this.resets = resets;
    }

    @PostMapping("/corrections/preview")
    @Endpoint(
            id = "previewCorrection",
            summary = "What a correction would change, and what its facts would give",
            withoutKey = "It changes nothing")
    CorrectionPreview previewCorrection(@PathVariable DossierCode code, @Valid @RequestBody Correction correction) {
        return corrections.preview(code, correction);
    }

    @PostMapping("/corrections")
    @Endpoint(id = "correctDossier", summary = "Corrects what was declared, who filed or which papers came")
    DossierAnswer correct(@PathVariable DossierCode code, @Valid @RequestBody Correction correction) {
        return corrections.correct(code, correction);
    }

    @PostMapping("/due-date/preview")
    @Endpoint(id = "previewDueDate", summary = "What another due date would move", withoutKey = "It changes nothing")
    DueResetPreview previewDueDate(@PathVariable DossierCode code, @Valid @RequestBody DueReset reset) {
        return resets.preview(code, reset);
    }

    @PostMapping("/due-date")
    @Endpoint(id = "resetDueDate", summary = "Sets a due date anew that was promised wrongly")
    DossierAnswer resetDueDate(@PathVariable DossierCode code, @Valid @RequestBody DueReset reset) {
        return resets.reset(code, reset);
    }
}
