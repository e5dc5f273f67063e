package vn.motcua.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The one clock of the product, in the zone of its law; only the maker of the demo puts another in its place. It tells
 * microseconds, which is what the database keeps: an instant is the same before and after it was stored.
 */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    @Bean
    Clock clock() {
        return Clock.tick(Clock.system(ZoneId.of("Asia/Ho_Chi_Minh")), Duration.ofNanos(1000));
    }
}
