package vn.motcua.engine;

/** Lets a delegate add to what the flow knows. */
@FunctionalInterface
public interface FactWriter {

    /**
     * Sets a fact that gateways and rules may read.
     *
     * @param value a text, number, truth value or date ({@link java.time.LocalDate} and {@link java.time.Instant} are
     *     kept as ISO text), or null
     */
    void set(String name, Object value);
}
