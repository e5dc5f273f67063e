package vn.motcua.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import vn.motcua.testing.TestDatabase;

/** Two nodes on one database: one of them builds, the other one after it. */
class RebuildIT {

    private final TestDatabase database = TestDatabase.fresh();

    @Test
    void oneNodeBuildsAtATime() throws IOException {
        Rebuild one = node();
        Rebuild other = node();
        List<String> done = new ArrayList<>();

        one.onOneNode(() -> {
            other.onOneNode(() -> done.add("the other one meanwhile"));
            return done.add("the first one");
        });
        other.onOneNode(() -> done.add("the other one later"));

        assertThat(done).containsExactly("the first one", "the other one later");
    }

    private Rebuild node() {
        DataSource source = database.dataSource();
        return new Rebuild(JdbcClient.create(source), source, new JdbcTransactionManager(source), Clock.systemUTC());
    }
}
