package vn.motcua.search;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The product's clock, standing still at the moment that a test sets. */
@TestConfiguration(proxyBeanMethods = false)
class CorpusClock {

    @Bean
    @Primary
    Standing standing() {
        return new Standing();
    }

    static final class Standing extends Clock {
        private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
        private volatile Instant moment = Instant.parse("2026-03-01T02:00:00Z");

        void set(Instant instant) {
            moment = instant;
        }

        @Override
        public ZoneId getZone() {
            return ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(moment, zone);
        }

        @Override
        public Instant instant() {
            return moment;
        }
    }
}
