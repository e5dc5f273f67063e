package vn.motcua.office;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.office.OfficeClock.instant;
import static vn.motcua.office.Supplements.bring;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.motcua.office.Desk.Answer;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.Units;

/** What came back is looked at item by item; the dossier goes on when no item is lacking. */
@OfficeTest
class SupplementCheckIT {

    @Autowired
    private OfficeClock clock;

    private Ward ward;

    @BeforeAll
    void openTheWard(@LocalServerPort int port, @Autowired Units units, @Autowired Officers officers) {
        ward = Ward.open(port, units, officers);
    }

    @AfterAll
    void showRealTime() {
        clock.showRealTime();
    }

    /** As in {@link SupplementIT}: 10 office hours of the pause are two whole days, whoever checks what in between. */
    @Test
    void aLackingItemHoldsTheDossierAndLeavesThePauseAsItIs() {
        String code = asked("Phạm Kiểm Lại");
        clock.at("2026-11-23T13:30");
        check(code, 1, Map.of()).expect(200);
        check(code, 2, Map.of("fault", "INCOMPLETE", "note", "Chưa ghi năm sinh của cha"))
                .expect(200);

        Answer tooEarly =
                ward.attempt(ward.reception, code, "Task_ReceiveSupplement", Map.of("supplementComplete", true));
        tooEarly.expect(409);
        assertThat(tooEarly.code()).isEqualTo("supplement-lacking");
        assertThat(ward.status(code)).isEqualTo(5);
        assertThat(ward.clock(code, "DOSSIER").get("state").asString()).isEqualTo("PAUSED");
        assertThat(item(code, 0).get("check").get("accepted").asBoolean()).isTrue();
        JsonNode lacking = item(code, 1);
        assertThat(lacking.get("fault").asString()).isEqualTo("WRONG");
        assertThat(lacking.get("check").get("fault").asString()).isEqualTo("INCOMPLETE");
        assertThat(lacking.get("check").get("note").asString()).isEqualTo("Chưa ghi năm sinh của cha");
        assertThat(lacking.get("check").get("at").asString()).isEqualTo("2026-11-23T06:30:00Z");
        assertThat(ward.details(code, "SupplementItemChecked"))
                .as("the fault that is left, in the words of the procedure")
                .contains("Chưa đầy đủ nội dung");

        clock.at("2026-11-23T14:00");
        check(code, 2, Map.of()).expect(200);
        bring(ward, code);

        assertThat(ward.status(code)).isEqualTo(4);
        assertThat(ward.due(code)).isEqualTo(instant("2026-11-25T17:00"));
        Answer closed = check(code, 1, Map.of());
        closed.expect(409);
        assertThat(closed.code()).isEqualTo("no-open-supplement");
    }

    @Test
    void knowsItemsAndFaultsOfTheRequestOnly() {
        String code = asked("Phạm Sai Mục");
        check(code, 3, Map.of()).expect(400);
        Answer unknown = check(code, 1, Map.of("fault", "UGLY"));
        unknown.expect(400);
        assertThat(unknown.body().get("violations").get(0).get("field").asString())
                .isEqualTo("fault");
        ward.reception
                .post("/api/dossiers/" + code + "/supplements/2/items/1/check", Map.of("revision", 100))
                .expect(400);
    }

    /** Who has nothing to do with the ward does not learn that there is such a dossier. */
    @Test
    void anotherPlaceChecksNothing() {
        String code = asked("Phạm Nơi Khác");
        Ward other = Ward.open(ward);
        other.reception
                .post("/api/dossiers/" + code + "/supplements/1/items/1/check", Map.of("revision", 100))
                .expect(404);
    }

    /** Who takes the supplement in, watches over them, or holds the step; nobody else of the ward. */
    @Test
    void whoHasNotTheStepInHandFindsNothing() {
        String code = asked("Phạm Không Phận Sự");
        for (Desk other : List.of(ward.clerk, ward.leader, ward.examiner)) {
            other.post("/api/dossiers/" + code + "/supplements/1/items/1/check", found(code, Map.of()))
                    .expect(403);
        }
        check(code, 1, Map.of()).expect(200);
    }

