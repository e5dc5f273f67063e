package vn.motcua.shared.preview;

import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A command that is carried out only to show what it would do and is undone at its end. Whatever it would take from a
 * counter that others draw from meanwhile (the number of a form) it does not take: nobody waits for a preview.
 */
public final class Rehearsal {

    private Rehearsal() {}

    /** Does the work as a rehearsal; the caller rolls its transaction back. */
    public static <T> T of(Supplier<T> work) {
        TransactionSynchronizationManager.bindResource(Rehearsal.class, true);
        try {
            return work.get();
        } finally {
            TransactionSynchronizationManager.unbindResource(Rehearsal.class);
        }
    }

    /** Whether what this thread does now will be undone. */
    public static boolean running() {
        return TransactionSynchronizationManager.hasResource(Rehearsal.class);
    }
}
