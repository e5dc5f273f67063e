package vn.motcua.bulk;

import java.time.Instant;
import vn.motcua.shared.Actor;

/**
 * One decision for many steps.
 *
 * @param actor who decided, with the rights that they have when each step is done
 * @param at when it was decided; before that, when it was previewed
 */
record BulkAction(long id, BulkKind kind, State state, Actor actor, BulkDecision decision, Instant at) {

    enum State {
        PREVIEWED,
        RUNNING,
        DONE,
        RECALLING,
        RECALLED
    }
}
