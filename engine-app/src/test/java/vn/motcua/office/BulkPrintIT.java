package vn.motcua.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.motcua.testing.PdfFile;

/** One form of many dossiers, in one file for the printer. */
@OfficeTest
class BulkPrintIT extends BulkMorning {

    /** In the order of the selection, each slip from the top of a page, with what it says alone. */
    @Test
    void theSlipsOfManyDossiersComeInOneFile() {
        List<String> codes =
                List.of(ward.received("In Thị Một"), ward.received("In Thị Hai"), ward.received("In Thị Ba"));

        JsonNode preview = bulk.preview(ward.examiner, printing(codes, "01"));

        assertThat(bulk.sentences(preview))
                .containsExactlyInAnyOrderElementsOf(
                        codes.stream().map(code -> "Số " + serial(code, "01")).toList());
        JsonNode done = bulk.done(ward.examiner, preview);
        assertThat(done.get("done").asInt()).isEqualTo(3);
        assertThat(done.get("recallUntil").isNull()).isTrue();
        PdfFile file = pdf(ward.examiner, done).looksRight(PDRectangle.A4, 14).pictures("bulk-print");
        assertThat(file.title()).isEqualTo("Giấy tiếp nhận hồ sơ và hẹn trả kết quả");
        int each = file.pages() / codes.size();
        assertThat(file.pages()).isEqualTo(each * codes.size());
        for (int i = 0; i < codes.size(); i++) {
            assertThat(file.text(1 + i * each))
                    .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", codes.get(i), serial(codes.get(i), "01"));
        }
        assertThat(ward.steps(codes.get(0))).containsExactly("Task_Appraise");
    }

    @Test
    void whatHasNoSuchFormIsNamedAndTheRestIsPrinted() {
        String late = ward.received("In Văn Muộn");
        ward.leader
                .post("/api/dossiers/" + late + "/extend", Map.of("workingDays", 2, "basis", "AGENCY_DELAY"))
                .expect(200);
        String other = ward.received("In Văn Đúng");

        JsonNode preview = bulk.preview(ward.leader, printing(List.of(other, late), "04"));

        assertThat(bulk.blocked(preview).get(other)).contains("Văn bản xin lỗi");
        JsonNode done = bulk.done(ward.leader, preview);
        assertThat(done.get("done").asInt()).isEqualTo(1);
        assertThat(done.get("refused").asInt()).isEqualTo(1);
        assertThat(pdf(ward.leader, done).text()).contains(late).doesNotContain(other);
    }

    /** The first of them has no apology: it is offered all the same. */
    @Test
    void theFormsOfAllThatWereTickedAreOfferedWithTheirNumbers() {
        String late = ward.received("In Thị Gộp");
        ward.leader
                .post("/api/dossiers/" + late + "/extend", Map.of("workingDays", 2, "basis", "AGENCY_DELAY"))
                .expect(200);
        List<String> codes = List.of(ward.received("In Thị Đầu"), late, ward.received("In Thị Cuối"));
        Object selection = printing(codes, "01").get("selection");

        JsonNode offer = ward.leader
                .post("/api/bulk/forms", Map.of("selection", selection))
                .expect(200)
                .body();
        assertThat(offer.get("dossiers").asInt()).isEqualTo(3);
        assertThat(counts(offer)).containsEntry("01", 3).containsEntry("04", 1).doesNotContainKey("05");

        JsonNode foreign = Ward.open(ward)
                .leader
                .post("/api/bulk/forms", Map.of("selection", selection))
                .expect(200)
                .body();
        assertThat(counts(foreign)).as("of dossiers that one may not see").isEmpty();
    }

    private static Map<String, Integer> counts(JsonNode offer) {
        return offer.get("forms")
                .valueStream()
                .collect(Collectors.toMap(form -> form.get("number").asString(), form -> form.get("dossiers")
                        .asInt()));
    }

    @Test
    void nobodyElseGetsTheFileAndNoOtherActionHasOne() {
        List<String> codes = List.of(ward.received("In Thị Riêng"));
        JsonNode done = bulk.done(ward.examiner, bulk.preview(ward.examiner, printing(codes, "06")));

        assertThat(pdf(ward.examiner, done).text()).contains("PHIẾU KIỂM SOÁT", codes.get(0));
        forms(ward.leader, done, 1).expect(404);
        forms(ward.examiner, done, 2).expect(404);
        forms(ward.examiner, done, 0).expect(400);

        JsonNode claimed = bulk.done(
                ward.examiner,
                bulk.preview(
                        ward.examiner,
                        Map.of("kind", "CLAIM", "selection", Map.of("tasks", bulk.ticked(codes, "Task_Appraise")))));
        forms(ward.examiner, claimed, 1).expect(404);
    }

    private Map<String, Object> printing(List<String> codes, String form) {
        List<Map<String, Object>> tasks = codes.stream()
                .flatMap(code -> bulk.ticked(List.of(code), ward.steps(code).get(0)).stream())
                .toList();
        return Map.of("kind", "PRINT", "selection", Map.of("tasks", tasks), "decision", Map.of("form", form));
    }

    private String serial(String code, String number) {
        return ward.dossier(code)
                .get("forms")
                .valueStream()
                .filter(form -> form.get("number").asString().equals(number))
                .findFirst()
                .orElseThrow()
                .get("serial")
                .asString();
    }

    private static Desk.Answer forms(Desk officer, JsonNode action, int part) {
        return officer.get("/api/bulk/" + action.get("id").asLong() + "/forms.pdf?part=" + part);
    }

    private static PdfFile pdf(Desk officer, JsonNode action) {
        return new PdfFile(officer.download("/api/bulk/" + action.get("id").asLong() + "/forms.pdf")
                .body());
    }
}
