package vn.motcua.organisation;

import java.util.Set;
import vn.motcua.shared.Actor;
import vn.motcua.shared.UnitCode;

/**
 * Another program that calls the API.
 *
 * @param id lower-case name of 3 to 40 letters, digits and hyphens
 * @param unit it may act for this unit and those below
 */
public record MachineClient(String id, UnitCode unit, Set<Operation> operations) {

    public MachineClient {
        operations = Set.copyOf(operations);
    }

    public Actor actor() {
        return new Actor(ActorKind.CLIENT_PREFIX + id, null);
    }
}
