package vn.motcua.office;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The product's clock in the tests: stands where it was put, otherwise shows the real time. */
final class OfficeClock extends Clock {

    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private volatile Instant moment;

    /** Puts the clock at a Vietnamese date and time such as {@code 2026-11-23T09:00}. */
    Instant at(String local) {
        moment = instant(local);
        return moment;
    }

    void showRealTime() {
        moment = null;
    }

    static Instant instant(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    @Override
    public Instant instant() {
        Instant present = moment;
        return present == null ? Clock.systemUTC().instant() : present;
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the product has one zone");
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Placing {

        @Bean
        @Primary
        OfficeClock officeClock() {
            return new OfficeClock();
        }
    }
}
