package vn.motcua.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.OrganisationFixture;
import vn.motcua.organisation.Position;
import vn.motcua.organisation.Units;
import vn.motcua.shared.Role;
import vn.motcua.shared.TimeDriven;

/** What officers are told of their dossiers, by whom, once, and as far as they may see them. */
@OfficeTest
class NoticesIT {

    @Autowired
    private OfficeClock clock;

    @Autowired
    @Qualifier("noticeSweeper")
    private TimeDriven sweeper;

    @Autowired
    private JdbcClient jdbc;

    private Ward ward;

    @BeforeAll
    void openTheWard(@LocalServerPort int port, @Autowired Units units, @Autowired Officers officers) {
        clock.at("2026-11-26T08:00");
        ward = Ward.open(port, units, officers);
    }

    @BeforeEach
    void beginTheDay() {
        clock.at("2026-11-26T08:00");
    }

    @AfterAll
    void showRealTime() {
        clock.showRealTime();
    }

    @Test
    void stepsThatAColleagueMovesAreToldTogether() {
        Desk taker = ward.officer("Hoàng Thị Nhận", Role.CASE_OFFICER);
        List<String> codes = List.of(ward.received("Lò Một"), ward.received("Lò Hai"), ward.received("Lò Ba"));
        give(codes.get(0), taker);

        JsonNode first = awaitOne(taker, "ASSIGNED", 1);
        assertThat(first.get("dossierCode").asString()).isEqualTo(codes.get(0));
        assertThat(first.at("/stepName/vi").asString()).isNotBlank();
        assertThat(first.get("taskId").asString())
                .isEqualTo(
                        ward.task(codes.get(0), "Task_Appraise").get("taskId").asString());
        assertThat(first.at("/by/name").asString()).isEqualTo("Phạm Thị Ký");

        clock.at("2026-11-26T08:05");
        give(codes.get(1), taker);
        give(codes.get(2), taker);
        JsonNode together = awaitOne(taker, "ASSIGNED", 3);
        assertThat(together.get("dossierCode").isNull()).isTrue();
        assertThat(together.get("id").asLong()).isEqualTo(first.get("id").asLong());
        assertThat(unread(taker)).isEqualTo(1);

        read(taker, first);
        assertThat(unread(taker)).as("two have joined what was shown").isEqualTo(1);
        read(taker, together);
        assertThat(unread(taker)).isZero();
    }

    @Test
    void whoTakesAStepIsNotToldOfIt() {
        Desk officer = ward.officer("Hoàng Thị Tự", Role.CASE_OFFICER);
        String own = ward.received("Lò Tự Nhận");
        ward.act(officer, own, "Task_Appraise", "claim", Map.of()).expect(200);
        String given = ward.received("Lò Được Giao");
        give(given, officer);

        // rows of the journal come in their order, so the one that was not told would have come by now
        assertThat(awaitOne(officer, "ASSIGNED", 1).get("dossierCode").asString())
                .isEqualTo(given);
    }

    @Test
    void whoStandsInForSomebodyAwayIsToldOfTheirSteps() {
        Desk away = ward.officer("Hoàng Thị Vắng", Role.CASE_OFFICER);
        Desk substitute = ward.officer("Hoàng Thị Thay", Role.CASE_OFFICER);
        Absent.enter(away, Absent.request(away, "2026-11-26", "2026-11-27", Absent.all(substitute)));
        String code = ward.received("Lò Thay Người");
        give(code, away);

        assertThat(awaitOne(substitute, "ASSIGNED", 1).get("dossierCode").asString())
                .isEqualTo(code);
        awaitNotice(away, "ASSIGNED", code);
    }

    @Test
    void whoDidTheStepIsToldThatTheDossierCameBack() {
        String code = ward.received("Lò Trả Lại");
        ward.toSignature(code);
        ward.act(ward.leader, code, "Task_Sign", "claim", Map.of()).expect(200);
        ward.act(ward.leader, code, "Task_Sign", "send-back", Map.of("reasonCode", "WRONG_DATA"))
                .expect(200);

        awaitNotice(ward.examiner, "SENT_BACK", code);
    }

    @Test
    void whoAskedIsToldThatTheSupplementHasArrived() {
        String code = ward.received("Lò Bổ Sung");
        ward.complete(ward.examiner, code, "Task_Appraise", Births.supplement("appraisalOutcome"));
        Supplements.bring(ward, code);

        awaitNotice(ward.examiner, "SUPPLEMENT_ARRIVED", code);
    }

