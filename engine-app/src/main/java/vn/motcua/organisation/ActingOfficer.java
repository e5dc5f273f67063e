package vn.motcua.organisation;

import org.springframework.stereotype.Component;
import vn.motcua.shared.Actor;
import vn.motcua.shared.CurrentActor;
import vn.motcua.shared.OfficerId;

/** Reads the officer from the actor of this thread. */
@Component
class ActingOfficer implements CurrentOfficer {

    private final Officers officers;

    ActingOfficer(Officers officers) {
        this.officers = officers;
    }

    @Override
    public Officer get() {
        Actor actor = CurrentActor.find()
                .filter(any -> ActorKind.of(any) == ActorKind.OFFICER)
                .orElseThrow(NotSignedIn::rejection);
        return officers.get(new OfficerId(actor.id()));
    }
}
