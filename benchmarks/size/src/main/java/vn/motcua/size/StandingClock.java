package vn.motcua.size;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import vn.motcua.calendar.WorkCalendar;

/** The real time until it is moved; then it stands at that moment, for the product and for its engine. */
final class StandingClock extends Clock {

    private final Clock real;
    private volatile Instant moment;

    StandingClock() {
        this(Clock.tick(Clock.system(WorkCalendar.ZONE), Duration.ofNanos(1000)));
    }

    private StandingClock(Clock real) {
        this.real = real;
    }

    void moveTo(Instant instant) {
        moment = instant;
        ClockUtil.setCurrentTime(Date.from(instant));
    }

    void release() {
        moment = null;
        ClockUtil.reset();
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        StandingClock other = new StandingClock(real.withZone(zone));
        other.moment = moment;
        return other;
    }

    @Override
    public Instant instant() {
        Instant present = moment;
        return present == null ? real.instant() : present;
    }
}
