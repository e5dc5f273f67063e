package vn.motcua.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.Units;

/** What was decided in bulk leaves the house a minute later: the population register gives a number for good. */
@OfficeTest
class BulkHoldIT {

    @Autowired
    private OfficeClock clock;

    private Ward ward;

    @BeforeAll
    void openTheWard(@LocalServerPort int port, @Autowired Units units, @Autowired Officers officers) {
        clock.at("2026-11-27T09:00");
        ward = Ward.open(port, units, officers);
    }

    @AfterAll
    void showRealTime() {
        clock.showRealTime();
    }

    @Test
    void noNumberIsAskedForWithinTheMinuteOfRecall() {
        Bulk bulk = new Bulk(ward);
        List<String> codes = List.of(ward.received("Hoàng Thị Chờ"), ward.received("Hoàng Thị Đợi"));
        bulk.done(
                ward.examiner,
                bulk.preview(
                        ward.examiner, bulk.completing(codes, "Task_Appraise", Map.of("appraisalOutcome", "APPROVE"))));

        // asked for later and answered at once: the rows of the others have been passed by
        ward.approve(ward.examiner, ward.received("Hoàng Thị Riêng"));

        assertThat(codes).allSatisfy(code -> assertThat(ward.steps(code)).isEmpty());

        clock.at("2026-11-27T09:01:01");

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(codes)
                .allSatisfy(code -> assertThat(ward.steps(code)).containsExactly("Task_PrintCertificate")));
    }
}
