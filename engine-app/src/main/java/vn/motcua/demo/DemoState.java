package vn.motcua.demo;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the demo is made, in the database. */
@Component
@Profile("demo")
class DemoState {

    private final JdbcClient jdbc;

    DemoState(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty before the demo was begun. */
    Optional<Boolean> finished() {
        return jdbc.sql("select finished from motcua.demo_state")
                .query(Boolean.class)
                .optional();
    }

    Optional<String> hero() {
        return jdbc.sql("select hero_code from motcua.demo_state where hero_code is not null")
                .query(String.class)
                .optional();
    }

    void begin(Instant now) {
        jdbc.sql("insert into motcua.demo_state (finished, made_at) values (false, :now)")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void finish(String hero) {
        jdbc.sql("update motcua.demo_state set finished = true, hero_code = :hero")
                .param("hero", hero)
                .update();
    }
}
