package vn.motcua.demo;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** How far the making of the demo has come, for the sign-in page and the terminal. */
@Component
@Profile("demo")
class DemoProgress {

    private static final Logger LOG = LoggerFactory.getLogger(DemoProgress.class);
    private static final int LOGGED_EVERY = 20;

    private volatile Integer percent;

    /** Nobody but the maker gets in from here on, until {@link #done}. */
    void begin() {
        percent = 0;
        LOG.info("Making the demo: nine months of dossiers, step by step ...");
    }

    void reached(int steps, int of) {
        int now = 100 * steps / of;
        Integer before = percent;
        if (before != null && now > before && now < 100) {
            percent = now;
            if (now % LOGGED_EVERY == 0) {
                LOG.info("Making the demo: {} %", now);
            }
        }
    }

    void done() {
        percent = null;
    }

    /** Empty when nothing is being made. */
    Optional<Integer> percent() {
        return Optional.ofNullable(percent);
    }
}
