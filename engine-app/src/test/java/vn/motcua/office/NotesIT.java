package vn.motcua.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import vn.motcua.dossier.Dossiers;
import vn.motcua.organisation.MachineClient;
import vn.motcua.organisation.MachineClients;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.Operation;
import vn.motcua.organisation.Units;
import vn.motcua.shared.Actor;
import vn.motcua.shared.CurrentActor;
import vn.motcua.shared.DossierCode;
import vn.motcua.shared.Role;

/** What officers write on a dossier for one another: seen by those who see the dossier, never by the applicant. */
@OfficeTest
class NotesIT {

    @Autowired
    private OfficeClock clock;

    @Autowired
    private JdbcClient sql;

    private int port;
    private Ward ward;
    private String code;

    @BeforeAll
    void openTheWard(@LocalServerPort int port, @Autowired Units units, @Autowired Officers officers) {
        this.port = port;
        ward = Ward.open(port, units, officers);
    }

    @BeforeEach
    void aDossier() {
        clock.at("2026-11-23T09:00");
        code = ward.received("Vi Thị Ghi");
    }

    @AfterAll
    void showRealTime() {
        clock.showRealTime();
    }

    @Test
    void colleaguesReadANoteWithItsAuthorAndTime() {
        write(ward.examiner, "Đã gọi điện, mẹ cháu hẹn chiều đến");

        JsonNode note = ward.dossier(code).get("notes").get(0);
        assertThat(note.get("text").asString()).isEqualTo("Đã gọi điện, mẹ cháu hẹn chiều đến");
        assertThat(note.at("/by/name").asString()).isEqualTo("Lê Văn Thẩm");
        assertThat(Ward.instant(note.get("at"))).isEqualTo(OfficeClock.instant("2026-11-23T09:00"));
        assertThat(note.get("correctableUntil").isNull())
                .as("not the reader's own")
                .isTrue();
        assertThat(events()).contains("NoteWritten");
        assertThat(sql.sql("""
                        select count(*) from motcua.journal j join motcua.dossier d on d.id = j.dossier_id
                        where d.code = :code and j.payload like '%gọi điện%'""").param("code", code).query(Integer.class).single())
                .as("no free words in the journal")
                .isZero();
    }

    @Test
    void itsAuthorCorrectsItForAQuarterOfAnHour() {
        long id = write(ward.examiner, "Thiếu giấy chứng sinh");
        JsonNode own =
                ward.examiner.get("/api/dossiers/" + code).body().get("notes").get(0);
        assertThat(Ward.instant(own.get("correctableUntil"))).isEqualTo(OfficeClock.instant("2026-11-23T09:15"));
        assertThat(ward.colleague.post(path(id), text("Sửa hộ")).expect(403).code())
                .isEqualTo("note-of-another");

        clock.at("2026-11-23T09:14");
        ward.examiner.post(path(id), text("Thiếu giấy chứng sinh bản chính")).expect(200);
        clock.at("2026-11-23T09:15");
        assertThat(ward.examiner.post(path(id), text("Muộn")).expect(409).code())
                .isEqualTo("note-settled");

        JsonNode note = ward.dossier(code).get("notes").get(0);
        assertThat(note.get("text").asString()).isEqualTo("Thiếu giấy chứng sinh bản chính");
        assertThat(Ward.instant(note.get("correctedAt"))).isEqualTo(OfficeClock.instant("2026-11-23T09:14"));
        assertThat(events()).contains("NoteCorrected");
        ward.examiner.post(path(id + 1_000_000), text("Không có")).expect(404);
    }

    /** The post's agent, another ward, and the system behind which the applicant stands. */
    @Test
    void nobodyElseReadsOrWritesThem(@Autowired MachineClients clients) {
        Desk post = ward.officer("Bùi Văn Thư", Role.POST_AGENT);
        String handed = post.post("/api/dossiers", Births.online(ward.unit.value(), "Vi Bưu Điện"))
                .expect(200)
                .body()
                .get("code")
                .asString();
        ward.reception
                .post("/api/dossiers/" + handed + "/notes", text("Nội bộ"))
                .expect(200);
        MachineClient portal = new MachineClient(
                "notes-portal", ward.unit, java.util.Set.of(Operation.VIEW_DOSSIER, Operation.WORK_ON_TASK));
        clients.create(portal, "a-long-enough-secret");
        Desk system = Desk.client(port, "notes-portal", "a-long-enough-secret");

        assertThat(post.get("/api/dossiers/" + handed).expect(200).body().get("notes"))
                .isEmpty();
        post.post("/api/dossiers/" + handed + "/notes", text("Bưu tá")).expect(403);
        assertThat(system.get("/api/dossiers/" + handed).expect(200).body().get("notes"))
                .isEmpty();
        system.post("/api/dossiers/" + handed + "/notes", text("Hệ thống khác")).expect(403);
        Ward neighbour = Ward.open(ward);
        neighbour
                .examiner
                .post("/api/dossiers/" + handed + "/notes", text("Nơi khác"))
                .expect(404);
    }

