package vn.motcua.catalogue.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.VersionLoad;
import vn.motcua.organisation.Access;
import vn.motcua.organisation.Operation;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.shared.web.Endpoint;

/** Procedures and their versions. */
@RestController
@Tag(name = "Catalogue")
@RequestMapping("/api/catalogue/procedures")
class CatalogueController {

    private final Catalogue catalogue;
    private final Access access;
    private final Clock clock;
    private final ObjectProvider<VersionLoad> load;

    CatalogueController(Catalogue catalogue, Access access, Clock clock, ObjectProvider<VersionLoad> load) {
        this.catalogue = catalogue;
        this.access = access;
        this.clock = clock;
        this.load = load;
    }

    @GetMapping
    @Endpoint(id = "procedures", summary = "Procedures in force")
    List<ProcedureView> procedures() {
        access.require(Operation.VIEW_CATALOGUE);
        return catalogue.allInForce(LocalDate.now(clock)).stream()
                .map(version -> ProcedureView.of(
                        version, catalogue.versions(version.code()).size(), open(version.code())))
                .toList();
    }

    @GetMapping("/{code}")
    @Endpoint(id = "procedure", summary = "A procedure with its versions")
    ProcedureDetailView procedure(@PathVariable ProcedureCode code) {
        access.require(Operation.VIEW_CATALOGUE);
        return ProcedureDetailView.of(catalogue.inForce(code, LocalDate.now(clock)), catalogue.versions(code));
    }

    private int open(ProcedureCode code) {
        return load.stream().mapToInt(each -> each.openDossiers(code)).sum();
    }
}
