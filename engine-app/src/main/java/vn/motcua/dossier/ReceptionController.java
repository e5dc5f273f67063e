package vn.motcua.dossier;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.organisation.Access;
import vn.motcua.organisation.Operation;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.shared.UnitCode;
import vn.motcua.shared.web.Endpoint;

/** What the counter needs before a dossier exists: procedures, forms, and what a case asks for. */
@RestController
@Tag(name = "Reception")
@RequestMapping("/api/reception/procedures")
class ReceptionController {

    private final ReceptionPages pages;
    private final Access access;

    ReceptionController(ReceptionPages pages, Access access) {
        this.pages = pages;
        this.access = access;
    }

    /**
     * The declaration as far as it is filled in.
     *
     * @param placeCode commune that the matter belongs to
     */
    record Draft(
            @NotNull @Size(max = 200) Map<String, Object> data,
            UnitCode unitCode,
            UnitCode placeCode,
            Channel channel) {}

    @GetMapping
    @Endpoint(id = "receivable", summary = "Procedures that the counter receives")
    List<ReceptionPages.Offer> procedures() {
        access.require(Operation.SUBMIT_DOSSIER);
        return pages.offers();
    }

    @GetMapping("/{procedureCode}")
    @Endpoint(id = "counter", summary = "What the counter needs to receive a dossier of a procedure")
    ReceptionPages.Counter procedure(@PathVariable ProcedureCode procedureCode) {
        access.require(Operation.SUBMIT_DOSSIER);
        return pages.counter(procedureCode);
    }

    @PostMapping("/{procedureCode}/components")
    @Endpoint(
            id = "caseOf",
            summary = "Components, fee and due date of a case as far as it is filled in",
            withoutKey = "It changes nothing")
    ReceptionPages.Case components(@PathVariable ProcedureCode procedureCode, @Valid @RequestBody Draft draft) {
        access.require(Operation.SUBMIT_DOSSIER);
        return pages.ofCase(
                procedureCode,
                draft.data(),
                draft.unitCode(),
                draft.placeCode(),
                draft.channel() == null ? Channel.COUNTER : draft.channel());
    }
}
