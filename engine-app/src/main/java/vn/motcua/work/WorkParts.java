package vn.motcua.work;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierAction;
import vn.motcua.dossier.DossierParts;
import vn.motcua.dossier.OpenStep;
import vn.motcua.dossier.OpenWait;
import vn.motcua.dossier.Status;
import vn.motcua.organisation.Access;
import vn.motcua.organisation.Operation;
import vn.motcua.organisation.UnitRef;
import vn.motcua.organisation.Units;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.UnitCode;

/** The work on a dossier as its page shows it. */
@Component
class WorkParts implements DossierParts {

    private final WorkStore store;
    private final TaskRows rows;
    private final HandOvers handOvers;
    private final ParentAnswers parentAnswers;
    private final OpenWaits waits;
    private final Units units;
    private final Access access;
    private final StandIns standIns;

    WorkParts(
            WorkStore store,
            TaskRows rows,
            HandOvers handOvers,
            ParentAnswers parentAnswers,
            OpenWaits waits,
            Units units,
            Access access,
            StandIns standIns) {
        this.store = store;
        this.rows = rows;
        this.handOvers = handOvers;
        this.parentAnswers = parentAnswers;
        this.waits = waits;
        this.units = units;
        this.access = access;
        this.standIns = standIns;
    }

    @Override
    public List<OpenStep> openSteps(Dossier dossier) {
        return store.open(dossier.id()).stream()
                .map(item -> new OpenStep(
                        item.taskId(),
                        item.step(),
                        item.name(),
                        item.role().title(),
                        UnitRef.of(units.get(item.unit())),
                        rows.person(item.assignee()),
                        item.turn().name(),
                        item.createdAt(),
                        item.stepDueAt()))
                .toList();
    }

    @Override
    public Optional<OpenWait> waiting(Dossier dossier) {
        boolean outside =
                !dossier.status().terminal() && store.open(dossier.id()).isEmpty();
        return outside ? waits.of(dossier) : Optional.empty();
    }

    @Override
    public boolean holds(Dossier dossier, OfficerId officer) {
        return store.open(dossier.id()).stream()
                .anyMatch(item ->
                        officer.equals(item.assignee()) || standIns.standsIn(officer, item, dossier.procedure()));
    }

    @Override
    public boolean standsIn(Dossier dossier, Set<UnitCode> where) {
        return store.open(dossier.id()).stream().anyMatch(item -> where.contains(item.unit()));
    }

    @Override
    public boolean actedOn(Dossier dossier, OfficerId officer) {
        return store.actedOn(dossier.id(), officer);
    }

    @Override
    public Set<DossierAction> actions(Dossier dossier, OfficerId officer) {
        Set<DossierAction> actions = EnumSet.noneOf(DossierAction.class);
        if (dossier.status() != Status.SETTLED && handOvers.recallable(dossier.id(), officer)) {
            actions.add(DossierAction.RECALL);
        }
        if (parentAnswers.awaited(dossier)) {
            actions.add(DossierAction.PARENT_ANSWER);
        }
        if (dossier.competenceUnknown()
                && !dossier.status().terminal()
                && access.allows(Operation.COORDINATE_DOSSIER, dossier.competentUnit())) {
            actions.add(DossierAction.DECIDE_COMPETENCE);
        }
        return actions;
    }
}
