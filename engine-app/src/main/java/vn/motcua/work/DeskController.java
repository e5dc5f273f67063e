package vn.motcua.work;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.organisation.Access;
import vn.motcua.organisation.Operation;
import vn.motcua.shared.DossierCode;
import vn.motcua.shared.web.Endpoint;

/** What officers keep for themselves: how their lists are arranged, and the dossiers that they watch. */
@RestController
@Tag(name = "Tasks")
@RequestMapping("/api")
class DeskController {

    private final WorkViews views;
    private final WatchedDossiers watched;
    private final Access access;

    DeskController(WorkViews views, WatchedDossiers watched, Access access) {
        this.views = views;
        this.watched = watched;
        this.access = access;
    }

    /** A view to keep, and the version of the one that it was made of. */
    record SavedView(
            @NotNull @Min(0) Integer version,
            @NotNull @Size(max = WorkView.MOST_FILTERS) List<@NotNull @Valid WorkFilter> filters,
            @Nullable @Size(max = WorkView.MOST_COLUMNS) List<WorkView.@NotNull Column> columns) {}

    @GetMapping("/work-view")
    @Endpoint(id = "workView", summary = "How the officer has arranged the lists")
    WorkView view() {
        access.require(Operation.WORK_ON_TASK);
        return views.mine();
    }

    @PutMapping("/work-view")
    @Endpoint(id = "saveWorkView", summary = "Keeps the officer's named filters and columns")
    WorkView save(@Valid @RequestBody SavedView view) {
        access.require(Operation.WORK_ON_TASK);
        return views.save(view.version(), view.filters(), view.columns());
    }

    @GetMapping("/watched-dossiers")
    @Endpoint(id = "watchedDossiers", summary = "The dossiers that the officer watches and may see")
    List<WatchedDossier> watched() {
        return watched.mine();
    }

    @PutMapping("/dossiers/{code}/watch")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Endpoint(id = "watchDossier", summary = "Begins to watch a dossier", withoutKey = "Whoever watches goes on")
    void watch(@PathVariable DossierCode code) {
        watched.watch(code);
    }

    @DeleteMapping("/dossiers/{code}/watch")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Endpoint(id = "unwatchDossier", summary = "Watches a dossier no longer", withoutKey = "It is watched no longer")
    void unwatch(@PathVariable DossierCode code) {
        watched.unwatch(code);
    }
}
