package vn.motcua.office;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.office.OfficeClock.instant;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.motcua.office.Desk.Answer;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.Units;
import vn.motcua.shared.Role;

/** What a birth costs: nothing in time, 8,000 đồng when it is late, and 8,000 đồng for each copy of the extract. */
@OfficeTest
class ChargesIT {

    private static final Map<String, Object> ASKED = Map.of("appraisalOutcome", "OBLIGATION");

    @Autowired
    private OfficeClock clock;

    private Ward ward;
    private Desk cashier;

    @BeforeAll
    void openTheWard(@LocalServerPort int port, @Autowired Units units, @Autowired Officers officers) {
        ward = Ward.open(port, units, officers);
        cashier = ward.officer("Hà Thị Thu", Role.CASHIER);
    }

    @BeforeEach
    void beOnWednesday() {
        clock.at("2026-11-25T09:00");
    }

    @AfterAll
    void showRealTime() {
        clock.showRealTime();
    }

    /** A month old: in time. Half an hour of the office stood still, which counts as a whole day: Thursday 26/11. */
    @Test
    void theCopiesArePaidWhileTheClockStandsStillAndTheAppraisalGoesOn() {
        String code = received("Tô Hai Bản Sao", "2026-10-25", 2);
        ward.complete(ward.examiner, code, "Task_Appraise", ASKED);
        assertThat(ward.status(code)).isEqualTo(6);
        assertThat(ward.clock(code, "DOSSIER").get("state").asString()).isEqualTo("PAUSED");
        assertThat(ward.steps(code)).containsExactly("Task_CollectFee");
        assertThat(asked(code)).isEqualTo(16_000L);

        clock.at("2026-11-25T09:30");
        ward.attempt(cashier, code, "Task_CollectFee", receipt(8_000, "41")).expect(400);
        ward.complete(cashier, code, "Task_CollectFee", receipt(16_000, "41"));
        assertThat(ward.status(code)).isEqualTo(4);
        assertThat(ward.due(code)).isEqualTo(instant("2026-11-26T17:00"));
        Answer again = ward.attempt(ward.examiner, code, "Task_Appraise", ASKED);
        assertThat(again.code()).isEqualTo("nothing-to-pay");
        ward.approve(ward.examiner, code);
    }

    @Test
    void whoIsLatePaysTheCharge() {
        String code = received("Tô Khai Muộn", "2026-09-25", 0);
        ward.complete(ward.examiner, code, "Task_Appraise", ASKED);
        assertThat(asked(code)).isEqualTo(8_000L);
    }

    /** Sixty days after 26/9 is 25/11. */
    @Test
    void nothingIsAskedOfWhoIsInTimeAndWantsNoCopies() {
        String code = received("Tô Kịp Hạn", "2026-09-26", 0);
        Answer asked = ward.attempt(ward.examiner, code, "Task_Appraise", ASKED);
        asked.expect(409);
        assertThat(asked.code()).isEqualTo("nothing-to-pay");
        assertThat(ward.steps(code)).containsExactly("Task_Appraise");
        assertThat(ward.status(code)).isEqualTo(4);
    }

    private String received(String child, String bornOn, int copies) {
        Map<String, Object> data = Births.declaration(child);
        Map<String, Object> born = new HashMap<>();
        ((Map<?, ?>) data.get("child")).forEach((key, value) -> born.put((String) key, value));
        born.put("birthDate", bornOn);
        data.put("child", born);
        data.put("request", Map.of("copies", copies, "delivery", "COUNTER", "undertaking", true));
        Map<String, Object> submission = Births.atTheCounter(ward.unit.value(), child, true);
        submission.put("data", data);
        return ward.submit(submission);
    }

    private long asked(String code) {
        JsonNode obligations = ward.dossier(code).get("obligations");
        assertThat(obligations.size()).isEqualTo(1);
        return obligations.get(0).get("amount").asLong();
    }

    private static Map<String, Object> receipt(long amount, String number) {
        return Map.of(
                "paymentManner", "CASH",
                "receivedAmount", amount,
                "paidOn", "2026-11-25",
                "receiptSerial", "BL/26",
                "receiptNumber", number,
                "payerName", "Phạm Văn Hùng");
    }
}
