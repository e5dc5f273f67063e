package vn.motcua.work;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.Manifest;
import vn.motcua.catalogue.Priority;
import vn.motcua.catalogue.Routing;
import vn.motcua.deadline.Deadlines;
import vn.motcua.deadline.Timeliness;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.GroupPart;
import vn.motcua.dossier.GroupParts;
import vn.motcua.engine.TaskInfo;
import vn.motcua.organisation.Absences;
import vn.motcua.organisation.Officer;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.Units;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.Role;
import vn.motcua.shared.UnitCode;

/** Where a step is done, by whom, and how pressing it is: what the routing tables say, in today's organisation. */
@Component
class Seats {

    private final Routing routing;
    private final Catalogue catalogue;
    private final GroupParts parts;
    private final Units units;
    private final Officers officers;
    private final Absences absences;
    private final WorkStore store;
    private final Deadlines deadlines;
    private final Clock clock;

    Seats(
            Routing routing,
            Catalogue catalogue,
            GroupParts parts,
            Units units,
            Officers officers,
            Absences absences,
            WorkStore store,
            Deadlines deadlines,
            Clock clock) {
        this.routing = routing;
        this.catalogue = catalogue;
        this.parts = parts;
        this.units = units;
        this.officers = officers;
        this.absences = absences;
        this.store = store;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /**
     * A step's place and what else the tables say of it.
     *
     * @param named whom the flow names, as long as they may do it; null for nobody
     * @param candidates to whom the step goes at once, the one with the fewest open steps first; empty when it waits for
     *     anybody of the role
     */
    record Seat(
            UnitCode unit,
            Role role,
            Priority priority,
            @Nullable OfficerId named,
            List<OfficerId> candidates) {}

    /** Where a step is done, and in which role. */
    record Place(UnitCode unit, Role role) {}

    /** @param returned whether the step was sent back */
    Seat of(Dossier dossier, TaskInfo task, boolean returned) {
        var version = catalogue.version(dossier.versionId());
        Routing.Step step = new Routing.Step(version, task.nodeId(), modelled(dossier, task.nodeId(), role(task)));
        Place place = place(step, dossier);
        boolean late = dossier.dueAt() != null && !dossier.dueAt().isAfter(Timeliness.overUntil(clock.instant()));
        // what the law itself adds, for a verification, puts nobody off
        boolean extended = deadlines.ledger(dossier.id()).extensions().stream()
                .anyMatch(extension -> extension.approver() != null);
        return new Seat(
                place.unit(),
                place.role(),
                routing.priority(step, extended, returned, late),
                named(task.assignee(), place),
                task.assignee() == null ? candidates(step, place) : List.of());
    }

    /** Where a step of this dossier belongs by now; {@code otherwise} is the role of a step that the manifest lacks. */
    Place place(Dossier dossier, String node, Role otherwise) {
        return place(
                new Routing.Step(catalogue.version(dossier.versionId()), node, modelled(dossier, node, otherwise)),
                dossier);
    }

    private Place place(Routing.Step step, Dossier dossier) {
        Routing.Seat seat = routing.seat(step, !dossier.competenceUnknown());
        return new Place(unit(seat.unit(), dossier, step.step()), seat.role() == null ? step.role() : seat.role());
    }

    private static @Nullable Role role(TaskInfo task) {
        return task.role() == null ? null : Role.valueOf(task.role());
    }

    private Role modelled(Dossier dossier, String node, @Nullable Role otherwise) {
        return catalogue
                .version(dossier.versionId())
                .manifest()
                .step(node)
                .map(Manifest.Step::role)
                .orElse(otherwise);
    }

    /**
     * A part of a group is done by its own agency. A unit that does not exist today counts as the deciding one: no
     * dossier is held up by a table.
     */
    private UnitCode unit(String seat, Dossier dossier, String node) {
        String part = catalogue
                .version(dossier.versionId())
                .manifest()
                .step(node)
                .map(Manifest.Step::part)
                .orElse(null);
        return parts.find(dossier, part).map(GroupPart::unit).orElseGet(() -> byTable(seat, dossier));
    }

    private UnitCode byTable(String seat, Dossier dossier) {
        return switch (seat) {
            case "RECEIVED" -> dossier.unit();
            case "COMPETENT" -> dossier.competentUnit();
            default -> {
                UnitCode named = new UnitCode(seat);
                yield units.find(named, LocalDate.now(clock)).isPresent() ? named : dossier.competentUnit();
            }
        };
    }

    private @Nullable OfficerId named(@Nullable String named, Place place) {
        if (named == null) {
            return null;
        }
        Officer officer = officers.get(new OfficerId(named));
        return officer.active() && officer.holds(place.role(), place.unit()) ? officer.id() : null;
    }

    private List<OfficerId> candidates(Routing.Step step, Place place) {
        boolean atOnce = routing.goesToTheLeastLoaded(
                step, () -> holding(place).size(), () -> store.openSteps(place.role(), place.unit()));
        if (!atOnce) {
            return List.of();
        }
        // nobody who is away is given anything at once: it waits for anybody of the role
        List<OfficerId> all = holding(place).stream()
                .map(Officer::id)
                .filter(officer -> absences.running(officer).isEmpty())
                .toList();
        Map<OfficerId, Integer> load = store.load(all);
        return all.stream()
                .sorted(Comparator.comparingInt((OfficerId id) -> load.getOrDefault(id, 0))
                        .thenComparing(OfficerId::value))
                .toList();
    }

    private List<Officer> holding(Place place) {
        return officers.holding(place.role(), place.unit(), LocalDate.now(clock));
    }
}
