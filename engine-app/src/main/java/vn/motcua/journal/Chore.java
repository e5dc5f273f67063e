package vn.motcua.journal;

import java.time.Duration;

/** Something that the journal does by itself again and again on every node. */
interface Chore {

    Duration every();

    /** Once; a failure is logged and the next turn comes all the same. */
    void turn();

    /** After the last turn, when the node stops. */
    default void end() {}
}
