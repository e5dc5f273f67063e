package vn.motcua.dossier;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.dossier.DossierEvent.SupplementItemChecked;
import vn.motcua.journal.Commands;
import vn.motcua.journal.JournalEntry;
import vn.motcua.shared.DossierCode;
import vn.motcua.shared.web.Endpoint;

/** The re-check of what came back, item by item. */
@RestController
@Tag(name = "Dossiers")
@RequestMapping("/api/dossiers/{code}/supplements/{number}")
class SupplementController {

    private final Commands commands;
    private final Dossiers dossiers;
    private final DossierPages pages;
    private final AmendRights rights;
    private final SeenDossier seen;
    private final Supplements supplements;

    SupplementController(
            Commands commands,
            Dossiers dossiers,
            DossierPages pages,
            AmendRights rights,
            SeenDossier seen,
            Supplements supplements) {
        this.commands = commands;
        this.dossiers = dossiers;
        this.pages = pages;
        this.rights = rights;
        this.seen = seen;
        this.supplements = supplements;
    }

    /**
     * What was found about an item.
     *
     * @param fault coded kind of fault that is left; null when the item is accepted
     * @param revision of the dossier as it was looked at: what came or was found since is not overwritten unseen
     */
    record ItemCheck(
            @NotNull @Min(0) Integer revision,
            @Nullable @Size(min = 1, max = 60) String fault,
            @Nullable @Size(max = 500) String note) {}

    @PostMapping("/items/{item}/check")
    @Endpoint(id = "checkSupplementItem", summary = "Accepts an item that came back, or says what is still lacking")
    DossierAnswer check(
            @PathVariable DossierCode code,
            @PathVariable @Min(1) @Max(1000) int number,
            @PathVariable @Min(1) @Max(1000) int item,
            @Valid @RequestBody ItemCheck check) {
        return commands.run(() -> {
            Dossier dossier = dossiers.lock(code);
            pages.requireVisible(dossier);
            rights.requireMayCheck(dossier);
            seen.requireUnchanged(dossier.id(), check.revision(), entry -> concerns(entry, item));
            supplements.check(dossier.id(), number, item, check.fault(), check.note());
            return DossierAnswer.of(dossiers.get(dossier.id()));
        });
    }

    /** A file that nobody has looked at, or what somebody else found about the same item. */
    private static boolean concerns(JournalEntry entry, int item) {
        return entry.type().equals("FileAttached")
                || (entry.event() instanceof SupplementItemChecked checked && checked.item() == item);
    }
}
