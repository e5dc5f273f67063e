package vn.motcua.organisation.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.organisation.Absence;
import vn.motcua.organisation.Absences;
import vn.motcua.organisation.Access;
import vn.motcua.organisation.Officer;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.Operation;
import vn.motcua.organisation.UnitRef;
import vn.motcua.organisation.Units;
import vn.motcua.shared.Role;
import vn.motcua.shared.UnitCode;
import vn.motcua.shared.web.Endpoint;

/** The tree of units and who works there today. */
@RestController
@Tag(name = "Organisation")
@RequestMapping("/api/organisation/units")
class OrganisationController {

    private final Units units;
    private final Officers officers;
    private final Absences absences;
    private final Access access;
    private final Clock clock;

    OrganisationController(Units units, Officers officers, Absences absences, Access access, Clock clock) {
        this.units = units;
        this.officers = officers;
        this.absences = absences;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping
    @Endpoint(id = "units", summary = "The units of today, in the order of their tree")
    List<UnitRef> units() {
        access.require(Operation.VIEW_ORGANISATION);
        return units.all(LocalDate.now(clock)).stream().map(UnitRef::of).toList();
    }

    @GetMapping("/{code}/officers")
    @Endpoint(id = "officers", summary = "Who works in a unit today")
    List<Colleague> officers(@PathVariable UnitCode code, @RequestParam(required = false) Role role) {
        access.require(Operation.VIEW_ORGANISATION);
        UnitCode unit = units.get(code).code();
        LocalDate today = LocalDate.now(clock);
        List<Officer> found = role == null ? officers.in(unit, today) : officers.holding(role, unit, today);
        // who is away is for those to know who give steps away
        boolean gives = access.allows(Operation.REASSIGN_TASK, unit);
        return found.stream()
                .map(officer -> new Colleague(
                        officer.id(),
                        officer.name(),
                        gives ? absences.running(officer.id()).map(Absence::to).orElse(null) : null))
                .toList();
    }
}
