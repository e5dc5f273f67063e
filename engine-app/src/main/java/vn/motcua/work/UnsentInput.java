package vn.motcua.work;

import java.time.Instant;
import java.util.Map;
import vn.motcua.shared.OfficerId;

/**
 * What an officer has typed into the form of a step and not sent.
 *
 * @param version grows with each save; who saves says which one they know
 * @param revision of the dossier that it was typed on
 * @param base values that the form began with
 */
public record UnsentInput(
        long version, int revision, Map<String, Object> base, Map<String, Object> data, Instant savedAt) {

    /** A row: whose it is, for which step. */
    record Row(String taskId, OfficerId officer, UnsentInput input) {}

    /** What a save led to. */
    public record Saved(long version, Instant savedAt) {}
}
