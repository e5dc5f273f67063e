package vn.motcua.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.Text;
import vn.motcua.shared.Violation;

/**
 * What a file of officers would do.
 *
 * @param token to be sent with the file when it is applied; null while a line is faulty
 * @param lines all but unchanged ones, in the order of the file
 */
public record OfficerImport(
        @Nullable String token, int added, int changed, int unchanged, int faulty, List<Line> lines) {

    /** What becomes of a line. */
    public enum State {
        NEW,
        CHANGED,
        UNCHANGED,
        FAULTY
    }

    /**
     * A line of the file.
     *
     * @param number of the line in the file, from 1, the one with the headings included
     * @param officerId null when it cannot be read
     * @param sentence what it does; null when it is faulty
     * @param broken cells with what would have been right
     */
    public record Line(
            int number,
            State state,
            @Nullable String officerId,
            String name,
            @Nullable Text sentence,
            List<Violation> broken) {}
}
