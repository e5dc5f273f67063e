package vn.motcua.demo;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;

/** The demo's clock takes the place of the product's. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoConfiguration {

    @Bean
    @Primary
    MovableClock movableClock() {
        return new MovableClock(Clock.system(ZoneId.of("Asia/Ho_Chi_Minh")));
    }
}
