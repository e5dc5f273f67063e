package vn.motcua.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import vn.motcua.dossier.Dossiers;
import vn.motcua.office.Desk.Answer;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.Units;
import vn.motcua.shared.Actor;
import vn.motcua.shared.CurrentActor;
import vn.motcua.shared.DossierCode;
import vn.motcua.shared.Role;

/** The parts of an interlinked group: who does them and sees them, what each hands out, what a refusal leaves. */
@OfficeTest
class GroupPartsIT {

    @Autowired
    private OfficeClock clock;

    private GroupOffice office;

    @BeforeAll
    void openTheAgencies(@LocalServerPort int port, @Autowired Units units, @Autowired Officers officers) {
        office = GroupOffice.open(port, units, officers);
        clock.at("2026-11-16T09:00");
    }

    @AfterAll
    void showRealTime() {
        clock.showRealTime();
    }

    @Test
    void isSeenByTheAgencyOfAPartOnceThePartHasBegun() {
        String code = office.received();
        assertThat(seenBy(office.insurance, code)).isEqualTo(404);
        assertThat(seenBy(office.police, code)).isEqualTo(404);

        office.registerBirth(code);
        assertThat(seenBy(office.insurance, code)).isEqualTo(200);
        assertThat(seenBy(office.police, code)).isEqualTo(200);
        assertThat(seenBy(office.neighbour, code)).isEqualTo(404);
        assertThat(office.commune.steps(code))
                .containsExactly("Task_AppraiseHealthInsurance", "Task_AppraiseResidence");
        assertThat(office.insurance.steps(code)).as("their own only").containsExactly("Task_AppraiseHealthInsurance");
        assertThat(office.police.steps(code)).containsExactly("Task_AppraiseResidence");
        await().atMost(Duration.ofSeconds(30)).until(() -> finds(office.insurance, code));
        assertThat(finds(office.neighbour, code)).isFalse();
    }

    @Test
    void isDoneByTheOfficersOfEachAgencyAlone() {
        String code = office.received();
        office.registerBirth(code);
        JsonNode task = office.insurance.task(code, "Task_AppraiseHealthInsurance");

        Answer police = office.police
                .desk(Role.CASE_OFFICER)
                .post(
                        "/api/tasks/" + task.get("taskId").asString() + "/complete",
                        Map.of("version", 1, "data", Map.of("healthInsuranceOutcome", "APPROVE")));

        assertThat(police.status()).isIn(403, 404);
        assertThat(task.at("/unit/code").asString()).isEqualTo(office.insurance.unit.value());
    }

    @Test
    void handsOutASlipOfEachPartFromItsAgency() throws IOException {
        String code = office.received();
        assertThat(office.slips(code)).hasSize(2);
        office.registerBirth(code);
        office.residence(code, Map.of("residenceOutcome", "APPROVE"));

        List<JsonNode> slips = office.slips(code);
        assertThat(slips)
                .extracting(slip ->
                        slip.at("/title/vi").asString().replace("Giấy tiếp nhận hồ sơ và hẹn trả kết quả", "01"))
                .containsExactlyInAnyOrder(
                        "01",
                        "01: Đăng ký khai sinh",
                        "01: Đăng ký thường trú",
                        "01: Cấp thẻ bảo hiểm y tế",
                        "01: Cấp thẻ căn cước");
        JsonNode card = slips.stream()
                .filter(slip -> slip.at("/title/vi").asString().endsWith("bảo hiểm y tế"))
                .findFirst()
                .orElseThrow();
        assertThat(card.get("serial").asString()).startsWith("01-" + office.insurance.unit + "-2026-");
        assertThat(text(card))
                .contains(
                        "Phần của nhóm liên thông: Cấp thẻ bảo hiểm y tế",
                        "Bộ phận tiếp nhận: Đơn vị " + office.insurance.unit,
                        "Thời hạn giải quyết theo quy định: 2 ngày làm việc",
                        "Thời điểm tiếp nhận: 09:00 ngày 16/11/2026",
                        "Thời điểm trả kết quả: 17:00 ngày 18/11/2026",
                        "Nơi trả kết quả: Đơn vị " + office.commune.unit);
    }

