package vn.motcua.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
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

/** All dossiers of one person, for those who may see them. */
@OfficeTest
class OwnerDossiersIT {

    /** A procedure of communes whose owner has a personal ID. */
    private static final StandardCase WITH_ID = new StandardCase(210);

    @Autowired
    private OfficeClock clock;

    @Autowired
    private JdbcClient sql;

    private Ward ward;
    private Ward neighbour;

    @BeforeAll
    void openTheWards(
            @LocalServerPort int port,
            @Autowired Units units,
            @Autowired Officers officers,
            @Autowired ApplicationContext product) {
        Loading.load(product, "sample", WITH_ID.files());
        ward = Ward.open(port, units, officers);
        neighbour = Ward.open(port, units, officers);
    }

    @BeforeEach
    void aWorkingDay() {
        clock.at("2026-03-09T09:00");
    }

    @AfterAll
    void showRealTime() {
        clock.showRealTime();
    }

    @Test
    void showsThoseThatTheOfficerMaySeeNewestFirst() {
        String first = submit(ward, "038090000101");
        submit(neighbour, "038090000101");
        String third = submit(ward, "038090000101");
        submit(ward, "038090000102");

        JsonNode page = ward.reception.get(path(first)).expect(200).body();

        assertThat(codes(page)).containsExactly(third, first);
        assertThat(page.get("idNumber").asString()).isEqualTo("038090000101");
        assertThat(page.get("next").isNull()).isTrue();
        JsonNode item = page.get("items").get(0);
        assertThat(item.get("status").asInt()).isEqualTo(1);
        assertThat(item.at("/unit/code").asString()).isEqualTo(ward.unit.value());
        assertThat(Ward.instant(item.get("submittedAt"))).isEqualTo(OfficeClock.instant("2026-03-09T09:00"));
    }

    @Test
    void goesOnFromPageToPageAndShowsEachOnce() {
        List<String> submitted = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            submitted.add(0, submit(ward, "038090000111"));
            submit(neighbour, "038090000111");
        }

        List<String> seen = new ArrayList<>();
        String cursor = "";
        int pages = 0;
        do {
            JsonNode page = ward.reception
                    .get(path(submitted.get(0)) + "?size=2" + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .expect(200)
                    .body();
            assertThat(page.get("items").size()).isLessThanOrEqualTo(2);
            seen.addAll(codes(page));
            cursor = page.get("next").asString("");
            pages++;
        } while (!cursor.isEmpty());

        assertThat(seen).containsExactlyElementsOf(submitted);
        assertThat(pages).isBetween(3, 4);
        ward.reception.get(path(submitted.get(0)) + "?cursor=x").expect(400);
    }

    @Test
    void everyDossierShownCountsAsLookedAt() {
        String code = submit(ward, "038090000121");
        String other = submit(ward, "038090000121");

        ward.reception.get(path(code)).expect(200);

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(sql.sql("""
                                        select d.code from motcua.access_log a join motcua.dossier d on d.id = a.dossier_id
                                        where a.what = 'owner' and a.actor = :me and d.owner_id_number = '038090000121'""")
                        .param("me", ward.reception.officer())
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(code, other));
    }

    @Test
    void isAskedForThroughADossierThatOneMaySee() {
        String code = submit(ward, "038090000131");

        neighbour.reception.get(path(code)).expect(404);
        ward.officer("Bùi Văn Bưu", Role.POST_AGENT).get(path(code)).expect(403);
    }

    /** A newborn has no ID yet. */
    @Test
    void withoutAnIdThereIsOnlyTheDossierItself() {
        clock.at("2026-11-23T09:00");
        String code = ward.received("Lò Chưa Số");
        ward.received("Lò Chưa Số");

        JsonNode page = ward.reception.get(path(code)).expect(200).body();

        assertThat(codes(page)).containsExactly(code);
        assertThat(page.get("idNumber").isNull()).isTrue();
    }

    private static String path(String code) {
        return "/api/dossiers/" + code + "/owner/dossiers";
    }

    private static List<String> codes(JsonNode page) {
        return page.get("items")
                .valueStream()
                .map(item -> item.get("code").asString())
                .toList();
    }

    private static String submit(Ward ward, String idNumber) {
        Map<String, Object> submission = StandardForms.submission(WITH_ID, ward.unit.value());
        Map<String, Object> owner = new HashMap<>();
        Map<?, ?> data = (Map<?, ?>) submission.get("data");
        ((Map<?, ?>) data.get("owner")).forEach((key, value) -> owner.put(key.toString(), value));
        owner.put("idNumber", idNumber);
        submission.put("data", Map.of("owner", owner, "request", data.get("request")));
        return ward.submit(submission);
    }
}
