package vn.motcua.work;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.journal.Commands;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.preview.ImpactPreview;
import vn.motcua.shared.web.Endpoint;

/** Absences of officers: first the preview, then the absence itself with the preview's token. */
@RestController
@Tag(name = "Absences")
@RequestMapping("/api/absences")
class AbsenceController {

    private final AbsenceCommands absences;
    private final AbsencePages pages;
    private final Commands commands;

    AbsenceController(AbsenceCommands absences, AbsencePages pages, Commands commands) {
        this.absences = absences;
        this.pages = pages;
        this.commands = commands;
    }

    /** The absence and the token of the preview that showed what it means. */
    record AbsenceEntry(
            @NotNull @Valid AbsenceRequest absence,
            @NotBlank @Size(max = 100) String token) {}

    /** The version of the absence that the officer saw. */
    record SeenAbsence(@NotNull @Min(1) Integer version) {}

    @GetMapping
    @Endpoint(id = "absences", summary = "One's own absences, or those of an officer whose steps one may give away")
    AbsenceView.Overview list(@RequestParam(required = false) OfficerId officer) {
        return pages.overview(officer);
    }

    @GetMapping("/options")
    @Endpoint(id = "absenceOptions", summary = "Who can stand in for an officer, and in which procedures")
    AbsenceView.Options options(@RequestParam(required = false) OfficerId officer) {
        return pages.options(officer);
    }

    @PostMapping("/preview")
    @Endpoint(
            id = "previewAbsence",
            summary = "With whom each open step would be during an absence",
            withoutKey = "It keeps a preview for an hour and changes nothing else")
    ImpactPreview preview(@Valid @RequestBody AbsenceRequest absence) {
        return absences.preview(absence);
    }

    @PostMapping
    @Endpoint(
            id = "enterAbsence",
            summary = "Enters an absence as previewed; the token tells that nothing has changed since")
    AbsenceView enter(@Valid @RequestBody AbsenceEntry entry) {
        return commands.run(() -> pages.view(absences.enter(entry.absence(), entry.token())));
    }

    @PostMapping("/{id}/end")
    @Endpoint(id = "endAbsence", summary = "Ends a running absence now, or withdraws a coming one")
    AbsenceView end(@PathVariable @Min(1) long id, @Valid @RequestBody SeenAbsence seen) {
        return commands.run(() -> pages.view(absences.end(id, seen.version())));
    }
}
