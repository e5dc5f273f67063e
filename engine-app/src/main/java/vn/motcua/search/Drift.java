package vn.motcua.search;

import java.time.Instant;

/**
 * What comparing the index with the database has found: the last comparison, and what all of the last 24 hours mended.
 *
 * @param sampled dossiers that the last comparison looked at
 * @param repaired documents written once more within 24 hours, because they were missing or other than they must be
 * @param missing of those, not in the index at all
 * @param removed documents of no dossier that were deleted within 24 hours
 */
public record Drift(Instant checkedAt, int sampled, int repaired, int missing, int removed) {}