    /** A finding about an older paper, or beside somebody else's, is not written over what nobody has seen. */
    @Test
    void whatCameOrWasFoundMeanwhileIsLookedAtFirst() {
        String code = asked("Phạm Hai Người Xem");
        Map<String, Object> before = found(code, Map.of());
        attach(code, "?componentCode=birthNotice", "giay-chung-sinh.pdf", "mot");
        Answer stale = ward.reception.post("/api/dossiers/" + code + "/supplements/1/items/1/check", before);
        stale.expect(409);
        assertThat(stale.code()).isEqualTo("dossier-changed");

        Map<String, Object> seen = found(code, Map.of());
        check(code, 2, Map.of("fault", "INCOMPLETE")).expect(200);
        ward.reception
                .post("/api/dossiers/" + code + "/supplements/1/items/1/check", seen)
                .expect(200);
        ward.reception
                .post("/api/dossiers/" + code + "/supplements/1/items/2/check", seen)
                .expect(409);
    }

    @Test
    void form02HasATableOfTheItemsWithTheirFaults() {
        String code = asked("Phạm In Phiếu");
        assertThat(Papers.pdf(ward, code, "02").text())
                .contains(
                        "STT Thành phần hồ sơ Sai sót Nội dung cần bổ sung",
                        "1 Giấy chứng sinh Mờ, không đọc được Giấy chứng sinh bị mờ, đề nghị nộp lại",
                        "2 Nội dung khác Không đúng quy định Sửa năm sinh của người cha");
    }

    /** A file takes the place of another: both stay, the new one has the component and the next number. */
    @Test
    void aReplacedFileStaysAndTellsItsSuccessor() {
        String code = asked("Phạm Thay Tệp");
        String first = attach(code, "?componentCode=birthNotice", "giay-chung-sinh.pdf", "mot");
        String second = attach(code, "?replaces=" + first + "&reason=" + "ro-hon", "ban-moi.pdf", "hai");

        JsonNode former = file(code, first);
        JsonNode latter = file(code, second);
        assertThat(former.get("version").asInt()).isEqualTo(1);
        assertThat(former.get("replacedBy").asString()).isEqualTo(second);
        assertThat(latter.get("version").asInt()).isEqualTo(2);
        assertThat(latter.get("replaces").asString()).isEqualTo(first);
        assertThat(latter.get("reason").asString()).isEqualTo("ro-hon");
        assertThat(latter.get("componentCode").asString()).isEqualTo("birthNotice");
        assertThat(latter.get("sha256").asString())
                .isNotEqualTo(former.get("sha256").asString());
        assertThat(new String(
                        ward.reception
                                .download("/api/dossiers/" + code + "/attachments/" + first)
                                .body(),
                        StandardCharsets.UTF_8))
                .as("nothing was overwritten")
                .contains("mot");

        Answer again = send(code, "?replaces=" + first, "ban-ba.pdf", "ba");
        again.expect(409);
        assertThat(again.code()).isEqualTo("already-replaced");
        send(code, "?replaces=00000000-0000-4000-8000-000000000000", "x.pdf", "x")
                .expect(400);
    }

    private String asked(String child) {
        clock.at("2026-11-20T09:00");
        String code = ward.received(child);
        clock.at("2026-11-20T10:00");
        Map<String, Object> request = new HashMap<>(Births.supplement("appraisalOutcome"));
        request.put(
                "supplementItems",
                List.of(
                        Map.of(
                                "componentCode",
                                "birthNotice",
                                "fault",
                                "UNREADABLE",
                                "text",
                                "Giấy chứng sinh bị mờ, đề nghị nộp lại"),
                        Map.of("fault", "WRONG", "text", "Sửa năm sinh của người cha")));
        ward.complete(ward.examiner, code, "Task_Appraise", request);
        return code;
    }

    private Answer check(String code, int item, Map<String, Object> found) {
        return ward.reception.post(
                "/api/dossiers/" + code + "/supplements/1/items/" + item + "/check", found(code, found));
    }

    private Map<String, Object> found(String code, Map<String, Object> found) {
        Map<String, Object> body = new HashMap<>(found);
        body.put("revision", ward.dossier(code).get("revision").asInt());
        return body;
    }

    private JsonNode item(String code, int index) {
        return ward.dossier(code).get("supplements").get(0).get("items").get(index);
    }

    private JsonNode file(String code, String id) {
        return ward.dossier(code)
                .get("attachments")
                .valueStream()
                .filter(each -> each.get("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Answer send(String code, String query, String name, String word) {
        return ward.reception.upload(
                "/api/dossiers/" + code + "/attachments" + query,
                null,
                name,
                ("%PDF-1.4\n% " + word + "\n%%EOF").getBytes(StandardCharsets.UTF_8));
    }

    private String attach(String code, String query, String name, String word) {
        Answer answer = send(code, query, name, word);
        answer.expect(200);
        return answer.body().get("id").asString();
    }
}
