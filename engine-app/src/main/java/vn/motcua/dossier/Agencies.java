package vn.motcua.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.Routing;
import vn.motcua.organisation.Unit;
import vn.motcua.organisation.UnitKind;
import vn.motcua.organisation.Units;
import vn.motcua.shared.UnitCode;

/**
 * Finds the agency that decides a dossier: the routing table says which kind of agency and around which place, the tree
 * of units says which one that is. Where that leaves none or several, the dossier goes to the coordinating place.
 */
@Component
class Agencies {

    private final Routing routing;
    private final Competence competence;
    private final Units units;

    Agencies(Routing routing, Competence competence, Units units) {
        this.routing = routing;
        this.competence = competence;
        this.units = units;
    }

    /**
     * Who decides, or who finds it out.
     *
     * @param known false when {@code unit} is the place that coordinates
     */
    record Found(UnitCode unit, boolean known) {}

    /**
     * Whom the dossier goes to.
     *
     * @param facts of the declaration
     * @param received the place that receives
     * @param declared commune that the matter belongs to by the applicant's words; null for that of the place
     */
    Found decide(
            ProcedureVersion version,
            Map<String, Object> facts,
            UnitCode received,
            @Nullable UnitCode declared,
            LocalDate today) {
        UnitCode commune = declared == null ? commune(received, today) : declared;
        Routing.Competence answer = routing.competence(version, facts, commune, today);
        Optional<UnitCode> agency = Optional.empty();
        if (answer.known()) {
            agency = answer.agency() == null
                    ? around(version, answer.near() == Routing.Near.COMMUNE ? commune : received, today)
                    : Optional.of(answer.agency()).filter(code -> exists(code, today));
        }
        return agency.map(unit -> new Found(unit, true))
                .orElseGet(() -> new Found(coordinator(received, today), false));
    }

    private boolean exists(UnitCode code, LocalDate today) {
        return units.find(code, today).isPresent();
    }

    private Optional<UnitCode> around(ProcedureVersion version, @Nullable UnitCode place, LocalDate today) {
        UnitKind level = UnitKind.valueOf(version.manifest().agencyLevel().value());
        if (place == null) {
            return Optional.empty();
        }
        // a division decides for the agency that it is part of
        return competence.level(place, today) == level
                ? Optional.of(place)
                : competence.nearest(level, place, today).map(Unit::code);
    }

    /** The service centre nearest to the place, else the unit above all others there. */
    private UnitCode coordinator(UnitCode received, LocalDate today) {
        List<UnitCode> upwards = upwards(received, today);
        return competence
                .nearest(UnitKind.SERVICE_CENTRE, received, today)
                .map(Unit::code)
                .orElse(upwards.get(upwards.size() - 1));
    }

    /** The commune that the place is, or is part of; null for places of other levels. */
    private @Nullable UnitCode commune(UnitCode place, LocalDate today) {
        return upwards(place, today).stream()
                .filter(code -> units.find(code, today)
                        .filter(unit -> unit.kind() == UnitKind.COMMUNE)
                        .isPresent())
                .findFirst()
                .orElse(null);
    }

    private List<UnitCode> upwards(UnitCode place, LocalDate today) {
        return Stream.concat(Stream.of(place), units.ancestors(place, today).stream())
                .toList();
    }
}
