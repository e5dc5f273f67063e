package vn.motcua.organisation;

import vn.motcua.shared.Actor;

/** Whom the id of an actor names. */
enum ActorKind {
    OFFICER,
    CLIENT,
    JOB;

    /** How the id of a machine client begins. */
    static final String CLIENT_PREFIX = "client:";

    static ActorKind of(Actor actor) {
        if (actor.id().startsWith("system:")) {
            return JOB;
        }
        return actor.id().startsWith(CLIENT_PREFIX) ? CLIENT : OFFICER;
    }
}
