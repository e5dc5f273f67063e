package vn.motcua.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.OrganisationFixture;
import vn.motcua.organisation.Position;
import vn.motcua.organisation.Unit;
import vn.motcua.organisation.UnitKind;
import vn.motcua.organisation.Units;
import vn.motcua.shared.Role;
import vn.motcua.shared.Text;
import vn.motcua.shared.UnitCode;

/** Administrators read the tree of a day branch by branch, what became of a unit, and who may do what there. */
@OfficeTest
class UnitTreeIT {

    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);

    private Ward ward;
    private Desk admin;
    private UnitCode district;

    @BeforeAll
    void aWardThatCameFromADistrict(@LocalServerPort int port, @Autowired Units units, @Autowired Officers officers) {
        ward = Ward.open(port, units, officers);
        admin = ward.officer(
                "Cao Thị Quản", new Position(ward.province, Role.UNIT_ADMIN, OrganisationFixture.SINCE, null));
        district = new UnitCode(ward.province + ".2");
        units.create(OrganisationFixture.unit(district.value(), ward.province.value(), UnitKind.DEPARTMENT));
        units.create(new Unit(
                ward.unit,
                Text.same("Ủy ban nhân dân phường Suối Đá Mới"),
                district,
                UnitKind.COMMUNE,
                LocalDate.of(2022, 1, 1),
                null,
                null,
                null));
        units.create(new Unit(
                ward.unit,
                Text.same("Ủy ban nhân dân phường Suối Đá"),
                ward.province,
                UnitKind.COMMUNE,
                REFORM,
                null,
                null,
                null));
        units.end(district, REFORM);
        IntStream.rangeClosed(1, 52)
                .forEach(number -> units.create(
                        OrganisationFixture.unit(ward.unit + "." + number, ward.unit.value(), UnitKind.DIVISION)));
    }

    @Test
    void showsTheTreeOfEachDay() {
        JsonNode before = tree("?parent=" + ward.province + "&on=2025-06-30");
        assertThat(codes(before)).containsExactly(district.value());
        assertThat(before.at("/items/0/lastDay").asString()).isEqualTo("2025-06-30");
        assertThat(before.at("/items/0/calendar").isNull()).isTrue();
        assertThat(codes(tree("?parent=" + district + "&on=2025-06-30"))).containsExactly(ward.unit.value());

        assertThat(codes(tree("?parent=" + ward.province + "&on=2025-07-01"))).containsExactly(ward.unit.value());
        assertThat(codes(tree("?parent=" + district + "&on=2025-07-01"))).isEmpty();
    }

    @Test
    void countsOfficersAndOpenDossiersOfTheUnitsOneAdministers() {
        ward.received("Lê Thị Cây");
        JsonNode node = tree("?parent=" + ward.province).at("/items/0");

        assertThat(node.get("officers").asInt()).isEqualTo(5);
        assertThat(node.get("openDossiers").asInt()).isEqualTo(1);
        assertThat(node.get("children").asInt()).isEqualTo(52);
        assertThat(node.at("/calendar/vi").asString()).isEqualTo("Lịch chung của cả nước");

        Desk stranger = Ward.open(ward).officer("Cao Văn Khác", Role.UNIT_ADMIN);
        JsonNode seen = stranger.get("/api/unit-tree?parent=" + ward.province)
                .expect(200)
                .body();
        assertThat(seen.at("/items/0/officers").asInt()).isEqualTo(5);
        assertThat(seen.at("/items/0/openDossiers").isNull()).isTrue();
    }

    @Test
    void comesInSlices() {
        JsonNode first = tree("?parent=" + ward.unit);
        assertThat(codes(first)).hasSize(50).startsWith(ward.unit + ".1", ward.unit + ".2", ward.unit + ".3");
        assertThat(first.get("next").asString()).isEqualTo(ward.unit + ".50");
        JsonNode second = tree("?parent=" + ward.unit + "&after=" + ward.unit + ".50");
        assertThat(codes(second)).containsExactly(ward.unit + ".51", ward.unit + ".52");
        assertThat(second.get("next").isNull()).isTrue();
    }

    @Test
    void tellsWhatBecameOfAUnit() {
        assertThat(sentences(detail(ward.unit, ""), "/changes", "sentence"))
                .containsExactly(
                        "Từ ngày này trực thuộc Ủy ban nhân dân tỉnh Thử Nghiệm.",
                        "Đổi tên từ “Ủy ban nhân dân phường Suối Đá Mới” thành “Ủy ban nhân dân phường Suối Đá”.",
                        "Đổi địa chỉ hoặc điện thoại.",
                        "Từ ngày này trực thuộc Đơn vị " + district + ".",
                        "Đổi tên từ “Ủy ban nhân dân phường Suối Đá” thành “Ủy ban nhân dân phường Suối Đá Mới”.",
                        "Hoạt động với tên “Ủy ban nhân dân phường Suối Đá”, trực thuộc Ủy ban nhân dân tỉnh Thử Nghiệm.");
        assertThat(sentences(detail(district, ""), "/changes", "sentence"))
                .startsWith("Chấm dứt hoạt động.")
                .hasSize(2);
        assertThat(detail(ward.unit, "?on=2023-01-01").at("/unit/name/vi").asString())
                .isEqualTo("Ủy ban nhân dân phường Suối Đá Mới");
    }

    @Test
    void tellsWhoMayDoWhatThereInWords() {
        JsonNode detail = detail(ward.unit, "");
        assertThat(sentences(detail, "/roles", "title"))
                .startsWith(
                        "Cán bộ tiếp nhận",
                        "Công chức thụ lý",
                        "Lãnh đạo ký duyệt",
                        "Văn thư",
                        "Cán bộ trả kết quả",
                        "Quản trị đơn vị");
        assertThat(sentences(detail, "/roles", "rights").get(5))
                .isEqualTo("Sửa lịch làm việc, quản lý tài khoản cán bộ"
                        + " trong đơn vị giữ chức vụ và các đơn vị trực thuộc.");
        assertThat(detail.at("/roles/5/heldIn/code").asString()).isEqualTo(ward.province.value());
        assertThat(detail.at("/roles/1/officers").asInt()).isEqualTo(2);
    }

    @Test
    void isForAdministratorsAndNamesWhatIsWrong() {
        ward.reception.get("/api/unit-tree").expect(403);
        ward.reception.get("/api/unit-tree/" + ward.unit).expect(403);
        admin.get("/api/unit-tree/Z99.99.99").expect(404);
        admin.get("/api/unit-tree?parent=Z99.99.99").expect(404);
        assertThat(admin.get("/api/unit-tree?on=31/02/2025").expect(400).body().toString())
                .contains("\"on\"", "31/02/2025");
    }

    private JsonNode tree(String query) {
        return admin.get("/api/unit-tree" + query).expect(200).body();
    }

    private JsonNode detail(UnitCode code, String query) {
        return admin.get("/api/unit-tree/" + code + query).expect(200).body();
    }

    private static List<String> codes(JsonNode slice) {
        return slice.get("items")
                .valueStream()
                .map(item -> item.at("/unit/code").asString())
                .toList();
    }

    private static List<String> sentences(JsonNode detail, String list, String text) {
        return detail.at(list)
                .valueStream()
                .map(each -> each.at("/" + text + "/vi").asString())
                .toList();
    }
}
