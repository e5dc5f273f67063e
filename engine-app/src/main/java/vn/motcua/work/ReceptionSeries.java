package vn.motcua.work;

import java.time.Instant;
import java.util.Map;
import vn.motcua.shared.Text;

/**
 * A series of dossiers of one procedure at the counter, as its officer left it.
 *
 * @param version grows with each save; who saves says which one they know
 * @param data the dossier that is typed, and what was filed before it, in the words of the page
 */
public record ReceptionSeries(
        String id, String procedureCode, long version, Map<String, Object> data, Instant begunAt, Instant savedAt) {

    /** An open series in the list of its officer. */
    public record Entry(String id, String procedureCode, Text procedureName, Instant begunAt, Instant savedAt) {}

    /** What a save led to. */
    public record Saved(long version, Instant savedAt) {}
}
