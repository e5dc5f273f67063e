package vn.motcua.deadline;

import java.time.Instant;
import java.util.List;
import vn.motcua.shared.Text;

/**
 * A due instant that says how it came about.
 *
 * @param formerDueAts every earlier due instant, the oldest first
 * @param sentences whole sentences in the order in which they should be read
 */
public record Explained(
        ClockName clock,
        String subject,
        Text name,
        ClockState state,
        Instant dueAt,
        List<Instant> formerDueAts,
        List<Text> sentences) {

    /** The same under another name. */
    public Explained named(Text other) {
        return new Explained(clock, subject, other, state, dueAt, formerDueAts, sentences);
    }
}
