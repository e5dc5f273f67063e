package vn.motcua.operations;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.dossier.PopulationStandIn;
import vn.motcua.organisation.Access;
import vn.motcua.organisation.Operation;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;
import vn.motcua.shared.web.Endpoint;

/** Lets a trial see what happens while another system cannot be reached. */
@RestController
@Tag(name = "Operations")
@RequestMapping("/api/operations/stand-ins")
class StandInController {

    private final ObjectProvider<PopulationStandIn> population;
    private final Access access;

    StandInController(ObjectProvider<PopulationStandIn> population, Access access) {
        this.population = population;
        this.access = access;
    }

    /** @param reachable whether it answers from now on */
    record Switching(@NotNull Boolean reachable) {}

    /**
     * Switches the stand-in of the population database on or off.
     *
     * @throws Rejection conflict {@code no-stand-in} where a connector, or nothing, is used
     */
    @PostMapping("/population")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Endpoint(
            id = "switchPopulationStandIn",
            summary = "Lets the stand-in of the population database answer or not",
            withoutKey = "It sets a state: sent twice it is the same state")
    void switchPopulation(@Valid @RequestBody Switching switching) {
        access.require(Operation.OPERATE_SYSTEM);
        PopulationStandIn standIn = population.getIfAvailable();
        if (standIn == null) {
            throw Rejection.conflict(
                    "no-stand-in",
                    new Text(
                            "Hệ thống này không dùng bản giả lập cơ sở dữ liệu dân cư.",
                            "This installation uses no stand-in of the population database."));
        }
        standIn.reachable(switching.reachable());
    }
}
