package vn.motcua.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** The real time, except while the demo is made: then whatever moment of the past is being lived through. */
final class MovableClock extends Clock {

    private final Clock real;
    private volatile Instant moment;

    MovableClock(Clock real) {
        this.real = real;
    }

    /** Stands still at this moment until it is moved or released. */
    void moveTo(Instant instant) {
        this.moment = instant;
    }

    /** Shows the real time again. */
    void release() {
        this.moment = null;
    }

    Clock real() {
        return real;
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        MovableClock other = new MovableClock(real.withZone(zone));
        other.moment = moment;
        return other;
    }

    @Override
    public Instant instant() {
        Instant present = moment;
        return present == null ? real.instant() : present;
    }
}
