package vn.motcua.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.motcua.office.Desk.Answer;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.OrganisationFixture;
import vn.motcua.organisation.Units;
import vn.motcua.shared.Role;

/** The number on the identity card fills in its holder; who asked for whom is written down. */
@OfficeTest
class PersonLookupIT {

    private static final String FATHER = "099090012345";
    private static final String NOBODY = "099090999999";

    @Autowired
    private JdbcClient jdbc;

    private Ward ward;
    private Desk admin;

    @BeforeAll
    void openTheWard(@LocalServerPort int port, @Autowired Units units, @Autowired Officers officers) {
        ward = Ward.open(port, units, officers);
        admin = new Desk(
                port,
                OrganisationFixture.officer(officers, Role.SYSTEM_ADMIN, ward.province)
                        .id()
                        .value());
    }

    @AfterAll
    void itAnswersTheNextClasses() {
        reachable(true);
    }

    @Test
    void aKnownNumberAnswersWithThePerson() {
        JsonNode answer = ask(ward.reception, FATHER);

        assertThat(answer.get("answer").asString()).isEqualTo("FOUND");
        assertThat(answer.at("/person/fullName").asString()).isEqualTo("Đỗ Quốc Huy");
        assertThat(answer.at("/person/birthDate").asString()).isEqualTo("1990-03-14");
        assertThat(answer.at("/person/ethnicity").asString()).isEqualTo("01");
        assertThat(answer.at("/person/residence").asString())
                .isEqualTo("Số 12, tổ 3, phường Sơn Trung, tỉnh Thanh Sơn");
    }

    @Test
    void anUnknownNumberIsNoError() {
        JsonNode answer = ask(ward.reception, NOBODY);

        assertThat(answer.get("answer").asString()).isEqualTo("UNKNOWN");
        assertThat(answer.get("person").isNull()).isTrue();
    }

    @Test
    void whileTheDatabaseIsAwayTheOfficerIsToldToType() {
        reachable(false);
        try {
            assertThat(ask(ward.reception, FATHER).get("answer").asString()).isEqualTo("UNREACHABLE");
        } finally {
            reachable(true);
        }
    }

    @Test
    void onlyWhoReceivesThereMayAskAndOnlyForAWholeNumber() {
        ward.clerk.post("/api/reception/person", question(FATHER)).expect(403);
        Ward elsewhere = Ward.open(ward);
        elsewhere.reception.post("/api/reception/person", question(FATHER)).expect(403);
        ward.reception.post("/api/reception/person", question("09909001234")).expect(400);
    }

    @Test
    void whoAskedForWhomIsWrittenDown() {
        String number = "099062001732";
        ask(ward.reception, number);

        List<String> asked = jdbc.sql("""
                        select answer from motcua.population_lookup
                        where number = :number and actor = :actor and unit = :unit""")
                .param("number", number)
                .param("actor", ward.reception.officer())
                .param("unit", ward.unit.value())
                .query(String.class)
                .list();
        assertThat(asked).containsExactly("FOUND");
    }

    @Test
    void nobodyAsksForMoreInAnHourThanComeToACounter() {
        Desk busy = ward.officer("Hoàng Thị Tra Nhiều", Role.RECEPTION_OFFICER);
        asked(busy, "now()", "UNKNOWN", 119);
        asked(busy, "now() - interval '61 minutes'", "UNKNOWN", 50);
        asked(busy, "now()", "UNREACHABLE", 50);
        ask(busy, FATHER);

        Answer more = busy.post("/api/reception/person", question(FATHER));
        more.expect(429);
        assertThat(more.code()).isEqualTo("too-many-lookups");
    }

    @Test
    void forWhomIsForgottenAfterAYearAndWhoAskedStays() {
        Desk former = ward.officer("Hoàng Thị Năm Ngoái", Role.RECEPTION_OFFICER);
        asked(former, "now() - interval '366 days'", "FOUND", 1);
        asked(former, "now() - interval '364 days'", "FOUND", 1);

        jdbc.sql("select motcua.population_lookup_forget()")
                .query(Integer.class)
                .single();

        assertThat(jdbc.sql("select count(*) || ' ' || count(number) from motcua.population_lookup where actor = ?")
                        .param(former.officer())
                        .query(String.class)
                        .single())
                .isEqualTo("2 1");
    }

    private void asked(Desk desk, String at, String answer, int times) {
        jdbc.sql("insert into motcua.population_lookup (at, actor, unit, number, answer) select " + at
                        + ", ?, ?, ?, ? from generate_series(1, ?)")
                .params(desk.officer(), ward.unit.value(), NOBODY, answer, times)
                .update();
    }

    private JsonNode ask(Desk desk, String number) {
        return desk.post("/api/reception/person", question(number)).expect(200).body();
    }

    private Map<String, Object> question(String number) {
        return Map.of("idNumber", number, "unitCode", ward.unit.value());
    }

    private void reachable(boolean reachable) {
        admin.post("/api/operations/stand-ins/population", Map.of("reachable", reachable))
                .expect(204);
    }
}
