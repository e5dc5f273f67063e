package vn.motcua.shared.preview;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.shared.Slice;
import vn.motcua.shared.web.Csv;
import vn.motcua.shared.web.Endpoint;

/** The rows of a preview, for the officer who asked for it. */
@RestController
@Tag(name = "Previews")
@RequestMapping("/api/previews")
class PreviewController {

    private static final List<String> HEADINGS =
            List.of("Mã hồ sơ", "Chủ hồ sơ", "Trước", "Sau", "Lý do", "Không áp dụng vì");

    private final Previews previews;

    PreviewController(Previews previews) {
        this.previews = previews;
    }

    @GetMapping("/{token}/rows")
    @Endpoint(id = "previewRows", summary = "Further rows of a preview")
    Slice<ImpactPreview.Row> rows(
            @PathVariable @Size(max = 100) String token,
            @RequestParam(required = false) @Size(max = 20) String cursor) {
        return previews.rows(token, cursor);
    }

    @GetMapping("/{token}.csv")
    @Endpoint(id = "previewCsv", summary = "All rows of a preview for a spreadsheet", produces = "text/csv")
    ResponseEntity<String> csv(@PathVariable @Size(max = 100) String token) {
        String body = Stream.concat(
                        Stream.of(HEADINGS), previews.allRows(token).stream().map(PreviewController::cells))
                .map(Csv::line)
                .collect(Collectors.joining("", Csv.BYTE_ORDER_MARK, ""));
        return ResponseEntity.ok()
                .contentType(Csv.TYPE)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("xem-truoc.csv")
                                .build()
                                .toString())
                .body(body);
    }

    private static List<String> cells(ImpactPreview.Row row) {
        return Stream.of(
                        row.dossierCode(),
                        row.label(),
                        row.before(),
                        row.after(),
                        row.sentence().vi(),
                        row.blocked() == null ? "" : row.blocked().vi())
                .toList();
    }
}
