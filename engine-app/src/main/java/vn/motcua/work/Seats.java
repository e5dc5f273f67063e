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
    private final WorkStore store;
    private final Deadlines deadlines;
    private final Clock clock;

    Seats(
            Routing routing,
            Catalogue catalogue,
            GroupParts parts,
            Units units,
            Officers officers,
            WorkStore store,
            Deadlines deadlines,
            Clock clock) {
        this.routing = routing;
        this.catalogue = catalogue;
        this.parts = parts;
        this.units = units;
        this.officers = officers;
        this.store = store;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** @param officer whom the step goes to at once; null when it waits for anybody of the role */
    record Seat(
            UnitCode unit,
            Role role,
            Priority priority,
            @Nullable OfficerId officer) {}

    /** @param returned whether the step was sent back */
    Seat of(Dossier dossier, TaskInfo task, boolean returned) {
        var version = catalogue.version(dossier.versionId());
        Role modelled = version.manifest()
                .step(task.nodeId())
                .map(Manifest.Step::role)
                .orElseGet(() -> Role.valueOf(task.role()));
        Routing.Step step = new Routing.Step(version, task.nodeId(), modelled);
        Routing.Seat seat = routing.seat(step, !dossier.competenceUnknown());
        UnitCode unit = unit(seat.unit(), dossier, task.nodeId());
        Role role = seat.role() == null ? modelled : seat.role();
        boolean late = dossier.dueAt() != null && !dossier.dueAt().isAfter(Timeliness.overUntil(clock.instant()));
        // what the law itself adds, for a verification, puts nobody off
        boolean extended = deadlines.ledger(dossier.id()).extensions().stream()
                .anyMatch(extension -> extension.approver() != null);
        return new Seat(
                unit,
                role,
                routing.priority(step, extended, returned, late),
                officer(step, task.assignee(), role, unit));
    }

    /** Where a step of this dossier, and this role, belongs by now. */
    UnitCode unit(Dossier dossier, String node, Role role) {
        Routing.Step step = new Routing.Step(catalogue.version(dossier.versionId()), node, role);
        return unit(routing.seat(step, !dossier.competenceUnknown()).unit(), dossier, node);
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

    /** Whom the flow names, as long as they may do it; else whom the sharing of the work names. */
    private @Nullable OfficerId officer(Routing.Step step, @Nullable String named, Role role, UnitCode unit) {
        if (named != null) {
            Officer officer = officers.get(new OfficerId(named));
            return officer.active() && officer.holds(role, unit) ? officer.id() : null;
        }
        boolean atOnce =
                routing.goesToTheLeastLoaded(step, () -> holding(role, unit).size(), () -> store.openSteps(role, unit));
        return atOnce ? leastLoaded(role, unit) : null;
    }

    private List<Officer> holding(Role role, UnitCode unit) {
        return officers.holding(role, unit, LocalDate.now(clock));
    }

    /** The one with the fewest open steps; of several the first by number. */
    private @Nullable OfficerId leastLoaded(Role role, UnitCode unit) {
        List<OfficerId> candidates =
                holding(role, unit).stream().map(Officer::id).toList();
        Map<OfficerId, Integer> load = store.load(candidates);
        return candidates.stream()
                .min(Comparator.comparingInt((OfficerId id) -> load.getOrDefault(id, 0))
                        .thenComparing(OfficerId::value))
                .orElse(null);
    }
}
