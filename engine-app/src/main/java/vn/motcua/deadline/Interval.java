package vn.motcua.deadline;

import java.time.Instant;

/** From one moment to a later one, the second excluded. */
public record Interval(Instant from, Instant to) {

    public Interval {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("An interval does not end before it begins: " + from + ", " + to);
        }
    }
}
