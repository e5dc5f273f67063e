package vn.motcua.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.motcua.office.Desk.Answer;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.Units;

/** Sentences that officers use again when they ask for a supplement: their own, and those of their unit. */
@OfficeTest
class PhrasesIT {

    private static final String PATH = "/api/supplement-phrases";
    private static final String BIRTH = "1.001193";

    private Ward ward;

    @BeforeAll
    void openTheWard(@LocalServerPort int port, @Autowired Units units, @Autowired Officers officers) {
        ward = Ward.open(port, units, officers);
    }

    @Test
    void anOwnOneIsSeenByItsAuthorOnlyUntilItIsShared() {
        long id = write(ward.examiner, "Nộp lại bản có dấu giáp lai", BIRTH, false);
        assertThat(texts(ward.examiner, BIRTH)).contains("Nộp lại bản có dấu giáp lai");
        assertThat(texts(ward.reception, BIRTH)).doesNotContain("Nộp lại bản có dấu giáp lai");
        ward.reception.post(PATH + "/" + id, changed("Câu khác", true)).expect(404);

        ward.examiner
                .post(PATH + "/" + id, changed("Nộp lại bản có dấu giáp lai của cơ sở y tế", true))
                .expect(200);
        assertThat(texts(ward.reception, BIRTH)).contains("Nộp lại bản có dấu giáp lai của cơ sở y tế");
    }

    @Test
    void aSharedOneIsMendedByColleaguesButNotTakenFromTheOthers() {
        long id = write(ward.examiner, "Ghi đủ năm sinh của cha, mẹ", BIRTH, true);
        Answer taken = ward.reception.post(PATH + "/" + id, changed("Ghi đủ năm sinh", false));
        taken.expect(403);
        assertThat(taken.code()).isEqualTo("author-only");
        ward.reception
                .post(PATH + "/" + id, changed("Ghi đủ ngày, tháng, năm sinh", true))
                .expect(200);
        assertThat(texts(ward.examiner, BIRTH)).contains("Ghi đủ ngày, tháng, năm sinh");

        ward.reception.delete(PATH + "/" + id).expect(204);
        assertThat(texts(ward.examiner, BIRTH)).doesNotContain("Ghi đủ ngày, tháng, năm sinh");
        ward.examiner.post(PATH + "/" + id, changed("Lại nữa", true)).expect(404);
    }

    @Test
    void oneOfAnotherProcedureIsNotOfferedAndOneOfAllIs() {
        write(ward.examiner, "Câu của hộ kinh doanh", "1.001612", true);
        write(ward.examiner, "Câu dùng chung mọi thủ tục", null, true);
        assertThat(texts(ward.examiner, BIRTH))
                .contains("Câu dùng chung mọi thủ tục")
                .doesNotContain("Câu của hộ kinh doanh");
    }

    @Test
    void anotherUnitSeesNone() {
        long id = write(ward.examiner, "Câu của phường này", BIRTH, true);
        Ward other = Ward.open(ward);
        assertThat(texts(other.examiner, BIRTH)).doesNotContain("Câu của phường này");
        other.examiner.delete(PATH + "/" + id).expect(404);
        other.examiner.post(PATH, phrase("Câu lạ", BIRTH, true)).expect(403);
    }

    private Map<String, Object> phrase(String text, String procedure, boolean shared) {
        Map<String, Object> phrase = new HashMap<>();
        phrase.put("unitCode", ward.unit.value());
        phrase.put("procedureCode", procedure);
        phrase.put("text", text);
        phrase.put("shared", shared);
        return phrase;
    }

    private static Map<String, Object> changed(String text, boolean shared) {
        return Map.of("text", text, "shared", shared);
    }

    private long write(Desk desk, String text, String procedure, boolean shared) {
        return desk.post(PATH, phrase(text, procedure, shared))
                .expect(200)
                .body()
                .get("id")
                .asLong();
    }

    private static List<String> texts(Desk desk, String procedure) {
        return desk.get(PATH + "?procedureCode=" + procedure)
                .expect(200)
                .body()
                .valueStream()
                .map((JsonNode phrase) -> phrase.get("text").asString())
                .toList();
    }
}
