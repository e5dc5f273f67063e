package vn.motcua.catalogue.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.catalogue.Drafts;
import vn.motcua.organisation.Access;
import vn.motcua.organisation.Operation;
import vn.motcua.shared.web.Endpoint;

/** Procedures that analysts try out from their own editor. */
@RestController
@Tag(name = "Catalogue")
@RequestMapping("/api/catalogue/drafts")
class DraftController {

    private static final String SLUG = "[a-z]+(-[a-z]+)*";

    private final Drafts drafts;
    private final Access access;

    DraftController(Drafts drafts, Access access) {
        this.drafts = drafts;
        this.access = access;
    }

    /** Files of a procedure's folder and of its folder of tables: texts by their path, {@code forms/receive.form}. */
    record Saved(@NotNull @Size(max = 100) Map<String, String> files) {}

    @GetMapping
    @Endpoint(id = "drafts", summary = "Procedures that analysts try out")
    List<DraftView> drafts() {
        access.require(Operation.EDIT_DRAFT);
        return drafts.all().stream().map(DraftView::of).toList();
    }

    @GetMapping("/{slug}")
    @Endpoint(id = "draft", summary = "A procedure that is tried out, with the faults of its last save")
    DraftView draft(@PathVariable @Pattern(regexp = SLUG) @Size(max = 80) String slug) {
        access.require(Operation.EDIT_DRAFT);
        return DraftView.of(drafts.get(slug));
    }

    @PutMapping("/{slug}")
    @Endpoint(
            id = "saveDraft",
            summary = "Checks the files of a procedure and, without a fault, deploys them as a draft")
    DraftView save(@PathVariable @Pattern(regexp = SLUG) @Size(max = 80) String slug, @Valid @RequestBody Saved saved) {
        access.require(Operation.EDIT_DRAFT);
        return drafts.save(slug, saved.files(), DraftView::of);
    }

    @DeleteMapping("/{slug}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Endpoint(id = "removeDraft", summary = "Takes a draft away")
    void remove(@PathVariable @Pattern(regexp = SLUG) @Size(max = 80) String slug) {
        access.require(Operation.EDIT_DRAFT);
        drafts.remove(slug);
    }
}
