package vn.motcua.office;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.Units;

/** A ward of its own for each test, and an officer of it who goes away. */
abstract class AbsentOfficer {

    static final Map<String, Object> APPROVE = Map.of("appraisalOutcome", "APPROVE");

    @LocalServerPort
    private int port;

    @Autowired
    private Units units;

    @Autowired
    private Officers officers;

    @Autowired
    OfficeClock clock;

    Ward ward;

    @BeforeEach
    void openAWard() {
        clock.at("2026-11-23T09:00");
        ward = Ward.open(port, units, officers);
    }

    @AfterEach
    void showRealTime() {
        clock.showRealTime();
    }

    /** Received and claimed for its appraisal. */
    String held(Desk officer, String child) {
        String code = ward.received(child);
        ward.act(officer, code, "Task_Appraise", "claim", Map.of()).expect(200);
        return code;
    }

    static Map<String, Object> away(Desk officer, Absent.Line... substitutes) {
        return Absent.request(officer, "2026-11-23", "2026-11-25", substitutes);
    }

    /** The last event of this type. */
    JsonNode event(String code, String type) {
        return ward.timeline(code)
                .get("events")
                .valueStream()
                .filter(event -> event.get("type").asString().equals(type))
                .reduce((first, second) ->
                        second.get("seq").asInt() > first.get("seq").asInt() ? second : first)
                .orElseThrow();
    }
}
