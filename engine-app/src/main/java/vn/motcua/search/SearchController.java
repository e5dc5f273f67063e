package vn.motcua.search;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.shared.web.Endpoint;

/** Search across the dossiers that the caller may see. */
@RestController
@Tag(name = "Search")
@RequestMapping("/api/search")
class SearchController {

    private final DossierSearch search;

    SearchController(DossierSearch search) {
        this.search = search;
    }

    @GetMapping
    @Endpoint(id = "search", summary = "Dossiers that match, among those that the caller may see")
    SearchPage search(
            @RequestParam(defaultValue = "") @Size(max = 200) String q,
            @RequestParam(required = false) @Size(max = 10) List<@Min(1) @Max(10) Integer> status,
            @RequestParam(required = false) @Size(max = 50) List<@Size(max = 20) String> procedure,
            @RequestParam(required = false) @Size(max = 50) List<@Size(max = 35) String> unit,
            @RequestParam(required = false) @Size(max = 10) List<@Size(max = 30) String> outcome,
            @RequestParam(required = false) @Size(max = 3) List<@Size(max = 30) String> timeliness,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate receivedFrom,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate receivedTo,
            @RequestParam(required = false) @Size(max = 500) String cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int size) {
        return search.search(new SearchRequest(
                q, status, procedure, unit, outcome, timeliness, receivedFrom, receivedTo, cursor, size));
    }
}
