package vn.motcua.office;

import static org.assertj.core.api.Assertions.assertThat;

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

/** Lists of steps by the labels of their dossiers. */
@OfficeTest
class LabelledListsIT {

    @Autowired
    private OfficeClock clock;

    private Ward ward;

    @BeforeAll
    void openTheWard(@LocalServerPort int port, @Autowired Units units, @Autowired Officers officers) {
        clock.at("2026-11-26T09:00");
        ward = Ward.open(port, units, officers);
    }

    @AfterAll
    void showRealTime() {
        clock.showRealTime();
    }

    @Test
    void aStepCountsUnderEveryLabelOfItsDossierAndAListShowsThoseOfOne() {
        String both = ward.received("Lò Hai Nhãn");
        String one = ward.received("Lò Một Nhãn");
        ward.received("Lò Không Nhãn");
        long pressing = label("Cần ký gấp", "RED");
        long called = label("Đã gọi điện", "BLUE");
        label("Chưa dùng", "GREY");
        mark(both, pressing);
        mark(both, called);
        mark(one, pressing);

        JsonNode all = list("");
        assertThat(all.get("total").asInt()).isEqualTo(3);
        assertThat(counts(all, "label")).containsExactly("Cần ký gấp 2", "Đã gọi điện 1");

        JsonNode few = list("&label=" + called);
        assertThat(few.get("total").asInt()).isEqualTo(1);
        assertThat(few.at("/items/0/dossierCode").asString()).isEqualTo(both);
        assertThat(few.get("items")).hasSize(1);
        assertThat(counts(few, "step")).containsExactly("Thẩm định hồ sơ 1");
        assertThat(counts(few, "label")).as("without its own filter").containsExactly("Cần ký gấp 2", "Đã gọi điện 1");
        assertThat(counts(list("&label=" + pressing + "&q=" + one), "label")).containsExactly("Cần ký gấp 1");
        assertThat(list("&label=999999999").get("total").asInt()).isZero();
        ward.examiner.get("/api/tasks?list=role&label=x").expect(400);
    }

    @Test
    void aNamedFilterKeepsTheLabel() {
        long label = label("Hẹn lại", "GREEN");
        ward.examiner
                .put(
                        "/api/work-view",
                        Map.of("version", 0, "filters", List.of(Map.of("name", "Hẹn", "list", "role", "label", label))))
                .expect(200);
        assertThat(ward.examiner
                        .get("/api/work-view")
                        .body()
                        .at("/filters/0/label")
                        .asLong())
                .isEqualTo(label);
    }

    private JsonNode list(String filters) {
        return ward.examiner.get("/api/tasks?list=role" + filters).expect(200).body();
    }

    private static List<String> counts(JsonNode list, String facet) {
        return list.at("/facets/" + facet)
                .valueStream()
                .map(each -> each.at("/label/vi").asString() + " "
                        + each.get("count").asInt())
                .toList();
    }

    private long label(String name, String color) {
        return ward.examiner
                .post("/api/labels", Map.of("unitCode", ward.unit.value(), "name", name, "color", color))
                .expect(200)
                .body()
                .get("id")
                .asLong();
    }

    private void mark(String code, long label) {
        ward.examiner
                .post("/api/dossiers/" + code + "/labels", Map.of("labelId", label, "set", true))
                .expect(200);
    }
}
