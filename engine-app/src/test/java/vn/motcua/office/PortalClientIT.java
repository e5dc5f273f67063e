package vn.motcua.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.organisation.MachineClient;
import vn.motcua.organisation.MachineClients;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.Operation;
import vn.motcua.organisation.Units;

/** Another system, such as a portal, does over the API what its people do online. */
@OfficeTest
class PortalClientIT {

    private static final String SECRET = "a-long-enough-secret";

    private Ward ward;
    private Ward neighbour;
    private Desk portal;

    @BeforeAll
    void connectThePortal(
            @LocalServerPort int port,
            @Autowired Units units,
            @Autowired Officers officers,
            @Autowired MachineClients clients) {
        ward = Ward.open(port, units, officers);
        neighbour = Ward.open(port, units, officers);
        clients.create(
                new MachineClient(
                        "portal-of-the-ward",
                        ward.unit,
                        Set.of(Operation.SUBMIT_DOSSIER, Operation.VIEW_DOSSIER, Operation.WITHDRAW_DOSSIER)),
                SECRET);
        portal = Desk.client(port, "portal-of-the-ward", SECRET);
    }

    @Test
    void submitsSeesAttachesAndWithdraws() {
        String code = submit("Kiều Cổng Dịch Vụ");
        String dossier = "/api/dossiers/" + code;

        assertThat(portal.get(dossier).expect(200).body().get("status").asInt()).isEqualTo(1);
        portal.get(dossier + "/timeline").expect(200);
        portal.upload(dossier + "/attachments", "eDeclaration", "tờ khai.pdf", pdf())
                .expect(200);
        portal.post(dossier + "/withdraw", Map.of("reasonCode", "NO_LONGER_NEEDED"))
                .expect(200);
        assertThat(ward.status(code)).isEqualTo(7);
    }

    @Test
    void bringsTheParentsAnswer() {
        String code = submit("Kiều Cha Mẹ");
        ward.receive(code, "ACCEPT");
        ward.complete(ward.examiner, code, "Task_Appraise", Map.of("appraisalOutcome", "APPROVE"));

        assertThat(portal.post("/api/dossiers/" + code + "/parent-answer", Map.of("answer", "SILENCE"))
                        .status())
                .as("silence is told by the clock alone")
                .isEqualTo(400);
        portal.post("/api/dossiers/" + code + "/parent-answer", Map.of("answer", "CORRECTION"))
                .expect(200);
        assertThat(ward.steps(code)).containsExactly("Task_Appraise");
        assertThat(portal.post("/api/dossiers/" + code + "/parent-answer", Map.of("answer", "CONFIRMED"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void doesNothingElsewhereAndNothingElse() {
        portal.post("/api/dossiers", Births.online(neighbour.unit.value(), "Kiều Nơi Khác"))
                .expect(403);
        String other = neighbour.online("Kiều Hàng Xóm");
        portal.get("/api/dossiers/" + other).expect(404);
        String own = submit("Kiều Không Dừng");
        portal.post("/api/dossiers/" + own + "/stop", Map.of("reasonCode", "AUTHORITY_DECISION"))
                .expect(403);
        portal.post("/api/dossiers", Births.atTheCounter(ward.unit.value(), "Kiều Tự Nhận", true))
                .expect(401);
        assertThat(ward.status(own)).isEqualTo(1);
    }

    private String submit(String child) {
        return portal.post("/api/dossiers", Births.online(ward.unit.value(), child))
                .expect(200)
                .body()
                .get("code")
                .asString();
    }

    private static byte[] pdf() {
        return "%PDF-1.4 tờ khai".getBytes(StandardCharsets.UTF_8);
    }
}
