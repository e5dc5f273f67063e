package vn.motcua.notes;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.dossier.LabelView;
import vn.motcua.dossier.NoteView;
import vn.motcua.shared.DossierCode;
import vn.motcua.shared.UnitCode;
import vn.motcua.shared.web.Endpoint;

/** Notes and labels; a dossier's own come with its page. */
@RestController
@Tag(name = "Notes")
@RequestMapping("/api")
class NoteController {

    private final Notes notes;
    private final UnitLabels labels;

    NoteController(Notes notes, UnitLabels labels) {
        this.notes = notes;
        this.labels = labels;
    }

    record Written(@NotBlank @Size(max = 2000) String text) {}

    record NewLabel(
            @NotNull UnitCode unitCode,
            @NotBlank @Size(max = 40) String name,
            @NotNull LabelView.Color color) {}

    /** A label that is to be on the dossier, or not. */
    record Marked(@NotNull @Min(1) Long labelId, boolean set) {}

    @PostMapping("/dossiers/{code}/notes")
    @Endpoint(id = "writeNote", summary = "Writes an internal note on a dossier")
    NoteView write(@PathVariable DossierCode code, @Valid @RequestBody Written note) {
        return notes.write(code, note.text());
    }

    @PostMapping("/dossiers/{code}/notes/{id}")
    @Endpoint(id = "correctNote", summary = "Corrects an own note of the last quarter of an hour")
    NoteView correct(@PathVariable DossierCode code, @PathVariable long id, @Valid @RequestBody Written note) {
        return notes.correct(code, id, note.text());
    }

    @PostMapping("/dossiers/{code}/labels")
    @Endpoint(id = "labelDossier", summary = "Puts a label of the officer's units on a dossier, or takes it off")
    List<LabelView> label(@PathVariable DossierCode code, @Valid @RequestBody Marked marked) {
        return labels.put(code, marked.labelId(), marked.set());
    }

    @GetMapping("/labels")
    @Endpoint(id = "labels", summary = "Labels that the caller may put on a dossier")
    List<LabelView> offered(@RequestParam DossierCode dossier) {
        return labels.offered(dossier);
    }

    @PostMapping("/labels")
    @Endpoint(id = "makeLabel", summary = "Makes a label for a unit")
    LabelView make(@Valid @RequestBody NewLabel label) {
        return labels.make(label.unitCode(), label.name(), label.color());
    }

    @DeleteMapping("/labels/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Endpoint(id = "retireLabel", summary = "No longer offers a label of a unit")
    void retire(@PathVariable long id) {
        labels.retire(id);
    }
}
