package vn.motcua.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.Units;
import vn.motcua.shared.Role;

/** An absence is seen on real steps before it counts, and entered as it was seen or not at all. */
@OfficeTest
class AbsenceIT {

    @LocalServerPort
    private int port;

    @Autowired
    private Units units;

    @Autowired
    private Officers officers;

    @Autowired
    private OfficeClock clock;

    private Ward ward;

    @BeforeEach
    void openAWard() {
        clock.at("2026-11-23T09:00");
        ward = Ward.open(port, units, officers);
    }

    @AfterEach
    void showRealTime() {
        clock.showRealTime();
    }

    @Test
    void tellsWhichStepsASubstituteWithoutTheRoleOrAwayCannotTake() {
        Desk both = ward.officer("Mai Văn Hai", Role.CASE_OFFICER, Role.RECORDS_CLERK);
        Desk clerk = ward.officer("Mai Thị Dấu", Role.RECORDS_CLERK);
        String code = held(both, "Hồ Không Vai Trò");
        assertThat(Absent.blocked(Absent.preview(both, away(both, Absent.all(clerk))))
                        .get(code))
                .contains("không giữ vai trò");
        Absent.enter(
                ward.colleague, Absent.request(ward.colleague, "2026-11-25", "2026-11-27", Absent.all(ward.examiner)));
        assertThat(Absent.blocked(Absent.preview(both, away(both, Absent.all(ward.colleague))))
                        .get(code))
                .contains("cũng vắng mặt từ 25/11/2026 đến 27/11/2026");
        assertThat(Absent.blocked(Absent.preview(
                                both, Absent.request(both, "2026-11-23", "2026-11-24", Absent.all(ward.colleague))))
                        .get(code))
                .isEmpty();
    }

    @Test
    void doesNothingWhenTheStepsAreOthersThanThosePreviewed() {
        held(ward.examiner, "Hồ Cũ");
        Map<String, Object> wish = away(ward.examiner, Absent.all(ward.colleague));
        String token = Absent.preview(ward.examiner, wish).get("token").asString();
        held(ward.examiner, "Hồ Mới");

        assertThat(Absent.enter(ward.examiner, wish, token).expect(409).code()).isEqualTo("stale-preview");
        assertThat(ward.examiner
                        .get("/api/absences")
                        .expect(200)
                        .body()
                        .get("absences")
                        .size())
                .isZero();
    }

    @Test
    void refusesWhatBreaksARuleAndNamesTheField() {
        assertThat(fields(ward.examiner.post(
                        "/api/absences/preview",
                        Absent.request(
                                ward.examiner,
                                "2026-11-20",
                                "2026-11-19",
                                Absent.all(ward.examiner),
                                Absent.only("1.001193", ward.clerk)))))
                .containsExactly("from", "to", "substitutes[0].officerId", "substitutes[1].officerId");
        assertThat(fields(ward.examiner.post(
                        "/api/absences/preview", away(ward.examiner, Absent.only("9.999999", ward.colleague)))))
                .containsExactly("substitutes[0].procedureCode");
    }

    @Test
    void aManagerOfTheUnitEntersItForOneWhoFellIll() {
        String code = held(ward.examiner, "Hồ Ốm Đau");
        Desk substitute = ward.officer("Bùi Văn Đỡ", Role.CASE_OFFICER);
        Map<String, Object> wish = away(ward.examiner, Absent.all(substitute));
        ward.clerk.post("/api/absences/preview", wish).expect(403);
        Ward elsewhere = Ward.open(ward);
        elsewhere.leader.post("/api/absences/preview", wish).expect(403);

        JsonNode entered = Absent.enter(ward.leader, wish);
        assertThat(entered.at("/enteredBy/name").asString()).isEqualTo("Phạm Thị Ký");
        assertThat(Absent.substituted(substitute)).containsExactly(code);
        assertThat(ward.leader
                        .get("/api/organisation/units/" + ward.unit + "/officers?role=CASE_OFFICER")
                        .expect(200)
                        .body()
                        .valueStream()
                        .map(colleague -> colleague.get("name").asString() + " " + colleague.get("awayUntil")))
                .as("whom one gives a step to")
                .contains("Lê Văn Thẩm \"2026-11-25\"", "Vũ Thị Đồng null");
        JsonNode own = substitute.get("/api/absences").expect(200).body();
        assertThat(own.at("/standingIn/0/officer/name").asString()).isEqualTo("Lê Văn Thẩm");
        assertThat(own.at("/standingIn/0/reason").isNull())
                .as("why is no colleague's business")
                .isTrue();
        ward.colleague.get("/api/absences?officer=" + ward.clerk.officer()).expect(200);
        ward.clerk.get("/api/absences?officer=" + ward.examiner.officer()).expect(403);
    }

