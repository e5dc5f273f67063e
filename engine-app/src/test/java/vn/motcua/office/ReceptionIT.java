package vn.motcua.office;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.office.OfficeClock.instant;

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

/**
 * From submission to the first decision. Dates are counted by hand: Monday 23/11/2026 is a working day, Tuesday 24/11 a
 * holiday, offices open 07:00-11:30 and 13:30-17:00.
 */
@OfficeTest
class ReceptionIT {

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

    @Test
    void aDossierOfTheMorningIsDueTheSameDay() {
        clock.at("2026-11-23T09:00");
        String code = ward.received("Nguyễn Sáng Sớm");

        assertThat(ward.status(code)).isEqualTo(4);
        assertThat(ward.due(code)).isEqualTo(instant("2026-11-23T17:00"));
        assertThat(Ward.instant(ward.dossier(code).get("receivedAt"))).isEqualTo(instant("2026-11-23T09:00"));
        assertThat(ward.forms(code)).containsExactly("01", "06");
        assertThat(ward.clock(code, "DOSSIER").get("state").asString()).isEqualTo("RUNNING");
    }

    /** Before the birth date is declared no charge can be told; what is certain of the components and the due date can. */
    @Test
    void anUnfinishedDeclarationIsAnsweredAsFarAsItGoes() {
        clock.at("2026-11-23T09:00");
        JsonNode early = ward.reception
                .post("/api/reception/procedures/1.001193/components", Map.of("data", Map.of()))
                .expect(200)
                .body();

        assertThat(early.get("fee").isNull()).isTrue();
        assertThat(early.get("missing").valueStream().map(field -> field.get("en")
                        .asString()))
                .containsExactly(
                        "Circumstances: Birth notice",
                        "Parents: Marriage of the parents",
                        "Declarant: Relation to the child",
                        "Child: Date of birth",
                        "Request for the result: Copies of the extract");
        assertThat(Ward.instant(early.get("dueAtIfReceivedNow"))).isEqualTo(instant("2026-11-23T17:00"));
        assertThat(early.get("components").valueStream().map(each -> each.get("code")
                        .asString()))
                .contains("declaration")
                .doesNotContain("birthNotice");

        JsonNode told = ward.reception
                .post(
                        "/api/reception/procedures/1.001193/components",
                        Map.of("data", Births.declaration("Nguyễn Đủ Lời")))
                .expect(200)
                .body();
        assertThat(told.get("missing")).isEmpty();
        assertThat(told.get("fee").get("items")).isNotEmpty();
    }

    @Test
    void aDossierAfterThreeIsDueOnTheNextWorkingDay() {
        clock.at("2026-11-23T15:05");
        String code = ward.received("Nguyễn Chiều Muộn");

        assertThat(ward.due(code)).isEqualTo(instant("2026-11-25T17:00"));
    }

    @Test
    void aDossierIsSubmittedFirstAndReceivedLaterAtTheCounter() {
        clock.at("2026-11-23T09:00");
        String code = ward.submit(Births.atTheCounter(ward.unit.value(), "Nguyễn Chờ Xem", false));
        assertThat(ward.status(code)).isEqualTo(1);
        assertThat(ward.dossier(code).get("dueAt").isNull()).isTrue();
        assertThat(ward.forms(code)).isEmpty();

        clock.at("2026-11-25T08:00");
        ward.receive(code, "ACCEPT");

        assertThat(ward.status(code)).isEqualTo(4);
        assertThat(ward.due(code)).isEqualTo(instant("2026-11-25T17:00"));
        assertThat(Ward.instant(ward.dossier(code).get("submittedAt"))).isEqualTo(instant("2026-11-23T09:00"));
        assertThat(code).contains("-261123-");
    }

    /** Eight working hours from Monday 16:00: one hour that day, six and a half and half an hour more on Wednesday. */
    @Test
    void anOnlineDossierIsAnsweredWithinEightWorkingHours() {
        clock.at("2026-11-23T16:00");
        String code = ward.online("Nguyễn Trực Tuyến");

        assertThat(ward.status(code)).isEqualTo(1);
        assertThat(Ward.instant(ward.clock(code, "RECEPTION").get("dueAt"))).isEqualTo(instant("2026-11-25T16:00"));

        clock.at("2026-11-25T15:30");
        ward.receive(code, "ACCEPT");
        assertThat(ward.clock(code, "RECEPTION").get("state").asString()).isEqualTo("ENDED");
        assertThat(ward.due(code)).isEqualTo(instant("2026-11-26T17:00"));
    }

