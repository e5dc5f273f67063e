package vn.motcua.work;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.Actor;
import vn.motcua.shared.CurrentActor;
import vn.motcua.shared.OfficerId;

/**
 * Who does a step in this request.
 *
 * @param onBehalfOf the absent officer whose step it is; null when it is the officer's own or nobody's
 */
record Doer(OfficerId officer, @Nullable OfficerId onBehalfOf) {

    /** Does the work so that the journal names both. */
    <T> T act(Supplier<T> work) {
        return onBehalfOf == null
                ? work.get()
                : CurrentActor.runAs(new Actor(officer.value(), onBehalfOf.value()), work);
    }

    /** {@link #act(Supplier)} without a result. */
    void act(Runnable work) {
        act(() -> {
            work.run();
            return true;
        });
    }
}
