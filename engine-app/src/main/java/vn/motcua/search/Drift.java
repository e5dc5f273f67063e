package vn.motcua.search;

import java.time.Instant;

/**
 * What one comparison of index and database found.
 *
 * @param sampled dossiers looked at
 * @param repaired written once more
 * @param missing of those, not in the index at all
 */
public record Drift(Instant checkedAt, int sampled, int repaired, int missing) {}
