package vn.motcua.shared;

import java.util.Optional;
import java.util.function.Supplier;

/** The actor of the running thread: set for each request by the security filter and for each job by its runner. */
public final class CurrentActor {

    private static final ThreadLocal<Actor> ACTOR = new ThreadLocal<>();

    private CurrentActor() {}

    /**
     * The actor of this thread.
     *
     * @throws IllegalStateException when nobody was named: a change without an author is never written
     */
    public static Actor get() {
        Actor actor = ACTOR.get();
        if (actor == null) {
            throw new IllegalStateException("No actor is named for this thread");
        }
        return actor;
    }

    /** The actor of this thread; empty before anybody signed in. */
    public static Optional<Actor> find() {
        return Optional.ofNullable(ACTOR.get());
    }

    /** Runs the work as this actor and restores the former one afterwards. */
    public static <T> T runAs(Actor actor, Supplier<T> work) {
        Actor former = ACTOR.get();
        ACTOR.set(actor);
        try {
            return work.get();
        } finally {
            if (former == null) {
                ACTOR.remove();
            } else {
                ACTOR.set(former);
            }
        }
    }

    /** {@link #runAs(Actor, Supplier)} without a result. */
    public static void runAs(Actor actor, Runnable work) {
        runAs(actor, () -> {
            work.run();
            return null;
        });
    }
}
