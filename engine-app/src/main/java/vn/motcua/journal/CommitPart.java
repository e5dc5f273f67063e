package vn.motcua.journal;

import java.sql.Connection;
import java.util.List;

/**
 * Changes of other tables that travel in the same statement as the journal rows, one round trip for all. Asked just before
 * the commit, and whenever {@link Journal#writeNow} writes what there is so far.
 */
public interface CommitPart {

    /** Tells parts apart; a transaction holds one of each name. */
    String name();

    /** Comma-separated common table expressions that insert, update or delete, without {@code with}. */
    String ctes();

    /**
     * Values for the question marks of {@link #ctes()}, in their order; arrays of {@code String}, {@code Long} and
     * {@code Integer} become SQL arrays, instants become {@code timestamptz}.
     */
    List<Object> parameters(Connection connection);

    /** True when there is nothing to write. */
    boolean isEmpty();
}