    @Test
    void aUnitMakesLabelsForItself() {
        Ward neighbour = Ward.open(ward);
        long id = label(ward.examiner, "Cần ký gấp", "RED");
        assertThat(ward.examiner
                        .post(
                                "/api/labels",
                                Map.of("unitCode", ward.unit.value(), "name", "CẦN KÝ GẤP", "color", "BLUE"))
                        .expect(409)
                        .code())
                .isEqualTo("label-exists");
        neighbour
                .examiner
                .post("/api/labels", Map.of("unitCode", ward.unit.value(), "name", "Lạ", "color", "BLUE"))
                .expect(403);
        assertThat(names(ward.colleague
                        .get("/api/labels?dossier=" + code)
                        .expect(200)
                        .body()))
                .contains("Cần ký gấp");
        neighbour.colleague.get("/api/labels?dossier=" + code).expect(404);
        assertThat(names(neighbour
                        .colleague
                        .get("/api/labels?dossier=" + neighbour.received("Hồ Hàng Xóm"))
                        .expect(200)
                        .body()))
                .doesNotContain("Cần ký gấp");

        mark(ward.colleague, id, true);
        mark(ward.colleague, id, true);
        assertThat(names(ward.dossier(code).get("labels"))).containsExactly("Cần ký gấp");
        assertThat(events()).containsOnlyOnce("LabelSet");

        ward.examiner.delete("/api/labels/" + id).expect(204);
        assertThat(names(ward.colleague.get("/api/labels?dossier=" + code).body()))
                .doesNotContain("Cần ký gấp");
        assertThat(names(ward.dossier(code).get("labels")))
                .as("until it is taken off")
                .containsExactly("Cần ký gấp");
        mark(ward.colleague, id, false);
        assertThat(ward.dossier(code).get("labels")).isEmpty();
        assertThat(events()).containsOnlyOnce("LabelTakenOff");
        ward.colleague
                .post("/api/dossiers/" + code + "/labels", Map.of("labelId", id, "set", true))
                .expect(404);
    }

    @Test
    void theWordsGoWithThePersonalData(@Autowired Dossiers dossiers, @Autowired TransactionTemplate transaction) {
        write(ward.examiner, "Cháu Ghi sinh non");
        ward.reception
                .post("/api/dossiers/" + code + "/withdraw", Map.of("reasonCode", "NO_LONGER_NEEDED"))
                .expect(200);

        CurrentActor.runAs(
                Actor.system("retention"),
                () -> transaction.executeWithoutResult(status ->
                        dossiers.erase(dossiers.get(new DossierCode(code)).id(), "RETENTION")));

        JsonNode note = ward.dossier(code).get("notes").get(0);
        assertThat(note.get("text").isNull()).isTrue();
        assertThat(note.at("/by/name").asString()).isEqualTo("Lê Văn Thẩm");
    }

    private static Map<String, String> text(String text) {
        return Map.of("text", text);
    }

    private long write(Desk officer, String text) {
        return officer.post("/api/dossiers/" + code + "/notes", text(text))
                .expect(200)
                .body()
                .get("id")
                .asLong();
    }

    private String path(long note) {
        return "/api/dossiers/" + code + "/notes/" + note;
    }

    private long label(Desk officer, String name, String color) {
        return officer.post("/api/labels", Map.of("unitCode", ward.unit.value(), "name", name, "color", color))
                .expect(200)
                .body()
                .get("id")
                .asLong();
    }

    private void mark(Desk officer, long label, boolean set) {
        officer.post("/api/dossiers/" + code + "/labels", Map.of("labelId", label, "set", set))
                .expect(200);
    }

    private static List<String> names(JsonNode labels) {
        return labels.valueStream().map(label -> label.get("name").asString()).toList();
    }

    private List<String> events() {
        return ward.timeline(code)
                .get("events")
                .valueStream()
                .map(event -> event.get("type").asString())
                .toList();
    }
}