    @Test
    void endsWithARefusalOfTheBirth() {
        String code = office.received();
        office.appraise(code, GroupOffice.refused("appraisalOutcome"));
        office.publishBirth(code);
        office.deliver(code);

        JsonNode done = office.commune.dossier(code);
        assertThat(done.get("status").asInt()).isEqualTo(10);
        assertThat(done.get("outcome").asString()).isEqualTo("REFUSED");
        assertThat(office.states(code))
                .isEqualTo(Map.of(
                        "birth", "REFUSED",
                        "residence", "DROPPED",
                        "healthInsurance", "DROPPED",
                        "identityCard", "DROPPED"));
        assertThat(seenBy(office.insurance, code)).as("it never had it").isEqualTo(404);
    }

    @Test
    void goesOnWithoutTheResidenceButIssuesNoIdentityCard() {
        String code = office.received();
        office.registerBirth(code);
        office.residence(code, GroupOffice.refused("residenceOutcome"));
        assertThat(office.states(code))
                .isEqualTo(Map.of(
                        "birth", "GRANTED",
                        "residence", "REFUSED",
                        "healthInsurance", "RUNNING",
                        "identityCard", "DROPPED"));
        assertThat(office.part(code, "residence").at("/result/resultNumber").asString())
                .as("the letter")
                .isEqualTo("Residence-7");

        office.insurance(code, Map.of("healthInsuranceOutcome", "APPROVE"));
        office.deliver(code);
        JsonNode done = office.commune.dossier(code);
        assertThat(done.get("outcome").asString()).isEqualTo("GRANTED");
        assertThat(done.at("/outcomeName/vi").asString())
                .contains(
                        "Đã có kết quả: Đăng ký khai sinh, Cấp thẻ bảo hiểm y tế",
                        "Đã từ chối: Đăng ký thường trú",
                        "Không thực hiện: Cấp thẻ căn cước");
    }

    @Test
    void dropsTheOpenPartsOfAWithdrawnDossier() {
        String code = office.received();
        office.registerBirth(code);

        office.commune
                .desk(Role.RECEPTION_OFFICER)
                .post("/api/dossiers/" + code + "/withdraw", Map.of("reasonCode", "NO_LONGER_NEEDED"))
                .expect(200);

        assertThat(office.states(code))
                .isEqualTo(Map.of(
                        "birth", "GRANTED",
                        "residence", "DROPPED",
                        "healthInsurance", "DROPPED",
                        "identityCard", "DROPPED"));
    }

    @Test
    void forgetsWhatThePartsIssuedWithThePersonalData(
            @Autowired Dossiers dossiers, @Autowired TransactionTemplate transaction) {
        String code = office.received();
        office.appraise(code, GroupOffice.refused("appraisalOutcome"));
        office.publishBirth(code);
        office.deliver(code);
        assertThat(office.part(code, "birth").at("/result/resultNumber").asString())
                .isEqualTo("KS-7");

        CurrentActor.runAs(
                Actor.system("test"),
                () -> transaction.executeWithoutResult(status ->
                        dossiers.erase(dossiers.get(new DossierCode(code)).id(), "RETENTION")));

        assertThat(office.part(code, "birth").get("result")).isEmpty();
        assertThat(office.states(code)).containsEntry("birth", "REFUSED");
        assertThat(office.slips(code)).isEmpty();
    }

    @Test
    void tellsTheTimelineWhichPartBeganAndEnded() {
        String code = office.received();
        office.registerBirth(code);

        List<String> told = office.commune
                .desk(Role.RECEPTION_OFFICER)
                .get("/api/dossiers/" + code + "/timeline")
                .expect(200)
                .body()
                .get("events")
                .valueStream()
                .filter(event -> event.get("type").asString().matches("Part(Begun|Ended)"))
                .map(event -> event.get("type").asString() + " "
                        + event.at("/details/0/vi").asString())
                .toList();

        assertThat(told)
                .containsExactlyInAnyOrder(
                        "PartBegun Đăng ký khai sinh",
                        "PartEnded Đăng ký khai sinh",
                        "PartBegun Đăng ký thường trú",
                        "PartBegun Cấp thẻ bảo hiểm y tế");
    }

    private static int seenBy(Agency agency, String code) {
        return agency.desk(Role.RECEPTION_OFFICER).get("/api/dossiers/" + code).status();
    }

    private static boolean finds(Agency agency, String code) {
        return !agency.desk(Role.RECEPTION_OFFICER)
                .get("/api/search?q=" + code)
                .expect(200)
                .body()
                .get("items")
                .isEmpty();
    }

    private String text(JsonNode slip) throws IOException {
        byte[] pdf = office.commune
                .desk(Role.RECEPTION_OFFICER)
                .download(slip.get("url").asString())
                .body();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
