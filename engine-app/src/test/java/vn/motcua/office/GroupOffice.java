package vn.motcua.office;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.OrganisationFixture;
import vn.motcua.organisation.UnitKind;
import vn.motcua.organisation.Units;
import vn.motcua.shared.Role;
import vn.motcua.shared.UnitCode;

/** The agencies of an interlinked birth in a province of their own, and the way of a dossier through them. */
final class GroupOffice {

    static final String PROCEDURE = "3.000722";

    final UnitCode province;
    final Agency commune;
    /** The ward's, below its commune. */
    final Agency police;

    /** The only one of the province. */
    final Agency insurance;

    /** Has nothing to do with any of it. */
    final Agency neighbour;

    private GroupOffice(int port, Units units, Officers officers) {
        province = OrganisationFixture.province(units);
        commune = agency(port, units, officers, UnitKind.COMMUNE, province, 1);
        neighbour = agency(port, units, officers, UnitKind.COMMUNE, province, 2);
        insurance = agency(port, units, officers, UnitKind.SOCIAL_INSURANCE, province, 6);
        police = agency(port, units, officers, UnitKind.POLICE, commune.unit, 1);
        agency(port, units, officers, UnitKind.POLICE, neighbour.unit, 1);
    }

    static GroupOffice open(int port, Units units, Officers officers) {
        return new GroupOffice(port, units, officers);
    }

    static Agency agency(int port, Units units, Officers officers, UnitKind kind, UnitCode below, int number) {
        return Agency.open(port, units, officers, kind, below, new UnitCode(below + "." + number));
    }

    /** Handed in at the counter of the commune, not accepted yet. */
    String submitted() {
        Map<String, Object> submission =
                new HashMap<>(Births.atTheCounter(commune.unit.value(), "Phạm An Nhiên", false));
        submission.put("procedureCode", PROCEDURE);
        submission.put("data", declaration());
        return commune.desk(Role.RECEPTION_OFFICER)
                .post("/api/dossiers", submission)
                .expect(200)
                .body()
                .get("code")
                .asString();
    }

    String received() {
        String code = submitted();
        commune.complete(code, "Task_Receive", Map.of("receptionOutcome", "ACCEPT"));
        return code;
    }

    /** Born on 2/11/2026, without copies: nothing is to be paid. */
    static Map<String, Object> declaration() {
        Map<String, Object> data = new HashMap<>(Births.declaration("Phạm An Nhiên"));
        data.put("request", Map.of("copies", 0, "delivery", "COUNTER", "undertaking", true));
        data.put(
                "residence",
                Map.of(
                        "place", "Tổ 3, phường Thử Nghiệm",
                        "basis", "FATHER",
                        "headName", "Phạm Văn Hùng",
                        "headIdNumber", "099090123456",
                        "headRelation", "Con",
                        "consent", "DECLARANT"));
        data.put("healthInsurance", Map.of("clinic", "Trạm Y tế phường Thử Nghiệm"));
        return data;
    }

    void appraise(String code, Map<String, ?> outcome) {
        commune.complete(code, "Task_Appraise", outcome);
    }

    /** The whole birth part, up to the e-certificate. */
    void registerBirth(String code) {
        appraise(code, Map.of("appraisalOutcome", "APPROVE"));
        commune.awaits(code, "Task_PrepareCertificate");
        commune.complete(
                code,
                "Task_PrepareCertificate",
                Map.of("registerVolume", "01", "registerNumber", "7", "registeredOn", "2026-11-16"));
        publishBirth(code);
    }

    void publishBirth(String code) {
        commune.complete(code, "Task_Sign", Map.of("signOutcome", "SIGN"));
        commune.complete(code, "Task_Publish", Map.of("resultNumber", "KS-7", "publishedOn", "2026-11-16"));
    }

    void residence(String code, Map<String, ?> outcome) {
        police.complete(code, "Task_AppraiseResidence", outcome);
        settle(police, code, "Residence", "residenceSignOutcome");
    }

    void insurance(String code, Map<String, ?> outcome) {
        insurance.complete(code, "Task_AppraiseHealthInsurance", outcome);
        settle(insurance, code, "HealthInsurance", "healthInsuranceSignOutcome");
    }

    void identityCard(String code) {
        police.complete(code, "Task_AppraiseIdentityCard", Map.of("identityCardOutcome", "APPROVE"));
        settle(police, code, "IdentityCard", "identityCardSignOutcome");
    }

    private static void settle(Agency agency, String code, String part, String fact) {
        agency.complete(code, "Task_Sign" + part, Map.of(fact, "SIGN"));
        agency.complete(code, "Task_Publish" + part, Map.of("resultNumber", part + "-7", "publishedOn", "2026-11-16"));
    }

    void deliver(String code) {
        commune.complete(code, "Task_Deliver", Births.delivered());
    }

    static Map<String, Object> refused(String fact) {
        return Map.of(
                fact, "REFUSE", "refusalReason", "NOT_ELIGIBLE", "refusalBasis", "Không đủ điều kiện theo quy định");
    }

    JsonNode part(String code, String id) {
        return parts(code).stream()
                .filter(part -> part.get("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** State of each part by its id. */
    Map<String, String> states(String code) {
        Map<String, String> states = new TreeMap<>();
        parts(code)
                .forEach(part ->
                        states.put(part.get("id").asString(), part.get("state").asString()));
        return states;
    }

    /** The clock of a part, as the dossier's page explains it. */
    Optional<JsonNode> clock(String code, String part) {
        return commune.dossier(code)
                .get("clocks")
                .valueStream()
                .filter(clock -> clock.get("clock").asString().equals("PART")
                        && clock.get("subject").asString().equals(part))
                .findFirst();
    }

    /** Titles of the slips (form 01) with their serial numbers, in the order of their issue. */
    List<JsonNode> slips(String code) {
        return commune.dossier(code)
                .get("forms")
                .valueStream()
                .filter(form -> form.get("number").asString().equals("01"))
                .toList();
    }

    private List<JsonNode> parts(String code) {
        return commune.dossier(code).get("parts").valueStream().toList();
    }
}
