package vn.motcua.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.organisation.Officer;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.OrganisationFixture;
import vn.motcua.organisation.Position;
import vn.motcua.organisation.Units;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.Role;
import vn.motcua.shared.UnitCode;
import vn.motcua.testing.Browser;
import vn.motcua.testing.ProductTest;

/** A file of officers is looked at line by line before it counts, then counts as a whole or not at all. */
@ProductTest
class OfficerFileIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final String HEAD = "Mã cán bộ;Tên đăng nhập;Họ và tên;Mã đơn vị;Vai trò;Từ ngày;Đến hết ngày\n";

    @LocalServerPort
    private int port;

    @Autowired
    private Units units;

    @Autowired
    private Officers officers;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private Clock clock;

    private UnitCode province;
    private UnitCode commune;
    private Officer known;
    private Browser admin;
    private String number;

    @BeforeEach
    void makeACommuneWithAnAdministrator() {
        province = OrganisationFixture.province(units);
        commune = OrganisationFixture.commune(units, province, 1);
        known = OrganisationFixture.officer(officers, Role.CASE_OFFICER, commune);
        Officer administrator = OrganisationFixture.officer(officers, Role.UNIT_ADMIN, commune);
        number = administrator.id().value().substring(2);
        admin = new Browser(port);
        assertThat(admin.signIn(administrator.username(), OrganisationFixture.PASSWORD)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatWasWrittenOutChangesNothingWhenItIsReadIn() {
        officers.dismiss(known.id(), Role.CASE_OFFICER, commune, LocalDate.of(2025, 3, 1));
        officers.appoint(known.id(), new Position(commune, Role.CASE_OFFICER, LocalDate.of(2025, 6, 1), null));
        String file = admin.get("/api/officer-file?unit=" + commune).body();

        assertThat(file).startsWith("\uFEFF\"Mã cán bộ\";").contains("\"01/01/2020\";\"28/02/2025\"");
        JsonNode preview = preview(file);
        assertThat(counts(preview)).isEqualTo("0 new, 0 changed, 3 unchanged, 0 faulty");
        assertThat(preview.get("lines")).isEmpty();
    }

    @Test
    void listsEachLineThenDoesExactlyThat() {
        String file = HEAD
                + line("MA" + number, "ma." + number, "Lò Thị Mới", "Cán bộ tiếp nhận", "1/7/2026", "")
                + line("MA" + number, "ma." + number, "Lò Thị Mới", "CASHIER", "2026-07-01", "31/12/2030")
                + line(known.id().value(), known.username(), "Tên Đã Sửa", "Case officer", "01/01/2020", today());
        long before = rows();

        JsonNode preview = preview(file);

        assertThat(counts(preview)).isEqualTo("2 new, 1 changed, 0 unchanged, 0 faulty");
        assertThat(rows()).as("a preview writes nothing").isEqualTo(before);
        assertThat(preview.get("lines").valueStream().map(it -> it.at("/sentence/vi")
                        .asString()))
                .containsExactly(
                        "Thêm cán bộ. Giao chức vụ mới.",
                        "Giao chức vụ mới.",
                        "Sửa họ tên. Ngày cuối: chưa định thành " + today() + ".");
        assertThat(apply(file, preview).statusCode()).isEqualTo(200);
        Officer added = officers.get(new OfficerId("MA" + number));
        assertThat(added.name()).isEqualTo("Lò Thị Mới");
        assertThat(added.positions())
                .contains(new Position(commune, Role.CASHIER, LocalDate.of(2026, 7, 1), LocalDate.of(2031, 1, 1)));
        assertThat(officers.get(known.id()).name()).isEqualTo("Tên Đã Sửa");
        assertThat(counts(preview(file))).isEqualTo("0 new, 0 changed, 3 unchanged, 0 faulty");
        assertThat(new Browser(port).signIn("ma." + number, "").statusCode()).isNotEqualTo(200);
    }

    @Test
    void oneFaultyLineKeepsAllOut() {
        String file = HEAD
                + line("MB" + number, "mb." + number, "Lò Thị Đúng", "CASHIER", "01/07/2026", "")
                + line("MB" + number, "mb." + number, "Lò Thị Khác", "APPROVER", "01/07/2026", "")
                + line("M1", "mc." + number, "Lò Thị Sai Mã", "CASHIER", "01/07/2026", "")
                + line("MC" + number, "mc." + number, "=HYPERLINK(\"http://x\")", "CASHIER", "01/07/2026", "")
                + line("MD" + number, "md." + number, "Lò Sai Ngày", "CASHIER", "31/02/2026", "")
                + line("ME" + number, known.username(), "Lò Trùng Tên", "CASHIER", "01/07/2026", "")
                + line("MF" + number, "mf." + number, "Lò Quyền Cao", "SYSTEM_ADMIN", "01/07/2026", "")
                + line(known.id().value(), known.username(), known.name(), "Case officer", "01/06/2026", "")
                + "MG" + number + ";mg." + number + ";Lò Ngoài;" + province + ";CASHIER;01/07/2026;\n"
                + "MH" + number + ";thiếu ô\n";

        JsonNode preview = preview(file);

        assertThat(counts(preview)).isEqualTo("1 new, 0 changed, 0 unchanged, 9 faulty");
        assertThat(preview.get("token").isNull()).isTrue();
        assertThat(preview.get("lines")
                        .valueStream()
                        .filter(it -> it.get("state").asString().equals("FAULTY"))
                        .map(it -> it.get("number").asInt() + " "
                                + it.at("/broken/0/field").asString()))
                .containsExactly(
                        "3 name",
                        "4 officerId",
                        "5 name",
                        "6 from",
                        "7 username",
                        "8 role",
                        "9 from",
                        "10 unitCode",
                        "11 line");
        HttpResponse<String> applied = post(Map.of("file", Map.of("csv", file), "token", "any"));
        assertThat(applied.statusCode()).isEqualTo(400);
        assertThat(applied.body()).contains("lines[3].name");
        assertThat(officers.names(List.of(new OfficerId("MB" + number)))).isEmpty();
    }

    /** Neither the user name nor the name nor the positions of somebody whose account one may not see. */
    @Test
    void tellsNothingOfAnOfficerElsewhere() {
        Officer elsewhere =
                OrganisationFixture.officer(officers, Role.CASE_OFFICER, OrganisationFixture.province(units));

        JsonNode preview =
                preview(HEAD + line(elsewhere.id().value(), "doan.mo", "Lò Đoán Mò", "CASHIER", "01/07/2026", ""));

        JsonNode broken = preview.at("/lines/0/broken");
        assertThat(broken.valueStream().map(it -> it.get("field").asString())).containsExactly("officerId");
        assertThat(preview.toString()).doesNotContain(elsewhere.username(), elsewhere.name());
    }

    @Test
    void doesNothingWhenTheAccountsAreOthersThanThosePreviewed() {
        String file = HEAD + line("MI" + number, "mi." + number, "Lò Thị Chậm", "CASHIER", "01/07/2026", "");
        JsonNode preview = preview(file);
        apply(file, preview);

        assertThat(apply(file, preview).body()).contains("stale-preview");
    }

    @Test
    void refusesWhatIsNoFileOfOfficers() {
        for (String text : List.of("x", "a;b;c\n", "\u0000PNG")) {
            HttpResponse<String> answer =
                    admin.post("/api/officer-file/preview", JSON.writeValueAsString(Map.of("csv", text)));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
            assertThat(answer.body()).contains("\"csv\"");
        }
    }

    @Test
    void takesFiveThousandLinesAndNotOneMore() {
        StringBuilder file = new StringBuilder(HEAD);
        for (int i = 0; i < 5000; i++) {
            String id = "B" + (char) ('A' + Integer.parseInt(number) % 26) + String.format("%08d", i);
            file.append(line(id, "b" + number + "." + i, "Nguyễn Văn Dòng", "CASHIER", "01/07/2026", ""));
        }
        String whole = file.toString();

        JsonNode preview = preview(whole);

        assertThat(preview.get("added").asInt()).isEqualTo(5000);
        assertThat(apply(whole, preview).statusCode()).isEqualTo(200);
        assertThat(officers.in(commune, LocalDate.now(clock))).hasSizeGreaterThanOrEqualTo(5000);
        String more = whole + line("MZ" + number, "mz", "Thừa Một Dòng", "CASHIER", "01/07/2026", "");
        assertThat(admin.post("/api/officer-file/preview", JSON.writeValueAsString(Map.of("csv", more)))
                        .body())
                .contains("5000");
    }

    private String line(String id, String username, String name, String role, String from, String lastDay) {
        String quoted = name.contains("\"") ? '"' + name.replace("\"", "\"\"") + '"' : name;
        return String.join(";", id, username, quoted, commune.value(), role, from, lastDay) + "\n";
    }

    private String today() {
        return DAY.format(LocalDate.now(clock));
    }

    private JsonNode preview(String csv) {
        HttpResponse<String> answer =
                admin.post("/api/officer-file/preview", JSON.writeValueAsString(Map.of("csv", csv)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private HttpResponse<String> apply(String csv, JsonNode preview) {
        return post(
                Map.of("file", Map.of("csv", csv), "token", preview.get("token").asString()));
    }

    private HttpResponse<String> post(Map<String, Object> body) {
        return admin.post("/api/officer-file", JSON.writeValueAsString(body));
    }

    private static String counts(JsonNode preview) {
        return "%d new, %d changed, %d unchanged, %d faulty"
                .formatted(
                        preview.get("added").asInt(),
                        preview.get("changed").asInt(),
                        preview.get("unchanged").asInt(),
                        preview.get("faulty").asInt());
    }

    private long rows() {
        return sql.sql(
                        "SELECT (SELECT count(*) FROM officer WHERE id LIKE ?) + (SELECT count(*) FROM officer_position WHERE unit = ?)")
                .params("%" + number, commune.value())
                .query(Long.class)
                .single();
    }
}
