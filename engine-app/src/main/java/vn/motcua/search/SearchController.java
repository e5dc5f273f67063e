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
import vn.motcua.search.SearchRequest.Dated;
import vn.motcua.search.SearchRequest.Given;
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
            @RequestParam(defaultValue = "false") boolean documents,
            @RequestParam(required = false) @Size(max = 10) List<@Min(1) @Max(10) Integer> status,
            @RequestParam(required = false) @Size(max = 50) List<@Size(max = 20) String> procedure,
            @RequestParam(required = false) @Size(max = 50) List<@Size(max = 35) String> unit,
            @RequestParam(required = false) @Size(max = 10) List<@Size(max = 30) String> outcome,
            @RequestParam(required = false) @Size(max = 3) List<@Size(max = 30) String> timeliness,
            @RequestParam(required = false) @Size(max = 10) List<@Min(1) @Max(10) Integer> notStatus,
            @RequestParam(required = false) @Size(max = 50) List<@Size(max = 20) String> notProcedure,
            @RequestParam(required = false) @Size(max = 50) List<@Size(max = 35) String> notUnit,
            @RequestParam(required = false) @Size(max = 10) List<@Size(max = 30) String> notOutcome,
            @RequestParam(required = false) @Size(max = 3) List<@Size(max = 30) String> notTimeliness,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate receivedFrom,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate receivedTo,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate dueFrom,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate dueTo,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate endedFrom,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate endedTo,
            @RequestParam(defaultValue = "RECEIVED") Dated months,
            @RequestParam(required = false) @Size(max = 500) String cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int size) {
        Given chosen = new Given()
                .values("status", status)
                .values("procedure", procedure)
                .values("unit", unit)
                .values("outcome", outcome)
                .values("timeliness", timeliness)
                .days(Dated.RECEIVED, receivedFrom, receivedTo)
                .days(Dated.DUE, dueFrom, dueTo)
                .days(Dated.ENDED, endedFrom, endedTo);
        Given without = new Given()
                .values("status", notStatus)
                .values("procedure", notProcedure)
                .values("unit", notUnit)
                .values("outcome", notOutcome)
                .values("timeliness", notTimeliness);
        return search.search(new SearchRequest(
                q, documents, chosen.values(), without.values(), chosen.days(), months, cursor, size));
    }
}
