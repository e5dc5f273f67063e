package vn.motcua.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.motcua.shared.Actor;
import vn.motcua.shared.CurrentActor;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;
import vn.motcua.shared.UnitCode;

/** Applies the table to the actor of this thread. */
@Component
class CurrentAccess implements Access {

    private final Units units;
    private final Officers officers;
    private final MachineClients clients;
    private final Clock clock;

    CurrentAccess(Units units, Officers officers, MachineClients clients, Clock clock) {
        this.units = units;
        this.officers = officers;
        this.clients = clients;
        this.clock = clock;
    }

    @Override
    public void require(Operation operation, UnitCode unit) {
        actor();
        if (!allows(operation, unit)) {
            throw forbidden(operation, " tại đơn vị " + unit, " in the unit " + unit);
        }
    }

    @Override
    public void require(Operation operation) {
        actor();
        if (!allows(operation)) {
            throw forbidden(operation, "", "");
        }
    }

    @Override
    public boolean allows(Operation operation, UnitCode unit) {
        return CurrentActor.find().isPresent() && scope(operation).contains(unit);
    }

    @Override
    public boolean allows(Operation operation) {
        return CurrentActor.find().isPresent() && !scope(operation).isEmpty();
    }

    @Override
    public Set<UnitCode> scope(Operation operation) {
        Actor actor = actor();
        LocalDate today = LocalDate.now(clock);
        if (ActorKind.of(actor) == ActorKind.JOB) {
            return units.codes(today);
        }
        Optional<MachineClient> client = clients.find(actor);
        if (client.isPresent()) {
            return client.get().operations().contains(operation)
                    ? units.subtree(client.get().unit(), today)
                    : Set.of();
        }
        return officer(actor).map(officer -> scope(officer, operation, today)).orElse(Set.of());
    }

    private Set<UnitCode> scope(Officer officer, Operation operation, LocalDate today) {
        List<Set<UnitCode>> parts = officer.positions().stream()
                .flatMap(position -> Permissions.reach(position.role(), operation).stream()
                        .map(reach -> switch (reach) {
                            case OWN -> Set.of(position.unit());
                            case BELOW -> units.subtree(position.unit(), today);
                            case EVERYWHERE -> units.codes(today);
                        }))
                .toList();
        if (parts.size() == 1) {
            // a country's units are not copied for each question
            return parts.get(0);
        }
        Set<UnitCode> scope = new LinkedHashSet<>();
        parts.forEach(scope::addAll);
        return scope;
    }

    private Optional<Officer> officer(Actor actor) {
        return ActorKind.of(actor) == ActorKind.OFFICER
                ? Optional.of(officers.get(new OfficerId(actor.id()))).filter(Officer::active)
                : Optional.empty();
    }

    private static Actor actor() {
        return CurrentActor.find().orElseThrow(NotSignedIn::rejection);
    }

    private static Rejection forbidden(Operation operation, String vi, String en) {
        return Rejection.forbidden(
                "not-allowed",
                new Text(
                        "Tài khoản không có quyền " + operation.title().vi() + vi + ".",
                        "This account may not " + operation.title().en() + en + "."));
    }
}
