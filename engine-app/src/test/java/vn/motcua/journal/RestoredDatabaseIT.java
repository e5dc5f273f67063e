package vn.motcua.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.motcua.testing.TestDatabase;

/** A node without consumers is the first to start on a database that was restored into another cluster. */
@SpringBootTest(
        classes = CommandsApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "motcua.consumers=false")
class RestoredDatabaseIT {

    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final JournalFixture FIXTURE = new JournalFixture(DATABASE, Clock.systemUTC());

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        FIXTURE.owner
                .sql("update motcua.journal_epoch set system_identifier = 1")
                .update();
        properties.add("spring.datasource.url", DATABASE::url);
        properties.add("spring.datasource.username", () -> "motcua_app");
        properties.add(
                "spring.datasource.password", () -> DATABASE.credentials().appPassword());
        properties.add("spring.flyway.enabled", () -> "false");
    }

    @Test
    void takesCommandsFromTheFirstRequestOn() {
        var answer = new HttpCalls(port)
                .post("/api/dossiers/" + FIXTURE.dossier(1) + "/steps", "{\"step\": \"a\", \"minutes\": 1}");

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(FIXTURE.sql
                        .sql("select epoch from motcua.journal")
                        .query(Integer.class)
                        .list())
                .containsExactly(2);
    }
}
