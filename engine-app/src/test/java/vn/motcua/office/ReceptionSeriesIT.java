package vn.motcua.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.Units;
import vn.motcua.testing.PdfFile;

/** A series at the counter outlives the window it is typed in, for its officer alone; its slips come in one file. */
@OfficeTest
class ReceptionSeriesIT {

    private static final String PATH = "/api/reception/series/00112233445566778899aabbccddeeff";

    @Autowired
    private OfficeClock clock;

    private Ward ward;

    @BeforeAll
    void openTheWard(@LocalServerPort int port, @Autowired Units units, @Autowired Officers officers) {
        clock.at("2026-11-27T09:00");
        ward = Ward.open(port, units, officers);
    }

    @AfterAll
    void showRealTime() {
        clock.showRealTime();
    }

    @Test
    void itIsThereAgainForItsOfficerUntilItEnds() {
        long first = keep(ward.reception, null, "một")
                .expect(200)
                .body()
                .get("version")
                .asLong();
        assertThat(keep(ward.reception, null, "một")
                        .expect(200)
                        .body()
                        .get("version")
                        .asLong())
                .as("the answer was lost, and it is sent again")
                .isEqualTo(first);
        long second = keep(ward.reception, first, "hai")
                .expect(200)
                .body()
                .get("version")
                .asLong();
        Desk.Answer late = keep(ward.reception, first, "ba");
        assertThat(late.expect(409).code()).isEqualTo("series-newer");

        JsonNode kept = ward.reception.get(PATH).expect(200).body();
        assertThat(kept.get("version").asLong()).isEqualTo(second);
        assertThat(kept.at("/data/typed").asString()).isEqualTo("hai");
        JsonNode open = ward.reception.get("/api/reception/series").expect(200).body();
        assertThat(open.size()).isEqualTo(1);
        assertThat(open.get(0).at("/procedureName/vi").asString()).isEqualTo("Đăng ký khai sinh");
        ward.examiner.get(PATH).expect(403);
        Ward.open(ward).reception.get(PATH).expect(404);

        ward.reception.delete(PATH).expect(204);
        ward.reception.get(PATH).expect(404);
        assertThat(ward.reception.get("/api/reception/series").body().size()).isZero();
    }

    @Test
    void theSlipsOfASeriesComeInOneFileInItsOrder() {
        List<String> codes = List.of(ward.received("Đợt Thị Hai"), ward.received("Đợt Thị Một"));
        String kept = ward.submit(Births.atTheCounter(ward.unit.value(), "Đợt Chưa Nhận", false));

        PdfFile file = new PdfFile(ward.reception
                .download("/api/forms/01.pdf?code=" + String.join("&code=", codes) + "&code=" + kept)
                .body());

        int each = file.pages() / 2;
        assertThat(file.text(1)).contains(codes.get(0));
        assertThat(file.text(1 + each)).contains(codes.get(1));
        assertThat(file.text()).doesNotContain(kept);
        ward.reception.get("/api/forms/01.pdf?code=" + kept).expect(404);
        Ward.open(ward).reception.get("/api/forms/01.pdf?code=" + codes.get(0)).expect(404);
        ward.reception.get("/api/forms/07.pdf?code=" + codes.get(0)).expect(400);
        ward.reception.get("/api/forms/01.pdf?code=").expect(400);
    }

    private static Desk.Answer keep(Desk officer, Long after, String typed) {
        Map<String, Object> body = new HashMap<>(Map.of("procedureCode", "1.001193", "data", Map.of("typed", typed)));
        body.put("after", after);
        return officer.put(PATH, body);
    }
}