    @Test
    void whoWatchesIsToldOfAStatusAndOfANote() {
        Desk watching = ward.officer("Hoàng Thị Theo Dõi", Role.CASE_OFFICER);
        String code = ward.received("Lò Được Xem");
        watch(watching, code);
        ward.examiner
                .post("/api/dossiers/" + code + "/notes", Map.of("text", "Đã gọi điện"))
                .expect(200);
        ward.complete(ward.examiner, code, "Task_Appraise", Births.supplement("appraisalOutcome"));

        awaitNotice(watching, "NOTE", code);
        awaitNotice(watching, "WATCHED", code);
    }

    /** SAME_DAY, received at 08:00: due at 17:00. */
    @Test
    void aDateIsToldOnceWhenItComesNearAndOnceWhenItHasPassed() {
        Desk officer = ward.officer("Hoàng Thị Muộn", Role.CASE_OFFICER);
        String code = ward.received("Lò Sắp Hạn");
        ward.act(officer, code, "Task_Appraise", "claim", Map.of()).expect(200);
        sweeper.timeHasPassed();
        sweeper.timeHasPassed();
        assertThat(awaitOne(officer, "DUE_SOON", 1).get("dossierCode").asString())
                .isEqualTo(code);
        assertThat(notTold(code))
                .as("the minute of the due time is still in time")
                .isEqualTo("00:01:00");

        clock.at("2026-11-26T17:05");
        sweeper.timeHasPassed();
        sweeper.timeHasPassed();
        assertThat(awaitOne(officer, "OVERDUE", 1).get("by").isNull()).isTrue();
        assertThat(unread(officer)).isEqualTo(2);
        assertThat(notTold(code)).as("when the notice of it is forgotten").isEqualTo("91 days 07:05:00");
    }

    @Test
    void aStepThatCannotBeReadKeepsNobodyFromHearingOfTheOthers() {
        Desk officer = ward.officer("Hoàng Thị Hỏng", Role.CASE_OFFICER);
        String broken = ward.received("Lò Dòng Hỏng");
        ward.act(officer, broken, "Task_Appraise", "claim", Map.of()).expect(200);
        String sound = ward.received("Lò Dòng Lành");
        ward.act(officer, sound, "Task_Appraise", "claim", Map.of()).expect(200);
        procedure(broken, "no procedure");
        try {
            sweeper.timeHasPassed();
            assertThat(awaitOne(officer, "DUE_SOON", 1).get("dossierCode").asString())
                    .isEqualTo(sound);
        } finally {
            procedure(broken, "1.001193");
        }
        clock.at("2026-11-26T08:06");
        sweeper.timeHasPassed();
        awaitOne(officer, "DUE_SOON", 2);
    }

    @Test
    void whoHasWorkedOnADossierIsStillToldOfItElsewhere() {
        Desk moved = ward.officer(
                "Hoàng Thị Đã Làm",
                new Position(ward.unit, Role.CASE_OFFICER, OrganisationFixture.SINCE, LocalDate.of(2026, 11, 27)),
                new Position(ward.province, Role.CASE_OFFICER, OrganisationFixture.SINCE, null));
        String code = ward.received("Lò Người Làm");
        ward.complete(moved, code, "Task_Appraise", Births.supplement("appraisalOutcome"));
        Supplements.bring(ward, code);
        awaitNotice(moved, "SUPPLEMENT_ARRIVED", code);

        clock.at("2026-11-27T08:00");
        assertThat(unread(moved)).isEqualTo(all(moved).size()).isPositive();
    }

    @Test
    void whoSeesADossierNoMoreIsToldNoMore() {
        Desk moved = ward.officer(
                "Hoàng Thị Chuyển Đi",
                new Position(ward.unit, Role.CASE_OFFICER, OrganisationFixture.SINCE, LocalDate.of(2026, 11, 27)),
                new Position(ward.province, Role.CASE_OFFICER, OrganisationFixture.SINCE, null));
        String code = ward.received("Lò Khuất");
        watch(moved, code);
        ward.complete(ward.examiner, code, "Task_Appraise", Births.supplement("appraisalOutcome"));
        awaitNotice(moved, "WATCHED", code);

        clock.at("2026-11-27T08:00");
        assertThat(all(moved)).isEmpty();
        assertThat(unread(moved)).isZero();

        clock.at("2026-11-26T09:00");
        assertThat(unread(moved)).isEqualTo(1);
    }

    @Test
    void whatAnOfficerRefusesIsNotTold() {
        Desk officer = ward.officer("Hoàng Thị Không", Role.CASE_OFFICER);
        officer.put("/api/notice-preferences", Map.of("refused", List.of("NOTE")))
                .expect(200);
        assertThat(officer.get("/api/notice-preferences")
                        .body()
                        .at("/refused/0")
                        .asString())
                .isEqualTo("NOTE");
        String code = ward.received("Lò Không Báo");
        watch(officer, code);
        ward.examiner
                .post("/api/dossiers/" + code + "/notes", Map.of("text", "Đã gọi điện"))
                .expect(200);
        ward.complete(ward.examiner, code, "Task_Appraise", Births.supplement("appraisalOutcome"));

        awaitNotice(officer, "WATCHED", code);
        assertThat(all(officer)).hasSize(1);
    }

