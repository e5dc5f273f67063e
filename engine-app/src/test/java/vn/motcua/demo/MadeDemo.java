package vn.motcua.demo;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import vn.motcua.embedded.StartAnew;

/** What the executable jar gives the demo beside Spring: here a reset that is only counted. */
@TestConfiguration(proxyBeanMethods = false)
class MadeDemo {

    static final AtomicInteger RESETS = new AtomicInteger();

    @Bean
    StartAnew startAnew() {
        return RESETS::incrementAndGet;
    }
}
