package vn.motcua.search;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.organisation.Access;
import vn.motcua.organisation.Operation;
import vn.motcua.shared.web.Endpoint;

/** The searches that the caller has named. */
@RestController
@Tag(name = "Search")
@RequestMapping("/api/saved-searches")
class SavedSearchController {

    private final SavedSearches searches;
    private final Access access;

    SavedSearchController(SavedSearches searches, Access access) {
        this.searches = searches;
        this.access = access;
    }

    /** Searches to keep, and the version of those that they were made of. */
    record SearchesToKeep(
            @NotNull @Min(0) Integer version,
            @NotNull @Size(max = SavedSearch.MOST) List<@NotNull @Valid SavedSearch> searches) {}

    @GetMapping
    @Endpoint(id = "savedSearches", summary = "The officer's named searches")
    SavedSearch.Kept mine() {
        access.require(Operation.SEARCH);
        return searches.mine();
    }

    @PutMapping
    @Endpoint(id = "saveSearches", summary = "Keeps the officer's named searches")
    SavedSearch.Kept save(@Valid @RequestBody SearchesToKeep kept) {
        access.require(Operation.SEARCH);
        return searches.save(kept.version(), kept.searches());
    }
}
