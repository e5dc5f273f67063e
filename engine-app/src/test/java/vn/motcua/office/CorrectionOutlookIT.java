package vn.motcua.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.motcua.office.Desk.Answer;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.UnitKind;
import vn.motcua.organisation.Units;
import vn.motcua.shared.Role;

/** Facts that feed the tables of term and fee: a correction tells what they would give, and moves neither. */
@OfficeTest
class CorrectionOutlookIT {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

    @Autowired
    private OfficeClock clock;

    private Agency police;

    @BeforeAll
    void openTheAgency(@LocalServerPort int port, @Autowired Units units, @Autowired Officers officers) {
        police = Agency.open(port, units, officers, UnitKind.POLICE);
    }

    @AfterAll
    void showRealTime() {
        clock.showRealTime();
    }

    /** Ten days after Monday 16/11 are Thursday 26/11; fifteen, for who has lived in several places, Tuesday 1/12. */
    @Test
    void anotherTermIsToldWithItsDateAndMovesNoClock() {
        clock.at(MONDAY + "T08:30");
        Course course = Course.of("judicial-record");
        Desk reception = police.desk(Role.RECEPTION_OFFICER);
        String code = reception
                .post("/api/dossiers", course.submission(MONDAY, police.unit.value()))
                .expect(200)
                .body()
                .get("code")
                .asString();
        JsonNode receive = course.on(MONDAY).get("steps").get(0);
        police.complete(code, receive.get("step").asString(), Course.map(receive.get("data")));
        Map<String, Object> body = Map.of(
                "revision",
                police.dossier(code).get("revision").asInt(),
                "reasonCode",
                "DECLARED_WRONGLY",
                "note",
                "Có xác nhận cư trú ở nhiều nơi",
                "data",
                Map.of("history.multiResidence", "true"));

        JsonNode preview = reception
                .post("/api/dossiers/" + code + "/corrections/preview", body)
                .expect(200)
                .body();

        assertThat(preview.at("/term/before/vi").asString()).isEqualTo("10 ngày");
        assertThat(preview.at("/term/after/vi").asString()).isEqualTo("15 ngày");
        assertThat(preview.at("/term/dueBefore").asString()).isEqualTo("2026-11-26T10:00:00Z");
        assertThat(preview.at("/term/dueAfter").asString()).isEqualTo("2026-12-01T10:00:00Z");
        assertThat(preview.at("/fields/0/after/vi").asString()).isEqualTo("Có");

        Answer corrected = reception.post("/api/dossiers/" + code + "/corrections", body);
        corrected.expect(200);
        assertThat(corrected.body().get("dueAt").asString()).isEqualTo("2026-11-26T10:00:00Z");
        assertThat(police.dossier(code).at("/data/history/multiResidence").asBoolean())
                .isTrue();
    }
}
