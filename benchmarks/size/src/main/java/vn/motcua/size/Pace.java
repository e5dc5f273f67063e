package vn.motcua.size;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.random.RandomGenerator;
import vn.motcua.calendar.WorkCalendar;
import vn.motcua.catalogue.Manifest;

/** How long people take, in office time. */
final class Pace {

    private static final int MINUTES_OF_DAY = 480;
    private static final int PART_OF_DELAYED = 7;

    private final WorkCalendar calendar;
    private final Manifest manifest;
    private final RandomGenerator random;

    Pace(WorkCalendar calendar, Manifest manifest, RandomGenerator random) {
        this.calendar = calendar;
        this.manifest = manifest;
        this.random = random;
    }

    /** When an officer comes to the step: mostly within its limit, sometimes days later. */
    Instant step(Instant now, String step) {
        int limit = manifest.step(step).map(Manifest.Step::minutes).orElse(MINUTES_OF_DAY);
        double share = random.nextInt(100) < PART_OF_DELAYED
                ? 3 + 9 * random.nextDouble()
                : 0.05 + 0.9 * random.nextDouble() * random.nextDouble();
        return later(now, Math.max(2, Math.round(limit * share)));
    }

    /** When the applicant has brought what was asked for. */
    Instant applicant(Instant now) {
        return later(now, MINUTES_OF_DAY / 2 + random.nextInt(4 * MINUTES_OF_DAY));
    }

    /** When an officer who has the step open goes on. */
    Instant soon(Instant now) {
        return later(now, 1 + random.nextInt(12));
    }

    /** In another minute in any case. */
    Instant later(Instant now, long officeMinutes) {
        Instant at = calendar.plusOfficeMinutes(calendar.nextOfficeInstant(now), officeMinutes);
        return at.truncatedTo(ChronoUnit.MINUTES).isAfter(now) ? at : now.plus(Duration.ofMinutes(1));
    }
}
