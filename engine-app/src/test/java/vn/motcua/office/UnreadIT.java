package vn.motcua.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.Units;
import vn.motcua.testing.Statements;

/** Which steps an officer has not opened yet, and which have changed since. */
@OfficeTest
class UnreadIT {

    @Autowired
    private JdbcClient jdbc;

    private Ward ward;

    @BeforeAll
    void openTheWard(@LocalServerPort int port, @Autowired Units units, @Autowired Officers officers) {
        ward = Ward.open(port, units, officers);
    }

    @Test
    void whatOneHasOpenedIsReadForOneselfAlone() {
        String code = ward.received("Sầm Chưa Đọc");
        assertThat(mark(ward.examiner, code)).isEqualTo("NEW");

        open(ward.examiner, code);

        assertThat(mark(ward.examiner, code))
                .as("at once, before it is written")
                .isNull();
        assertThat(mark(ward.colleague, code)).isEqualTo("NEW");
        written(ward.examiner, code);
        assertThat(mark(ward.examiner, code)).isNull();
    }

    @Test
    void whatHasChangedSinceIsMarkedUntilItIsOpenedAgain() {
        String code = ward.received("Sầm Đổi Rồi");
        open(ward.examiner, code);
        written(ward.examiner, code);

        ward.act(ward.colleague, code, "Task_Appraise", "claim", Map.of()).expect(200);
        assertThat(mark(ward.examiner, code)).isEqualTo("CHANGED");

        open(ward.examiner, code);
        assertThat(mark(ward.examiner, code)).isNull();
    }

    /** Somebody else's step calls for no look. */
    @Test
    void onlyThoseWhoMayDoTheStepAreCalled() {
        String code = ward.received("Sầm Không Phải Việc");

        assertThat(mark(ward.clerk, code)).isNull();
        assertThat(mark(ward.reception, code)).isNull();
    }

    /** A list asks for the marks together with its rows, and opening a step writes nothing itself. */
    @Test
    void marksCostNoStatementOfTheirOwn() {
        String code = ward.received("Sầm Không Tốn");
        List<String> statements =
                Statements.of("group by w.step, urgency", () -> FilledLists.list(ward.examiner, "units", "&q=" + code));

        assertThat(statements)
                .filteredOn(sql -> sql.contains("task_look"))
                .singleElement()
                .asString()
                .contains("w.*");
        String task = ward.task(code, "Task_Appraise").get("taskId").asString();
        assertThat(Statements.of(
                        "motcua.dossier_component",
                        () -> ward.examiner.get("/api/tasks/" + task).expect(200)))
                .noneMatch(sql -> sql.contains("task_look"));
    }

    private void written(Desk officer, String code) {
        String task = ward.task(code, "Task_Appraise").get("taskId").asString();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> jdbc.sql("select count(*) from motcua.task_look where officer = ? and task_id = ?")
                                .params(officer.officer(), task)
                                .query(Integer.class)
                                .single()
                        == 1);
    }

    private void open(Desk officer, String code) {
        officer.get("/api/tasks/"
                        + ward.task(code, "Task_Appraise").get("taskId").asString())
                .expect(200);
    }

    private static String mark(Desk officer, String code) {
        JsonNode mark = FilledLists.list(officer, "units", "&q=" + code).at("/items/0/unread");
        return mark.isNull() ? null : mark.asString();
    }
}
