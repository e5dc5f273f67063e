package vn.motcua.office;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.office.FilledLists.codes;
import static vn.motcua.office.FilledLists.list;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.Units;

/**
 * The day at the counter. What came in without a visit is answered within 8 working hours: submitted on Wednesday
 * 25/11/2026 at 09:00, by Thursday 09:00.
 */
@OfficeTest
class CounterDayIT {

    @Autowired
    private OfficeClock clock;

    private Ward ward;

    @BeforeEach
    void openTheWard(@LocalServerPort int port, @Autowired Units units, @Autowired Officers officers) {
        clock.at("2026-11-25T08:30");
        ward = Ward.open(port, units, officers);
    }

    @AfterAll
    void showRealTime() {
        clock.showRealTime();
    }

    @Test
    void whatWaitsForReceptionIsLedByTheTimeForAnAnswer() {
        clock.at("2026-11-25T10:00");
        String later = ward.online("Quầy Thị Sau");
        clock.at("2026-11-25T16:00");
        String last = ward.online("Quầy Thị Cuối");
        clock.at("2026-11-25T09:00");
        String first = ward.online("Quầy Thị Trước");
        ward.received("Quầy Tại Chỗ");
        clock.at("2026-11-26T09:30");

        JsonNode all = list(ward.reception, "to_receive", "");
        assertThat(codes(all)).containsExactly(first, later, last);
        assertThat(texts(all, "/firstDue/kind")).containsOnly("RECEPTION");
        // until 09:00, 10:00 and 16:00, with two hours of noon between
        assertThat(texts(all, "/firstDue/remainingMinutes")).containsExactly("-30", "30", "270");
        assertThat(texts(all, "/urgency")).containsExactly("OVERDUE", "DUE_SOON", "DUE_SOON");
        JsonNode page = list(ward.reception, "to_receive", "&size=2");
        String next = page.get("next").asString();
        assertThat(codes(list(ward.reception, "to_receive", "&size=2&cursor=" + next)))
                .containsExactly(last);
        assertThat(codes(list(ward.reception, "to_receive", "&urgency=OVERDUE")))
                .containsExactly(first);
        assertThat(codes(list(ward.reception, "to_receive", "&q=cuoi"))).containsExactly(last);
        assertThat(codes(ward.examiner, "to_receive")).isEmpty();
        assertThat(today())
                .isEqualTo(Map.of("toReceive", 3, "late", 1, "supplemented", 0, "toHandOut", 0, "received", 0));

        ward.receive(first, "ACCEPT");
        ward.received("Quầy Hôm Nay");
        assertThat(codes(ward.reception, "to_receive")).containsExactly(later, last);
        assertThat(today())
                .isEqualTo(Map.of("toReceive", 2, "late", 0, "supplemented", 0, "toHandOut", 0, "received", 1));
        ward.examiner.get("/api/counter/today").expect(403);
    }

    @Test
    void supplementsAndResultsWaitAtTheCounterToo() {
        String asked = ward.received("Quầy Bổ Sung");
        ward.complete(ward.examiner, asked, "Task_Appraise", Births.supplement("appraisalOutcome"));
        String handedIn = ward.received("Quầy Đã Nộp");
        ward.complete(ward.examiner, handedIn, "Task_Appraise", Births.supplement("appraisalOutcome"));
        String result = ward.received("Quầy Kết Quả");
        ward.toSignature(result);
        ward.sign(result);
        ward.publish(result);
        clock.at("2026-11-25T09:30");
        ward.reception
                .upload(
                        "/api/dossiers/" + handedIn + "/attachments",
                        "birthNotice",
                        "giay.pdf",
                        "%PDF-1.4\n%%EOF".getBytes(StandardCharsets.UTF_8))
                .expect(200);

        assertThat(codes(ward.reception, "supplemented")).containsExactly(handedIn, asked);
        assertThat(codes(ward.reception, "to_hand_out")).containsExactly(result);
        assertThat(codes(ward.reception, "to_receive")).isEmpty();
        assertThat(today().get("supplemented")).isEqualTo(1);
        assertThat(today().get("toHandOut")).isEqualTo(1);
        ward.deliver(result);
        assertThat(today().get("toHandOut")).isEqualTo(0);
    }

    private Map<String, Integer> today() {
        JsonNode today = ward.reception.get("/api/counter/today").expect(200).body();
        return Map.of(
                "toReceive", today.get("toReceive").asInt(),
                "late", today.get("late").asInt(),
                "supplemented", today.get("supplemented").asInt(),
                "toHandOut", today.get("toHandOut").asInt(),
                "received", today.get("received").asInt());
    }

    private static List<String> texts(JsonNode list, String pointer) {
        return list.get("items")
                .valueStream()
                .map(row -> row.at(pointer).asString())
                .toList();
    }
}
