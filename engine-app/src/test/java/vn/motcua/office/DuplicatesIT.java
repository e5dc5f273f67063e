package vn.motcua.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.motcua.catalogue.Loading;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.Units;
import vn.motcua.shared.Role;

/** The counter is told that the same matter may have come in before; nothing is refused for it. */
@OfficeTest
class DuplicatesIT {

    /** A procedure of communes whose owner has a personal ID. */
    private static final StandardCase WITH_ID = new StandardCase(210);

    @Autowired
    private OfficeClock clock;

    @Autowired
    private JdbcClient sql;

    private Ward ward;

    @BeforeAll
    void openTheWard(
            @LocalServerPort int port,
            @Autowired Units units,
            @Autowired Officers officers,
            @Autowired ApplicationContext product) {
        Loading.load(product, "sample", WITH_ID.files());
        ward = Ward.open(port, units, officers);
    }

    @BeforeEach
    void aWorkingDay() {
        clock.at("2026-11-23T09:00");
    }

    @AfterAll
    void showRealTime() {
        clock.showRealTime();
    }

    @Test
    void theSameChildIsNoticedWithoutMarksAndWithoutAnId() {
        String code = ward.received("Nguyễn Đức Trùng");

        JsonNode found = born(ward.reception, "NGUYEN DUC TRUNG", "2026-11-02");

        assertThat(found).hasSize(1);
        assertThat(found.get(0).get("code").asString()).isEqualTo(code);
        assertThat(found.get(0).get("ownerName").asString()).isEqualTo("Nguyễn Đức Trùng");
        assertThat(found.get(0).get("status").asInt()).isEqualTo(4);
        assertThat(found.get(0).at("/unit/code").asString()).isEqualTo(ward.unit.value());
        assertThat(found.get(0).get("sameIdNumber").asBoolean()).isFalse();
        assertThat(born(ward.reception, "Nguyễn Đức Trùng", "2026-11-03")).isEmpty();
        assertThat(born(ward.reception, "Nguyễn Đức Trùng Khánh", "2026-11-02")).isEmpty();
    }

    @Test
    void aNewbornIsNoticedHoweverLongAgo() {
        String code = ward.received("Nguyễn Lâu Rồi");
        clock.at("2028-01-10T09:00");

        assertThat(born(ward.reception, "Nguyễn Lâu Rồi", "2026-11-02")
                        .get(0)
                        .get("code")
                        .asString())
                .isEqualTo(code);
    }

    @Test
    void theSecondSubmissionIsTakenAndToldInItsAnswerAndInTheJournal() {
        String first = ward.received("Nguyễn Hai Lần");
        assertThat(events(first)).doesNotContain("DuplicatesShown");
        Map<String, Object> again = Births.atTheCounter(ward.unit.value(), "Nguyễn Hai Lần", true);
        // what was never shown is not taken down as seen
        again.put("duplicatesSeen", List.of(first, "H99.31-261123-0001"));

        JsonNode answer =
                ward.reception.post("/api/dossiers", again).expect(200).body();

        String second = answer.get("code").asString();
        assertThat(answer.get("duplicates").valueStream().map(each -> each.get("code")
                        .asString()))
                .containsExactly(first);
        assertThat(events(second)).contains("DuplicatesShown");
        assertThat(sql.sql("""
                        select j.payload::text from motcua.journal j join motcua.dossier d on d.id = j.dossier_id
                        where d.code = :code and j.type = 'DuplicatesShown'""").param("code", second).query(String.class).single())
                .isEqualToIgnoringWhitespace("{\"dossiers\": [\"%1$s\"], \"seenBefore\": [\"%1$s\"]}".formatted(first));
    }

