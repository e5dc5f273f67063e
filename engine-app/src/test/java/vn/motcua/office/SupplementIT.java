package vn.motcua.office;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.office.OfficeClock.instant;
import static vn.motcua.office.Supplements.bring;
import static vn.motcua.office.Supplements.deadline;

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

/**
 * What a supplement asks for, who may ask how often, and what it does to the clock. The applicant has 7 working days;
 * Tuesday 24/11/2026 is a holiday.
 */
@OfficeTest
class SupplementIT {

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

    /**
     * Stopped Friday 20/11 10:00-17:00 (5 h) and Monday 23/11 07:00-14:00 (5 h): 10 office hours are two whole working
     * days, so Friday's due date moves to Monday and Wednesday. Last day to supplement: 23, 25, 26, 27, 30/11, 1, 2/12.
     */
    @Test
    void stopsTheClockAfterAcceptance() {
        clock.at("2026-11-20T09:00");
        String code = ward.received("Trần Bổ Sung");
        clock.at("2026-11-20T10:00");
        ward.complete(ward.examiner, code, "Task_Appraise", Births.supplement("appraisalOutcome"));

        assertThat(ward.status(code)).isEqualTo(5);
        assertThat(ward.clock(code, "DOSSIER").get("state").asString()).isEqualTo("PAUSED");
        assertThat(deadline(ward, code)).isEqualTo(instant("2026-12-02T17:00"));
        assertThat(ward.forms(code)).containsExactly("01", "06", "02");
        assertThat(ward.details(code, "SupplementRequested"))
                .containsExactly("Giấy tờ không đúng quy định", "Giấy chứng sinh");

        clock.at("2026-11-23T14:00");
        bring(ward, code);

        assertThat(ward.status(code)).isEqualTo(4);
        assertThat(ward.due(code)).isEqualTo(instant("2026-11-25T17:00"));
        assertThat(ward.timeline(code).get("formerDueAts").get(0).asString()).isEqualTo("2026-11-20T10:00:00Z");
        assertThat(ward.forms(code)).containsExactly("01", "06", "02", "01");
        assertThat(ward.clock(code, "SUPPLEMENT").get("state").asString()).isEqualTo("ENDED");
        assertThat(ward.steps(code)).containsExactly("Task_Appraise");
    }

    @Test
    void marksWhatWasBroughtAsReceived() {
        clock.at("2026-11-20T09:00");
        Map<String, Object> submission = Births.atTheCounter(ward.unit.value(), "Trần Thiếu Giấy", false);
        submission.put("components", java.util.List.of(Births.copies("declaration", 1)));
        String code = ward.submit(submission);
        assertThat(component(code, "birthNotice").get("missing").asBoolean()).isTrue();
        ward.complete(ward.reception, code, "Task_Receive", Births.supplement("receptionOutcome"));

        bring(ward, code);

        JsonNode notice = component(code, "birthNotice");
        assertThat(notice.get("missing").asBoolean()).isFalse();
        assertThat(notice.get("received").get("original").asInt()).isEqualTo(1);
    }

    /** "Không quá một lần tại mỗi cơ quan": the commune that received the dossier is the one that settles it. */
    @Test
    void anAgencyAsksOnceWhetherBeforeOrAfterTheAcceptance() {
        clock.at("2026-11-20T09:00");
        String code = ward.submit(Births.atTheCounter(ward.unit.value(), "Trần Hai Lần", false));
        ward.complete(ward.reception, code, "Task_Receive", Births.supplement("receptionOutcome"));
        bring(ward, code);
        Answer secondAtReception =
                ward.attempt(ward.reception, code, "Task_Receive", Births.supplement("receptionOutcome"));
        secondAtReception.expect(409);
        assertThat(secondAtReception.code()).isEqualTo("supplement-limit");

        ward.receive(code, "ACCEPT");
        Answer inAppraisal = ward.attempt(ward.examiner, code, "Task_Appraise", Births.supplement("appraisalOutcome"));
        inAppraisal.expect(409);
        assertThat(inAppraisal.code()).isEqualTo("supplement-limit");
        assertThat(ward.status(code)).isEqualTo(4);
    }

    /** A centre of the province that receives and the commune that settles are two agencies. */
    @Test
    void theAgencyThatSettlesMayAskWhenAnotherOneHasAsked() {
        clock.at("2026-11-20T09:00");
        Ward other = Ward.open(ward);
        Map<String, Object> submission = Births.atTheCounter(ward.unit.value(), "Trần Hai Nơi", false);
        submission.put("competentUnitCode", other.unit.value());
        String code = ward.submit(submission);
        ward.complete(ward.reception, code, "Task_Receive", Births.supplement("receptionOutcome"));
        bring(ward, code);
        ward.receive(code, "ACCEPT");

        other.complete(other.examiner, code, "Task_Appraise", Births.supplement("appraisalOutcome"));

        assertThat(ward.status(code)).isEqualTo(5);
    }

    @Test
    void asksForDocumentsOfThePublishedListOnly() {
        clock.at("2026-11-20T09:00");
        String code = ward.received("Trần Giấy Lạ");
        Map<String, Object> request = new java.util.HashMap<>(Births.supplement("appraisalOutcome"));
        request.put(
                "supplementItems",
                java.util.List.of(
                        Map.of("componentCode", "landCertificate", "fault", "MISSING", "text", "Nộp thêm giấy")));

        Answer answer = ward.attempt(ward.examiner, code, "Task_Appraise", request);

        answer.expect(400);
        assertThat(answer.body().get("violations").get(0).get("field").asString())
                .endsWith("componentCode");
        assertThat(ward.status(code)).isEqualTo(4);
        request.put("supplementItems", java.util.List.of());
        ward.attempt(ward.examiner, code, "Task_Appraise", request).expect(400);
    }

    /** The list has it, the declaration did not call for it: asked for, it is one of the dossier's components. */
    @Test
    void aPaperOfThePublishedListThatIsAskedForBelongsToTheDossier() {
        clock.at("2026-11-20T09:00");
        String code = ward.received("Trần Thêm Giấy");
        Map<String, Object> request = new java.util.HashMap<>(Births.supplement("appraisalOutcome"));
        request.put(
                "supplementItems",
                java.util.List.of(Map.of(
                        "componentCode", "surrogacyConfirmation", "fault", "MISSING", "text", "Nộp văn bản xác nhận")));

        ward.complete(ward.examiner, code, "Task_Appraise", request);

        assertThat(component(code, "surrogacyConfirmation").get("missing").asBoolean())
                .isTrue();
        bring(ward, code);
        assertThat(component(code, "surrogacyConfirmation").get("missing").asBoolean())
                .isFalse();
    }

    private JsonNode component(String code, String component) {
        return ward.dossier(code)
                .get("components")
                .valueStream()
                .filter(each -> each.get("code").asString().equals(component))
                .findFirst()
                .orElseThrow();
    }
}
