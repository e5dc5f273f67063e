package vn.motcua.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.testing.Browser;
import vn.motcua.testing.ProductTest;

@ProductTest(properties = "test=journal-health")
class JournalHealthIT {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient sql;

    @Test
    void whoeverWatchesTheHealthSeesThatRowsLieOutsideTheMonths() {
        Browser monitor = new Browser(port);
        assertThat(monitor.get("/actuator/health").body()).contains("\"status\":\"UP\"");

        sql.sql("""
                insert into motcua.journal (epoch, dossier_id, seq, type, version, actor, at, unit_code, payload_hash,
                    prev, hash)
                values (1, 1, 1, 'X', 1, 'CB0001', '2099-01-01', 'H88', '', '', '')""").update();

        HttpResponse<String> answer = monitor.get("/actuator/health");
        assertThat(answer.body()).contains("\"status\":\"ATTENTION\"");
        assertThat(answer.statusCode()).as("it still writes").isEqualTo(200);
        assertThat(monitor.get("/actuator/health/readiness").body()).contains("\"status\":\"UP\"");
    }
}