    @Test
    void ofDossiersThatOneMayNotSeeNothingIsSaid() {
        ward.received("Nguyễn Nơi Khác");
        Ward neighbour = Ward.open(ward);
        Desk post = ward.officer("Bùi Văn Thư", Role.POST_AGENT);

        assertThat(born(neighbour.reception, "Nguyễn Nơi Khác", "2026-11-02")).isEmpty();
        assertThat(born(post, "Nguyễn Nơi Khác", "2026-11-02")).isEmpty();
        JsonNode answer = neighbour
                .reception
                .post("/api/dossiers", Births.atTheCounter(neighbour.unit.value(), "Nguyễn Nơi Khác", true))
                .expect(200)
                .body();
        assertThat(answer.get("duplicates")).isEmpty();
        assertThat(neighbour
                        .timeline(answer.get("code").asString())
                        .get("events")
                        .valueStream()
                        .map(event -> event.get("type").asString()))
                .doesNotContain("DuplicatesShown");
    }

    /** Submitted 2026-03-09 and taken back: 30 days later it no longer counts. */
    @Test
    void aClosedDossierOfTheSameIdCountsForThirtyDays() {
        clock.at("2026-03-09T09:00");
        String code = ward.submit(submission("Phạm Thị Ba Mươi", "038090000031"));
        clock.at("2026-05-11T09:00");
        assertThat(owned("Phạm Thị Ba Mươi", "038090000031").get(0).get("code").asString())
                .as("open, two months later")
                .isEqualTo(code);
        clock.at("2026-03-10T09:00");
        ward.reception
                .post("/api/dossiers/" + code + "/withdraw", Map.of("reasonCode", withdrawal(code)))
                .expect(200);

        clock.at("2026-04-08T08:00");
        JsonNode recent = owned("Ai Đó", "038090000031");
        assertThat(recent.get(0).get("code").asString()).isEqualTo(code);
        assertThat(recent.get(0).get("sameIdNumber").asBoolean()).isTrue();
        clock.at("2026-04-08T10:00");
        assertThat(owned("Phạm Thị Ba Mươi", "038090000031")).isEmpty();
        assertThat(owned("Phạm Thị Ba Mươi", "038090000032")
                        .get(0)
                        .get("sameIdNumber")
                        .asBoolean())
                .as("the same person with a mistyped ID")
                .isFalse();
    }

    @Test
    void anotherProcedureOfTheSamePersonIsNoRepetition() {
        ward.submit(submission("Phạm Văn Việc Khác", "038090000041"));

        assertThat(ward.reception
                        .post(
                                "/api/reception/procedures/1.001193/components",
                                Map.of(
                                        "data",
                                        Map.of(
                                                "child",
                                                Map.of("fullName", "Phạm Văn Việc Khác", "birthDate", "1990-05-05"))))
                        .expect(200)
                        .body()
                        .get("duplicates"))
                .isEmpty();
    }

    private static JsonNode born(Desk officer, String name, String day) {
        return officer.post(
                        "/api/reception/procedures/1.001193/components",
                        Map.of("data", Map.of("child", Map.of("fullName", name, "birthDate", day))))
                .expect(200)
                .body()
                .get("duplicates");
    }

    private JsonNode owned(String name, String idNumber) {
        return ward.reception
                .post(
                        "/api/reception/procedures/" + WITH_ID.code() + "/components",
                        Map.of("data", submission(name, idNumber).get("data")))
                .expect(200)
                .body()
                .get("duplicates");
    }

    private Map<String, Object> submission(String name, String idNumber) {
        Map<String, Object> submission = StandardForms.submission(WITH_ID, ward.unit.value());
        Map<String, Object> data = new HashMap<>();
        ((Map<?, ?>) submission.get("data")).forEach((key, value) -> data.put(key.toString(), value));
        Map<String, Object> owner = new HashMap<>();
        ((Map<?, ?>) data.get("owner")).forEach((key, value) -> owner.put(key.toString(), value));
        owner.put("fullName", name);
        owner.put("idNumber", idNumber);
        data.put("owner", owner);
        submission.put("data", data);
        return submission;
    }

    private String withdrawal(String code) {
        return ward.dossier(code)
                .get("reasons")
                .valueStream()
                .filter(reason -> reason.get("group").asString().equals("withdraw"))
                .findFirst()
                .orElseThrow()
                .get("code")
                .asString();
    }

    private List<String> events(String code) {
        return ward.timeline(code)
                .get("events")
                .valueStream()
                .map(event -> event.get("type").asString())
                .toList();
    }
}
