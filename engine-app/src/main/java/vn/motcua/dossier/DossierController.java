package vn.motcua.dossier;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.shared.DossierCode;
import vn.motcua.shared.PageRows;
import vn.motcua.shared.Reading;
import vn.motcua.shared.web.Endpoint;

/** One dossier and what can be done with it as a whole. */
@RestController
@Tag(name = "Dossiers")
@RequestMapping("/api/dossiers/{code}")
class DossierController {

    private final Dossiers dossiers;
    private final DossierPages pages;
    private final DossierCommands commands;
    private final Reading reading;

    private final PageRows pageRows;
    private final OwnerPages owners;

    DossierController(
            Dossiers dossiers,
            DossierPages pages,
            DossierCommands commands,
            Reading reading,
            PageRows pageRows,
            OwnerPages owners) {
        this.dossiers = dossiers;
        this.pages = pages;
        this.commands = commands;
        this.reading = reading;
        this.pageRows = pageRows;
        this.owners = owners;
    }

    /** A coded reason of the procedure's list, with free words. */
    record Reason(
            @NotBlank @Size(max = 60) String reasonCode,
            @Size(max = 2000) String note) {}

    /** How far, and on which coded basis, the due date is postponed. */
    record Extension(
            @NotNull @Min(1) @Max(30) Integer workingDays,
            @NotBlank @Size(max = 60) String basis,
            @Size(max = 2000) String note) {}

    @GetMapping
    @Endpoint(id = "dossier", summary = "A dossier with everything that the caller may see of it")
    DossierDetail dossier(@PathVariable DossierCode code) {
        return reading.of(() -> {
            Dossier dossier = dossiers.get(code);
            pages.requireVisible(dossier);
            pageRows.load(dossier.id());
            return pages.detail(dossier);
        });
    }

    @GetMapping("/owner/dossiers")
    @Endpoint(id = "dossiersOfOwner", summary = "The dossiers of the same person that the caller may see, newest first")
    OwnerDossiers ofOwner(
            @PathVariable DossierCode code,
            @RequestParam(required = false) @Pattern(regexp = "\\d{1,18}") String cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int size) {
        return reading.of(() -> owners.of(code, cursor, size));
    }

    @PostMapping("/withdraw")
    @Endpoint(id = "withdrawDossier", summary = "Ends a dossier because the applicant takes it back")
    DossierAnswer withdraw(@PathVariable DossierCode code, @Valid @RequestBody Reason reason) {
        return commands.withdraw(code, reason.reasonCode(), reason.note());
    }

    @PostMapping("/stop")
    @Endpoint(id = "stopDossier", summary = "Ends a dossier because the office stops it")
    DossierAnswer stop(@PathVariable DossierCode code, @Valid @RequestBody Reason reason) {
        return commands.stop(code, reason.reasonCode(), reason.note());
    }

    @PostMapping("/extend")
    @Endpoint(id = "extendDossier", summary = "Postpones the due date for a coded reason")
    DossierAnswer extend(@PathVariable DossierCode code, @Valid @RequestBody Extension extension) {
        return commands.extend(code, extension.workingDays(), extension.basis(), extension.note());
    }
}