    @Test
    void offersThoseWhoHoldARoleOfTheAbsentOfficer() {
        JsonNode options = ward.leader.get("/api/absences/options").expect(200).body();

        assertThat(options.get("substitutes")
                        .valueStream()
                        .map(candidate -> candidate.at("/officer/name").asString()))
                .containsExactly("Lê Văn Thẩm", "Vũ Thị Đồng");
        assertThat(options.get("procedures")
                        .valueStream()
                        .map(procedure -> procedure.get("code").asString()))
                .contains("1.001193");
    }

    /** Whatever is in hand and whoever is named: the steps that the preview gives to somebody are the ones they get. */
    @ParameterizedTest
    @ValueSource(longs = {11, 29, 47})
    void appliesExactlyWhatThePreviewListed(long seed) {
        Random random = new Random(seed);
        List<Desk> colleagues = List.of(ward.colleague, ward.officer("Tạ Văn Một", Role.CASE_OFFICER), ward.leader);
        for (int n = 0; n < 3; n++) {
            held(ward.examiner, "Hồ Ngẫu Nhiên " + "Ă".repeat(n + 1));
        }
        String signing = ward.received("Hồ Chờ Ký");
        ward.approve(ward.colleague, signing);
        ward.complete(ward.colleague, signing, "Task_PrintCertificate", Births.printed());
        ward.act(ward.examiner, signing, "Task_Sign", "claim", Map.of()).expect(200);
        List<Absent.Line> lines = new ArrayList<>();
        lines.add(Absent.all(colleagues.get(random.nextInt(3))));
        if (random.nextBoolean()) {
            lines.add(Absent.only("1.001193", colleagues.get(random.nextInt(3))));
        }
        Map<String, Object> wish = away(ward.examiner, lines.toArray(Absent.Line[]::new));
        JsonNode preview = Absent.preview(ward.examiner, wish);
        assertThat(preview.get("count").asInt()).isEqualTo(4);
        Absent.enter(ward.examiner, wish);

        Map<String, String> blocked = Absent.blocked(preview);
        List<String> announced = blocked.keySet().stream()
                .filter(code -> blocked.get(code).isEmpty())
                .sorted()
                .toList();
        List<String> claimable = new ArrayList<>();
        for (Desk desk : colleagues) {
            for (JsonNode row :
                    desk.get("/api/tasks?list=substituted").expect(200).body().get("items")) {
                if (row.get("claimable").asBoolean()) {
                    claimable.add(row.get("dossierCode").asString());
                }
            }
        }
        assertThat(claimable).containsExactlyInAnyOrderElementsOf(announced);
    }

    /** Received and claimed for its appraisal. */
    private String held(Desk officer, String child) {
        String code = ward.received(child);
        ward.act(officer, code, "Task_Appraise", "claim", Map.of()).expect(200);
        return code;
    }

    private static Map<String, Object> away(Desk officer, Absent.Line... substitutes) {
        return Absent.request(officer, "2026-11-23", "2026-11-25", substitutes);
    }

    private static List<String> fields(Desk.Answer answer) {
        return answer.expect(400)
                .body()
                .get("violations")
                .valueStream()
                .map(violation -> violation.get("field").asString())
                .toList();
    }
}
