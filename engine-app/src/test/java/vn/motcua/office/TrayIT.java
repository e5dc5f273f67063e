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
import vn.motcua.shared.Role;

/** What a leader signs: only what that leader could sign now, with the drafts before it and what changed in them. */
@OfficeTest
class TrayIT {

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
    void holdsWhatTheLeaderCouldSignNow() {
        String free = atSignature("Đèo Thị Tự Do");
        String mine = atSignature("Đèo Thị Của Tôi");
        String others = atSignature("Đèo Thị Người Khác");
        String appraisal = ward.received("Đèo Thị Thẩm Định");
        ward.act(ward.leader, mine, "Task_Sign", "claim", Map.of()).expect(200);
        ward.act(ward.colleague, others, "Task_Sign", "claim", Map.of()).expect(200);

        assertThat(tray(ward.leader)).contains(free, mine).doesNotContain(others, appraisal);
        assertThat(tray(ward.clerk)).isEmpty();
    }

    /** The register number is put right: the leader sees 7 struck out beside 8, and why it had gone back. */
    @Test
    void showsWhatChangedSinceItWasSentBack() {
        String code = atSignature("Đèo Thị Sửa Số");
        assertThat(drafts(ward.leader, code).get("sentBack").isNull()).isTrue();
        clock.at("2026-11-27T09:10");
        ward.complete(
                ward.leader,
                code,
                "Task_Sign",
                Map.of("signOutcome", "SEND_BACK", "sendBackReason", "WRONG_DATA", "note", "Số đăng ký sai."));
        clock.at("2026-11-27T09:20");
        String again = ward.steps(code).get(0);
        if (again.equals("Task_Appraise")) {
            ward.approve(ward.examiner, code);
        }
        Map<String, Object> printed = new HashMap<>(Births.printed());
        printed.put("registerNumber", "8");
        ward.complete(ward.examiner, code, "Task_PrintCertificate", printed);

        JsonNode drafts = drafts(ward.leader, code);

        assertThat(drafts.at("/sentBack/by/name").asString()).isEqualTo("Phạm Thị Ký");
        assertThat(drafts.at("/sentBack/note").asString()).isEqualTo("Số đăng ký sai.");
        assertThat(drafts.at("/sentBack/reason/vi").asString()).isNotBlank();
        JsonNode print = drafts.get("drafts").get(0);
        assertThat(print.get("step").asString()).isEqualTo("Task_PrintCertificate");
        assertThat(print.at("/by/name").asString()).isEqualTo("Lê Văn Thẩm");
        assertThat(print.at("/data/registerNumber").asString()).isEqualTo("8");
        assertThat(print.at("/former/registerNumber").asString()).isEqualTo("7");
    }

    @Test
    void showsNobodyElseTheDrafts() {
        String code = atSignature("Đèo Thị Kín");
        String task = ward.task(code, "Task_Sign").get("taskId").asString();

        Ward.open(ward).leader.get("/api/tasks/" + task + "/drafts").expect(404);
        ward.leader.get("/api/tasks/no-such-task/drafts").expect(404);
        ward.officer("Mã Văn Thư", Role.POST_AGENT)
                .get("/api/tasks/" + task + "/drafts")
                .expect(404);
        ward.sign(code);
        ward.leader.get("/api/tasks/" + task + "/drafts").expect(409);
    }

    private JsonNode drafts(Desk officer, String code) {
        String task = ward.task(code, "Task_Sign").get("taskId").asString();
        return officer.get("/api/tasks/" + task + "/drafts").expect(200).body();
    }

    private static List<String> tray(Desk officer) {
        return officer.get("/api/tasks?list=tray&size=100")
                .expect(200)
                .body()
                .get("items")
                .valueStream()
                .map(task -> task.get("dossierCode").asString())
                .toList();
    }

    private String atSignature(String child) {
        String code = ward.received(child);
        ward.toSignature(code);
        return code;
    }
}
