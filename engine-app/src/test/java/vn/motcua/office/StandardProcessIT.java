package vn.motcua.office;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.office.OfficeClock.instant;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.motcua.catalogue.Loading;
import vn.motcua.office.Desk.Answer;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.UnitKind;
import vn.motcua.organisation.Units;
import vn.motcua.processes.Assembly;
import vn.motcua.shared.Role;

/** Procedures that are nothing but a manifest run on the standard process, whatever the manifest says. */
@OfficeTest
class StandardProcessIT {

    @Autowired
    private OfficeClock clock;

    @Autowired
    private JdbcClient sql;

    private final Map<UnitKind, Agency> agencies = new EnumMap<>(UnitKind.class);

    @BeforeAll
    void loadTheManifests(
            @LocalServerPort int port,
            @Autowired Units units,
            @Autowired Officers officers,
            @Autowired ApplicationContext product) {
        for (StandardCase each : StandardCase.all()) {
            Loading.load(product, "sample", each.files());
            agencies.computeIfAbsent(each.level(), kind -> Agency.open(port, units, officers, kind));
        }
    }

    @AfterAll
    void showRealTime() {
        clock.showRealTime();
    }

    static List<StandardCase> cases() {
        return StandardCase.all();
    }

    @Test
    void allOfThemShareOneDefinition() {
        assertThat(sql.sql(
                                "select count(distinct process_definition_id) from motcua.procedure_version where code between '9.900000' and '9.900149'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void leadsADossierFromSubmissionToResult(StandardCase given) {
        clock.at(StandardCase.MONDAY + "T09:00");
        Agency agency = agencies.get(given.level());
        String code = submit(agency, given);
        complete(agency, given, code, "Task_Receive", Map.of("receptionOutcome", "ACCEPT"));
        if (given.steps().size() > 1) {
            assertThat(Ward.instant(agency.dossier(code).get("dueAt"))).isEqualTo(instant(given.dueAt()));
        }
        if (given.has("Task_Assign")) {
            String officer = agency.officer(given.role("Task_Appraise"));
            complete(agency, given, code, "Task_Assign", Map.of("assignedOfficer", officer));
            assertThat(agency.task(code, "Task_Appraise")
                            .get("assignee")
                            .get("id")
                            .asString())
                    .isEqualTo(officer);
        }
        if (given.has("Task_Appraise")) {
            appraise(agency, given, code);
        }
        if (given.has("Task_Review")) {
            complete(agency, given, code, "Task_Review", Map.of("reviewOutcome", "PASS"));
        }
        if (given.has("Task_Sign")) {
            complete(agency, given, code, "Task_Sign", Map.of("signOutcome", "SIGN"));
        }
        if (given.has("Task_Publish")) {
            complete(agency, given, code, "Task_Publish", StandardForms.published());
        }
        if (given.has("Task_Deliver")) {
            deliver(agency, given, code);
        }
        ended(agency.dossier(code), given);
    }

    /** What is shared is copied into each version: whoever came before a change of a block goes on with the former one. */
    @Test
    void aChangedBlockIsForThoseWhoComeAfterIt(@Autowired ApplicationContext product) {
        clock.at(StandardCase.MONDAY + "T09:00");
        StandardCase given = new StandardCase(902);
        Agency agency = agencies.get(given.level());
        Loading.load(product, "sample", given.files());
        String former = submit(agency, given);
        Loading.load(product, "sample", given.files(), new Assembly(StandardProcessIT::withAnotherDelivery));
        String later = submit(agency, given);
        for (String code : List.of(former, later)) {
            complete(agency, given, code, "Task_Receive", Map.of("receptionOutcome", "ACCEPT"));
            appraise(agency, given, code);
        }
        assertThat(stepName(agency, former)).isEqualTo("Trả kết quả");
        assertThat(stepName(agency, later)).isEqualTo("Trao kết quả tận tay");
        for (String code : List.of(former, later)) {
            deliver(agency, given, code);
            assertThat(agency.dossier(code).get("status").asInt()).isEqualTo(10);
        }
    }

    private static String stepName(Agency agency, String code) {
        return agency.task(code, "Task_Deliver").get("stepName").get("vi").asString();
    }

    private static byte[] withAnotherDelivery(String path) {
        try (InputStream file = Assembly.class.getResourceAsStream("/" + path)) {
            if (file == null) {
                return null;
            }
            String content = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return content.replace(
                            "id=\"Task_Deliver\" name=\"Trả kết quả\"",
                            "id=\"Task_Deliver\" name=\"Trao kết quả tận tay\"")
                    .getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void appraise(Agency agency, StandardCase given, String code) {
        if (given.has("Task_RecordOpinion")) {
            complete(agency, given, code, "Task_Appraise", StandardForms.consult());
            complete(agency, given, code, "Task_RecordOpinion", Map.of("opinion", "NO_ANSWER"));
        }
        if (given.fee() == 1) {
            complete(agency, given, code, "Task_Appraise", Map.of("appraisalOutcome", "OBLIGATION"));
            JsonNode obligation = agency.dossier(code).get("obligations").get(0);
            assertThat(obligation.get("amount").asLong()).isEqualTo(2L * (10_000 + given.number()));
            complete(
                    agency,
                    given,
                    code,
                    "Task_CollectFee",
                    StandardForms.receipt(given, obligation.get("amount").asLong()));
            Answer again = agency.tryTo(code, "Task_Appraise", Map.of("appraisalOutcome", "OBLIGATION"));
            assertThat(again.status()).as("what is paid is not asked for again").isEqualTo(409);
            assertThat(again.body().get("code").asString()).isEqualTo("nothing-to-pay");
        }
        complete(agency, given, code, "Task_Appraise", Map.of("appraisalOutcome", "APPROVE"));
    }

    private static void ended(JsonNode done, StandardCase given) {
        assertThat(done.get("status").asInt()).isEqualTo(10);
        assertThat(done.get("outcome").asString()).isEqualTo("GRANTED");
        assertThat(Ward.instant(done.get("dueAt"))).isEqualTo(instant(given.dueAt()));
        assertThat(done.get("timeliness").get("byDate").asString()).isIn("EARLY", "ON_TIME");
        assertThat(done.get("obligations").size()).isEqualTo(given.fee() == 1 && given.has("Task_Appraise") ? 1 : 0);
        boolean notice = done.get("clocks").toString().contains("NOTICE");
        assertThat(notice).isEqualTo(given.unit().equals("BACKWARD_WORKING_DAY"));
    }

    private static void deliver(Agency agency, StandardCase given, String code) {
        if (given.delivery().equals("POST")) {
            agency.complete(
                    code,
                    "Task_SendByPost",
                    Map.of(
                            "trackingNumber",
                            "EB123456789VN",
                            "postedOn",
                            StandardCase.MONDAY.toString(),
                            "postAddress",
                            "Số 5 đường Lê Lợi"));
            agency.complete(
                    code,
                    "Task_ConfirmPost",
                    Map.of(
                            "recipientName",
                            "Phạm Văn Hùng",
                            "deliveredOn",
                            StandardCase.MONDAY.toString(),
                            "receiptConfirmed",
                            true));
        } else {
            complete(
                    agency,
                    given,
                    code,
                    "Task_Deliver",
                    Map.of("deliveryManner", "COUNTER", "recipientName", "Phạm Văn Hùng", "receiptConfirmed", true));
        }
    }

    /** Only the officer of the role that the manifest gives the step to is offered it. */
    private static void complete(Agency agency, StandardCase given, String code, String step, Map<String, ?> data) {
        if (given.has(step)) {
            assertThat(agency.task(code, step).get("role").asString())
                    .isEqualTo(given.role(step).name());
        }
        agency.complete(code, step, data);
    }

    static String submit(Agency agency, StandardCase given) {
        return agency.desk(Role.RECEPTION_OFFICER)
                .post("/api/dossiers", StandardForms.submission(given, agency.unit.value()))
                .expect(200)
                .body()
                .get("code")
                .asString();
    }
}
