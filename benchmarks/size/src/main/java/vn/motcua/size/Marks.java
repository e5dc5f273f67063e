package vn.motcua.size;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Moments of a recording, told apart by their fraction of a minute: requests of a course by the number of the request,
 * moments at which clocks run out by a whole half minute, what the product computes by none.
 */
final class Marks {

    private static final long BASE_MICROS = 7_000_456L;
    private static final long STEP_MICROS = 10_000L;
    private static final long MINUTE_MICROS = 60_000_000L;

    /** After the minute of each closing, which still belongs to the time limits. */
    static final long CLOSED_AFTER_SECONDS = 90;

    private Marks() {}

    static Instant at(Instant minute, int number) {
        return minute.truncatedTo(ChronoUnit.MINUTES).plus(BASE_MICROS + number * STEP_MICROS, ChronoUnit.MICROS);
    }

    /** Whether the product computed it, or a clock ran out then: the same for all dossiers of a course. */
    static boolean isCommon(Instant at) {
        long micros = fraction(at);
        return micros == 0 || micros == MINUTE_MICROS / 2;
    }

    /** The same minute with another fraction. */
    static Instant within(Instant mark, long micros) {
        return mark.truncatedTo(ChronoUnit.MINUTES).plus(micros, ChronoUnit.MICROS);
    }

    private static long fraction(Instant at) {
        return ChronoUnit.MICROS.between(at.truncatedTo(ChronoUnit.MINUTES), at);
    }
}
