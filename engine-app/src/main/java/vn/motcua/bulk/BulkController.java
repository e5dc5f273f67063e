package vn.motcua.bulk;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.shared.Slice;
import vn.motcua.shared.preview.ImpactPreview;
import vn.motcua.shared.web.Endpoint;

/** One decision for many steps: first the preview, then with its token the action itself. */
@RestController
@Tag(name = "Bulk actions")
@RequestMapping("/api/bulk")
class BulkController {

    private final BulkPreviews previews;
    private final BulkActions actions;
    private final BulkResumer resumer;

    BulkController(BulkPreviews previews, BulkActions actions, BulkResumer resumer) {
        this.previews = previews;
        this.actions = actions;
        this.resumer = resumer;
    }

    /** @param decision may be left out by CLAIM */
    record BulkRequest(
            @NotNull BulkKind kind,
            @NotNull @Valid BulkSelection selection,
            @Nullable @Valid BulkDecision decision) {}

    /** The token of the preview that showed it. */
    record Begin(@NotBlank @Size(max = 100) String token) {}

    @PostMapping("/preview")
    @Endpoint(
            id = "previewBulk",
            summary = "What a decision would do with each of many steps",
            withoutKey = "It keeps a preview for an hour and changes nothing else")
    ImpactPreview preview(@Valid @RequestBody BulkRequest request) {
        BulkDecision decision = request.decision() == null ? BulkDecision.NONE : request.decision();
        return previews.preview(request.kind(), decision, request.selection());
    }

    @PostMapping
    @Endpoint(id = "beginBulk", summary = "Carries out what was previewed, step by step in the background")
    BulkProgress begin(@Valid @RequestBody Begin begin) {
        BulkProgress progress = actions.begin(begin.token());
        resumer.soon();
        return progress;
    }

    @GetMapping
    @Endpoint(id = "bulkActions", summary = "The officer's last bulk actions")
    List<BulkProgress> latest() {
        return actions.latest();
    }

    @GetMapping("/{id}")
    @Endpoint(id = "bulkAction", summary = "How far a bulk action is")
    BulkProgress progress(@PathVariable long id) {
        return actions.progress(id);
    }

    @GetMapping("/{id}/steps")
    @Endpoint(id = "bulkSteps", summary = "What became of each step of a bulk action")
    Slice<BulkStep> steps(@PathVariable long id, @RequestParam(required = false) @Size(max = 20) String cursor) {
        return actions.steps(id, cursor);
    }

    @GetMapping(value = "/{id}/forms.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @Endpoint(id = "bulkForms", summary = "The forms that a bulk action prints, 100 to a file")
    ResponseEntity<byte[]> forms(@PathVariable long id, @RequestParam(defaultValue = "1") @Min(1) @Max(100) int part) {
        String name = "in-%d-%d.pdf".formatted(id, part);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(name).build().toString())
                .body(actions.printed(id, part));
    }

    @PostMapping("/{id}/recall")
    @Endpoint(id = "recallBulk", summary = "Stops a bulk action and takes back what was done in the last minute")
    BulkProgress recall(@PathVariable long id) {
        BulkProgress progress = actions.recall(id);
        resumer.soon();
        return progress;
    }
}
