package vn.motcua.work;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
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
import vn.motcua.catalogue.Catalogue;
import vn.motcua.organisation.Access;
import vn.motcua.organisation.CurrentOfficer;
import vn.motcua.organisation.Operation;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;
import vn.motcua.shared.web.Endpoint;

/** The series of dossiers that an officer takes in at the counter: kept as they type, for nobody else to see. */
@RestController
@Tag(name = "Reception")
@RequestMapping("/api/reception/series")
class SeriesController {

    private static final String ID = "[0-9a-f]{16,64}";
    private static final Text NONE =
            new Text("Đợt tiếp nhận này đã kết thúc.", "This series has ended, or never began.");

    private final SeriesStore store;
    private final Catalogue catalogue;
    private final CurrentOfficer currentOfficer;
    private final Access access;
    private final Clock clock;

    SeriesController(
            SeriesStore store, Catalogue catalogue, CurrentOfficer currentOfficer, Access access, Clock clock) {
        this.store = store;
        this.catalogue = catalogue;
        this.currentOfficer = currentOfficer;
        this.access = access;
        this.clock = clock;
    }

    /**
     * A series as it stands.
     *
     * @param after version that the window knows; null when it knows of none
     */
    record SeriesTyped(
            @Min(1) Long after,
            @NotNull ProcedureCode procedureCode,
            @NotNull @Size(max = 20) Map<String, Object> data) {}

    @GetMapping
    @Endpoint(id = "openSeries", summary = "The officer's series at the counter that have not ended")
    List<ReceptionSeries.Entry> open() {
        LocalDate today = LocalDate.now(clock);
        return store.of(me()).stream()
                .map(each -> new ReceptionSeries.Entry(
                        each.id(), each.procedureCode(), name(each, today), each.begunAt(), each.savedAt()))
                .toList();
    }

    @GetMapping("/{id}")
    @Endpoint(id = "series", summary = "A series at the counter, as its officer left it")
    ReceptionSeries series(@PathVariable @Pattern(regexp = ID) String id) {
        return store.find(me(), id).orElseThrow(() -> Rejection.notFound("id", id, NONE));
    }

    @PutMapping("/{id}")
    @Endpoint(
            id = "keepSeries",
            summary = "Keeps a series at the counter as it stands",
            withoutKey = "The same once more is the same save; another one names the version that it replaces")
    ReceptionSeries.Saved keep(@PathVariable @Pattern(regexp = ID) String id, @Valid @RequestBody SeriesTyped typed) {
        return store.save(me(), id, typed.procedureCode(), typed.after(), typed.data())
                .orElseThrow(() -> Rejection.conflict(
                        "series-newer",
                        new Text(
                                "Một cửa sổ khác của bạn đã lưu nội dung mới hơn cho đợt này, hoặc đã kết thúc đợt.",
                                "Another window of yours has kept something newer for this series, or has ended it.")));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Endpoint(
            id = "endSeries",
            summary = "Ends a series at the counter; what was filed stays filed",
            withoutKey = "What has ended can be ended again")
    void end(@PathVariable @Pattern(regexp = ID) String id) {
        store.drop(me(), id);
    }

    /** The name that the procedure has now; one that is no longer in force is known by its code. */
    private Text name(ReceptionSeries series, LocalDate today) {
        return catalogue.allInForce(today).stream()
                .filter(version -> version.code().value().equals(series.procedureCode()))
                .findFirst()
                .map(version -> version.manifest().name())
                .orElse(Text.same(series.procedureCode()));
    }

    private OfficerId me() {
        access.require(Operation.SUBMIT_DOSSIER);
        return currentOfficer.get().id();
    }
}
