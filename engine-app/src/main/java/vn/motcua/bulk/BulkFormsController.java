package vn.motcua.bulk;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.document.PrintableForm;
import vn.motcua.document.PrintableForms;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.web.Endpoint;

/** What a selection offers to the printer, before it is decided which form is printed. */
@RestController
@Tag(name = "Bulk actions")
@RequestMapping("/api/bulk/forms")
class BulkFormsController {

    private final BulkChoice choice;
    private final PrintableForms forms;

    BulkFormsController(BulkChoice choice, PrintableForms forms) {
        this.choice = choice;
        this.forms = forms;
    }

    /** The steps whose dossiers are to be printed. */
    record ToPrint(@NotNull @Valid BulkSelection selection) {}

    /**
     * The forms of a selection.
     *
     * @param dossiers that are chosen, each once, whichever of its steps was ticked
     */
    record Offer(int dossiers, List<PrintableForm> forms) {}

    @PostMapping
    @Endpoint(
            id = "bulkFormOffer",
            summary = "Which forms the dossiers of a selection have, and how many have each",
            withoutKey = "It changes nothing")
    Offer offer(@Valid @RequestBody ToPrint wish) {
        wish.selection().require();
        List<DossierId> chosen = choice.of(wish.selection()).stream()
                .map(BulkItem::dossier)
                .distinct()
                .toList();
        return new Offer(chosen.size(), forms.of(chosen));
    }
}