    @Test
    void pagesGoOnWhereTheLastEndedAndReadingIsKept() {
        Desk officer = ward.officer("Hoàng Thị Đọc", Role.CASE_OFFICER);
        List<String> codes =
                List.of(ward.received("Lò Trang Một"), ward.received("Lò Trang Hai"), ward.received("Lò Ba"));
        codes.forEach(code -> watch(officer, code));
        codes.forEach(
                code -> ward.complete(ward.examiner, code, "Task_Appraise", Births.supplement("appraisalOutcome")));
        await().atMost(Duration.ofSeconds(60)).until(() -> all(officer).size() == 3);

        JsonNode page = officer.get("/api/notices?size=2").expect(200).body();
        assertThat(page.get("items")).hasSize(2);
        JsonNode rest = officer.get(
                        "/api/notices?size=2&cursor=" + page.get("next").asString())
                .expect(200)
                .body();
        assertThat(rest.get("items")).hasSize(1);
        assertThat(rest.get("next").isNull()).isTrue();
        officer.get("/api/notices?cursor=x").expect(400);

        JsonNode newest = page.at("/items/0");
        ward.leader
                .put(
                        "/api/notices/" + newest.get("id").asLong() + "/read",
                        Map.of("upTo", newest.get("at").asString()))
                .expect(404);
        assertThat(unread(officer)).isEqualTo(3);
        read(officer, newest);
        assertThat(unread(officer)).isEqualTo(2);
        assertThat(officer.get("/api/notices?unread=true").body().get("items")).hasSize(2);
        String before = rest.at("/items/0/at").asString();
        officer.put(
                        "/api/notices/read",
                        Map.of("upTo", OfficeClock.instant("2026-11-25T08:00").toString()))
                .expect(204);
        assertThat(unread(officer)).isEqualTo(2);
        officer.put("/api/notices/read", Map.of("upTo", before)).expect(204);
        assertThat(unread(officer)).isZero();
    }

    /** A minute after the dossier was received: what was before is not told. */
    private void watch(Desk officer, String code) {
        clock.at("2026-11-26T08:01");
        officer.put("/api/dossiers/" + code + "/watch", null).expect(204);
    }

    private static void read(Desk officer, JsonNode notice) {
        officer.put(
                        "/api/notices/" + notice.get("id").asLong() + "/read",
                        Map.of("upTo", notice.get("at").asString()))
                .expect(204);
    }

    /** How long after its due time the holder of the dossier's step is to be told next. */
    private String notTold(String code) {
        return jdbc.sql("""
                        select cast(notice_at - sort_at as text)
                        from motcua.work_item where dossier_id = (select id from motcua.dossier where code = ?)""").param(code).query(String.class).single();
    }

    private void procedure(String code, String procedure) {
        jdbc.sql("""
                        update motcua.work_item set procedure_code = ?
                        where dossier_id = (select id from motcua.dossier where code = ?)""").params(procedure, code).update();
    }

    private void give(String code, Desk officer) {
        ward.act(
                        ward.leader,
                        code,
                        "Task_Appraise",
                        "reassign",
                        Map.of("officerId", officer.officer(), "reasonCode", "ABSENCE"))
                .expect(200);
    }

    /** The officer's only notice of this kind, once it tells of so many. */
    private static JsonNode awaitOne(Desk officer, String kind, int count) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> kind(officer, kind).stream()
                                .mapToInt(notice -> notice.get("count").asInt())
                                .sum()
                        == count);
        List<JsonNode> found = kind(officer, kind);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static void awaitNotice(Desk officer, String kind, String code) {
        await().atMost(Duration.ofSeconds(60)).until(() -> kind(officer, kind).stream()
                .anyMatch(notice -> notice.get("dossierCode").asString("").equals(code)));
    }

    private static List<JsonNode> kind(Desk officer, String kind) {
        return all(officer).stream()
                .filter(notice -> notice.get("kind").asString().equals(kind))
                .toList();
    }

    private static List<JsonNode> all(Desk officer) {
        return officer.get("/api/notices?size=50")
                .expect(200)
                .body()
                .get("items")
                .valueStream()
                .toList();
    }

    private static int unread(Desk officer) {
        return officer.get("/api/notices/unread")
                .expect(200)
                .body()
                .get("unread")
                .asInt();
    }
}