    @Test
    void refusesReceptionWithACodedReasonOnly() {
        clock.at("2026-11-23T09:00");
        String code = ward.online("Nguyễn Không Nhận");
        Answer without = ward.attempt(ward.reception, code, "Task_Receive", Map.of("receptionOutcome", "REFUSE"));
        without.expect(400);
        assertThat(without.body().get("violations").get(0).get("field").asString())
                .isEqualTo("data.refusalReason");
        ward.attempt(
                        ward.reception,
                        code,
                        "Task_Receive",
                        Map.of("receptionOutcome", "REFUSE", "refusalReason", "BECAUSE"))
                .expect(400);
        assertThat(ward.status(code)).isEqualTo(1);

        ward.complete(
                ward.reception,
                code,
                "Task_Receive",
                Map.of("receptionOutcome", "REFUSE", "refusalReason", "NOT_COMPETENT"));

        assertThat(ward.status(code)).isEqualTo(3);
        assertThat(ward.outcome(code)).isEqualTo("NOT_RECEIVED");
        assertThat(ward.details(code, "ReasonGiven")).containsExactly("Không thuộc thẩm quyền giải quyết của cơ quan");
        assertThat(ward.steps(code)).isEmpty();
        assertThat(ward.clock(code, "RECEPTION").get("state").asString()).isEqualTo("ENDED");
        assertThat(ward.dossier(code).get("dueAt").isNull()).isTrue();
    }

    @Test
    void takesTheNumberOfThePortalOnceOnly() {
        clock.at("2026-11-23T09:00");
        Map<String, Object> submission = Births.online(ward.unit.value(), "Nguyễn Một Mã");
        submission.put("portalCode", "G22.99.1-261123-0001");
        ward.submit(submission);

        Answer again = ward.reception.post("/api/dossiers", submission);

        again.expect(409);
        assertThat(again.code()).isEqualTo("portal-code-taken");
    }

    @Test
    void aBirthIsDecidedByACommuneAndByNobodyElse() {
        clock.at("2026-11-23T09:00");
        Map<String, Object> submission = Births.atTheCounter(ward.unit.value(), "Nguyễn Sai Cấp", true);
        submission.put("competentUnitCode", ward.province.value());

        Answer answer = ward.reception.post("/api/dossiers", submission);

        answer.expect(400);
        JsonNode violation = answer.body().get("violations").get(0);
        assertThat(violation.get("field").asString()).isEqualTo("competentUnitCode");
        assertThat(violation.get("value").asString()).isEqualTo(ward.province.value());
        assertThat(violation.get("rule").get("vi").asString()).contains("Ủy ban nhân dân cấp xã");
    }

    /** A service centre receives for a commune of its province, and hands the result over at its own counter. */
    @Test
    void whereItIsReceivedIsDeliveredWhatAnotherAgencyHasDecided() {
        clock.showRealTime();
        Ward settles = Ward.open(ward);
        Map<String, Object> submission = Births.atTheCounter(ward.unit.value(), "Lý Thị Hai Nơi", true);
        submission.put("competentUnitCode", settles.unit.value());
        String code = ward.submit(submission);

        assertThat(ward.dossier(code).at("/competentUnit/code").asString()).isEqualTo(settles.unit.value());
        settles.toSignature(code);
        settles.sign(code);
        settles.publish(code);
        ward.deliver(code);

        assertThat(ward.status(code)).isEqualTo(10);
        assertThat(ward.outcome(code)).isEqualTo("GRANTED");
    }

    @Test
    void asksForNoDocumentOutsideThePublishedList() {
        clock.at("2026-11-23T09:00");
        Map<String, Object> submission = Births.atTheCounter(ward.unit.value(), "Nguyễn Thừa Giấy", true);
        submission.put("components", List.of(Births.copies("marriageCertificate", 1)));

        Answer answer = ward.reception.post("/api/dossiers", submission);

        answer.expect(400);
        assertThat(answer.body().get("violations").get(0).get("field").asString())
                .isEqualTo("components");
    }
}
