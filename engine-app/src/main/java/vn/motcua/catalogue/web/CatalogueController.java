package vn.motcua.catalogue.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.Incomplete;
import vn.motcua.catalogue.VersionLoad;
import vn.motcua.catalogue.importing.ManifestDraft;
import vn.motcua.catalogue.importing.PortalImport;
import vn.motcua.organisation.Access;
import vn.motcua.organisation.Operation;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.shared.web.Endpoint;

/** Procedures and their versions. */
@RestController
@Tag(name = "Catalogue")
@RequestMapping("/api/catalogue")
class CatalogueController {

    private final Catalogue catalogue;
    private final Incomplete incomplete;
    private final Access access;
    private final Clock clock;
    private final ObjectProvider<VersionLoad> load;

    CatalogueController(
            Catalogue catalogue, Incomplete incomplete, Access access, Clock clock, ObjectProvider<VersionLoad> load) {
        this.catalogue = catalogue;
        this.incomplete = incomplete;
        this.access = access;
        this.clock = clock;
        this.load = load;
    }

    @GetMapping("/procedures")
    @Endpoint(id = "procedures", summary = "Procedures in force")
    List<ProcedureView> procedures() {
        access.require(Operation.VIEW_CATALOGUE);
        return catalogue.allInForce(LocalDate.now(clock)).stream()
                .map(version -> ProcedureView.of(
                        version, catalogue.versions(version.code()).size(), open(version.code())))
                .toList();
    }

    @GetMapping("/procedures/{code}")
    @Endpoint(id = "procedure", summary = "A procedure with its versions")
    ProcedureDetailView procedure(@PathVariable ProcedureCode code) {
        access.require(Operation.VIEW_CATALOGUE);
        return ProcedureDetailView.of(catalogue.inForce(code, LocalDate.now(clock)), catalogue.versions(code));
    }

    @GetMapping("/incomplete")
    @Endpoint(id = "incomplete", summary = "Procedures that somebody has to complete before they can be applied for")
    List<IncompleteView> incomplete() {
        access.require(Operation.VIEW_CATALOGUE);
        return incomplete.all().stream().map(IncompleteView::of).toList();
    }

    /** A procedure as the portal's service LayThuTuc tells it. */
    record PortalDetail(
            @NotNull ProcedureCode code, @NotNull Map<String, Object> detail) {}

    /** Saves nothing: the draft is for the analyst's own editor. */
    @PostMapping("/imports")
    @Endpoint(
            id = "importProcedure",
            summary = "The draft of a manifest from what the National Portal tells of a procedure",
            withoutKey = "It changes nothing")
    ManifestDraft importProcedure(@Valid @RequestBody PortalDetail portal) {
        access.require(Operation.VIEW_CATALOGUE);
        return PortalImport.of(portal.code(), JsonMapper.shared().valueToTree(portal.detail()), LocalDate.now(clock));
    }

    private int open(ProcedureCode code) {
        return load.stream().mapToInt(each -> each.openDossiers(code)).sum();
    }
}
