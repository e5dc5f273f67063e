package vn.motcua.shared.preview;

import java.util.List;
import java.util.function.Consumer;

/**
 * All that a command would do, found by its own code with the effects caught. Told in batches, so that nobody needs to
 * hold the rows of a whole province at once.
 *
 * @param command kind and content of the command in a canonical form; part of the fingerprint
 * @param rows hands over all rows, in an order that does not depend on chance
 */
public record Impact(String command, Rows rows) {

    /** Finds the rows and hands them over, batch by batch. */
    @FunctionalInterface
    public interface Rows {
        void each(Consumer<List<ImpactRow>> batch);
    }
}
