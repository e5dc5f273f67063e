package vn.motcua.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Dossiers;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.Units;
import vn.motcua.shared.Actor;
import vn.motcua.shared.CurrentActor;
import vn.motcua.shared.DossierCode;

/** What the files of dossiers say is found when it is asked for, by those who see the dossier, as long as it has the file. */
@OfficeTest
class DocumentSearchIT {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private TransactionTemplate transactions;

    private Ward ward;

    @BeforeAll
    void openTheWard(@LocalServerPort int port, @Autowired Units units, @Autowired Officers officers) {
        ward = Ward.open(port, units, officers);
    }

    @Test
    void theTextOfAFileIsFoundWithItsNameWhenItIsAskedFor() throws Exception {
        String code = ward.received("Sùng Thị Kỳ");
        // one that nobody can read does not keep the next from its turn
        upload(code, "hong.docx", Scans.archive("word/document.xml"));
        upload(code, "giay-bao.docx", Scans.text("Bệnh viện Kỳ Lân Xanh cấp ngày 12 tháng 5"));

        JsonNode hit = found(ward.examiner, "\"kỳ lân xanh\"", code);

        assertThat(matched(hit))
                .isEqualTo("Trong tài liệu giay-bao.docx: Bệnh viện [Kỳ] [Lân] [Xanh] cấp ngày 12 tháng 5");
        assertThat(hits(ward.examiner, "ky lan xanh " + code, true)).hasSize(1);
        assertThat(hits(ward.examiner, "\"kỳ lân xanh\"", false))
                .as("not asked for")
                .isEmpty();
        assertThat(hits(Ward.open(ward).examiner, "\"kỳ lân xanh\"", true))
                .as("not theirs")
                .isEmpty();
        await().atMost(LIMIT)
                .until(() -> states(code), states -> states.equals(List.of("READ null", "UNREADABLE BROKEN")));
    }

    @Test
    void aPdfOfOurOwnIsReadWithItsMarks() {
        String code = ward.received("Sùng Thị Pao");
        String form = ward.dossier(code).at("/forms/0/serial").asString();
        byte[] pdf = ward.reception
                .download("/api/dossiers/" + code + "/forms/" + form + ".pdf")
                .body();
        String other = ward.received("Sùng Thị Mỷ");
        upload(other, "ban-sao.pdf", pdf);

        JsonNode hit = found(ward.examiner, "\"" + form + "\"", other);

        assertThat(matched(hit)).startsWith("Trong tài liệu ban-sao.pdf: ").contains("[");
        assertThat(hits(ward.examiner, "sung thi pao \"hẹn trả kết quả\" ban-sao " + other, true))
                .as("every word somewhere in the dossier")
                .isEmpty();
        assertThat(hits(ward.examiner, "sung thi pao \"hẹn trả kết quả\" " + other, true))
                .hasSize(1);
    }

    @Test
    void anErasedDossierLeavesNoTextBehind() throws Exception {
        String code = ward.received("Sùng Thị Xoá");
        upload(code, "rieng.docx", Scans.text("Hoàng Oanh Vũ Trụ"));
        found(ward.examiner, "\"hoàng oanh vũ trụ\"", code);
        ward.reception
                .post("/api/dossiers/" + code + "/withdraw", Map.of("reasonCode", "NO_LONGER_NEEDED"))
                .expect(200);

        Dossier dossier = dossiers.get(new DossierCode(code));
        CurrentActor.runAs(
                Actor.system("test"),
                () -> transactions.executeWithoutResult(status -> dossiers.erase(dossier.id(), "RETENTION")));

        assertThat(states(code)).isEmpty();
        await().atMost(LIMIT)
                .until(() -> hits(ward.examiner, "\"hoàng oanh vũ trụ\"", true).isEmpty());
    }

    private void upload(String code, String name, byte[] content) {
        ward.reception
                .upload("/api/dossiers/" + code + "/attachments", null, name, content)
                .expect(200);
    }

    private List<String> states(String code) {
        return jdbc.sql("""
                        select state || ' ' || coalesce(why, 'null') from motcua.document_text where sha256 in (
                            select sha256 from motcua.attachment
                            where dossier_id = (select id from motcua.dossier where code = ?))
                        order by 1""").param(code).query(String.class).list();
    }

    /** Waits until the file is read and the search shows it. */
    private static JsonNode found(Desk officer, String words, String code) {
        return await().atMost(LIMIT)
                .until(() -> hits(officer, words, true), hits -> hits.stream()
                        .anyMatch(hit -> hit.get("code").asString().equals(code)))
                .get(0);
    }

    private static List<JsonNode> hits(Desk officer, String words, boolean documents) {
        return officer.get(
                        "/api/search?documents=" + documents + "&q=" + URLEncoder.encode(words, StandardCharsets.UTF_8))
                .expect(200)
                .body()
                .get("items")
                .valueStream()
                .toList();
    }

    private static String matched(JsonNode hit) {
        for (JsonNode reason : hit.get("matched")) {
            if (reason.get("field").asString().equals("documentText")) {
                StringBuilder text = new StringBuilder(reason.at("/name/vi").asString() + ": ");
                reason.get("fragments")
                        .forEach(piece -> text.append(
                                piece.get("hit").asBoolean()
                                        ? "[" + piece.get("text").asString() + "]"
                                        : piece.get("text").asString()));
                return text.toString();
            }
        }
        throw new AssertionError("No document is named: " + hit);
    }
}
