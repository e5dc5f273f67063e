package vn.motcua.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.motcua.office.Desk.Answer;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.Units;
import vn.motcua.shared.Role;

/** Sentences that officers use again when they ask for a supplement: their own, and those of their unit. */
@OfficeTest
class PhrasesIT {

    private static final String PATH = "/api/supplement-phrases";
    private static final String BIRTH = "1.001193";

    @Autowired
    private JdbcClient jdbc;

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

        Answer refused = ward.reception.delete(PATH + "/" + id);
        refused.expect(403);
        assertThat(refused.code()).isEqualTo("author-only");
        assertThat(removable(ward.reception, id)).isFalse();
        assertThat(removable(ward.leader, id)).isTrue();
        ward.leader.delete(PATH + "/" + id).expect(204);
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
    void anOfficerKeepsTwoHundredOfThem() {
        Desk writer = ward.officer("Hoàng Thị Viết Nhiều", Role.CASE_OFFICER);
        jdbc.sql("""
                        insert into motcua.supplement_phrase (unit_code, text, shared, written_by, changed_at)
                        select ?, 'Câu ' || n, false, ?, now() from generate_series(1, 199) n""").params(ward.unit.value(), writer.officer()).update();
        write(writer, "Câu thứ hai trăm", BIRTH, false);
        Answer more = writer.post(PATH, phrase("Câu thứ hai trăm lẻ một", BIRTH, false));
        more.expect(409);
        assertThat(more.code()).isEqualTo("too-many-phrases");
    }

    @Test
    void anotherUnitSeesNone() {
        long id = write(ward.examiner, "Câu của phường này", BIRTH, true);
        Ward other = Ward.open(ward);
        assertThat(texts(other.examiner, BIRTH)).doesNotContain("Câu của phường này");
        other.examiner.delete(PATH + "/" + id).expect(404);
        other.examiner.post(PATH, phrase("Câu lạ", BIRTH, true)).expect(403);
    }

    private static boolean removable(Desk desk, long id) {
        return desk.get(PATH + "?procedureCode=" + BIRTH)
                .expect(200)
                .body()
                .valueStream()
                .filter(phrase -> phrase.get("id").asLong() == id)
                .allMatch(phrase -> phrase.get("removable").asBoolean());
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
