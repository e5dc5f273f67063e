package vn.motcua.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.WorkCalendar;
import vn.motcua.demo.DemoDossier.Fate;

/** Lives one dossier's life step by step: each step is sent as the officer whose turn it is, and names the next one. */
final class DemoCourse {

    /** A step to come. */
    record Next(Instant at, String step) {}

    private final DemoDossier dossier;
    private final DemoOffice office;
    private final WorkCalendar calendar;
    private final ZoneId zone;
    private final Random random;
    private String code;

    DemoCourse(DemoDossier dossier, DemoOffice office, Calendars calendars, ZoneId zone) {
        this.dossier = dossier;
        this.office = office;
        this.calendar = calendars.of(dossier.commune());
        this.zone = zone;
        this.random = new Random(dossier.number());
    }

    String code() {
        return code;
    }

    Next first() {
        return new Next(dossier.receivedAt(), "submit");
    }

    /** Does the step now; empty when nothing follows. */
    Optional<Next> take(String step, Instant now) {
        String following = act(step, now);
        if (following == null || step.equals(dossier.stopAfter())) {
            return Optional.empty();
        }
        return Optional.of(new Next(when(following, now), following));
    }

    private String act(String step, Instant now) {
        LocalDate day = now.atZone(zone).toLocalDate();
        return switch (step) {
            case "submit" -> submit();
            case "receive" ->
                done("Task_Receive", reception(), DemoForms.outcome("receptionOutcome", "ACCEPT"), "appraise");
            case "refuseReception" ->
                done("Task_Receive", reception(), refusal("receptionOutcome", "NOT_COMPETENT"), null);
            case "appraise" -> appraise();
            case "supplement" ->
                done("Task_ReceiveSupplement", reception(), Map.of("supplementComplete", true), "appraiseAgain");
            case "verified" -> done("Task_RecordVerification", caseOfficer(), verification(day), "appraiseAgain");
            case "appraiseAgain" -> approve();
            case "parent" -> parent();
            case "silence" -> silence();
            case "print" ->
                done("Task_PrintCertificate", caseOfficer(), DemoForms.printed(day, dossier.number()), "sign");
            case "examinerSigns" -> examinerSigns();
            case "sign" -> sign();
            case "signRefusal" ->
                done("Task_SignRefusal", leader(), DemoForms.outcome("signOutcome", "SIGN"), "publish");
            case "publish" -> done("Task_Publish", clerk(), DemoForms.published(day, dossier.number()), "deliver");
            case "deliver" -> done("Task_Deliver", reception(), DemoForms.delivered(dossier.family()), null);
            default -> throw new IllegalStateException(step);
        };
    }

    private Instant when(String following, Instant now) {
        if (dossier.fate() == Fate.HERO) {
            return switch (following) {
                case "appraise" -> now.plusSeconds(15 * 60);
                case "supplement" -> calendar.plusOfficeMinutes(now, 60);
                default -> calendar.plusOfficeMinutes(now, 20);
            };
        }
        return switch (following) {
            case "supplement" -> calendar.plusOfficeMinutes(now, 480 + random.nextInt(1900));
            case "silence" -> calendar.plusOfficeMinutes(now, 1_500);
            case "verified" -> calendar.plusOfficeMinutes(now, 480 + random.nextInt(1400));
            case "parent" -> calendar.plusOfficeMinutes(now, 40 + random.nextInt(200));
            case "sign", "signRefusal" -> signing(now);
            case "deliver" -> calendar.plusOfficeMinutes(now, 15 + random.nextInt(random.nextInt(5) == 0 ? 2000 : 120));
            case "appraise" ->
                calendar.plusOfficeMinutes(now, random.nextInt(12) == 0 ? 700 : 20 + random.nextInt(100));
            default -> calendar.plusOfficeMinutes(now, 10 + random.nextInt(45));
        };
    }

    /** In Yên Khê the leader signs on Tuesday and Friday afternoons only; elsewhere soon. */
    private Instant signing(Instant now) {
        if (!dossier.commune().equals(DemoUnits.YEN_KHE)) {
            return calendar.plusOfficeMinutes(now, 15 + random.nextInt(90));
        }
        LocalDate day = now.atZone(zone).toLocalDate();
        Instant at;
        do {
            at = day.atTime(LocalTime.of(15, 30)).atZone(zone).toInstant();
            day = day.plusDays(1);
        } while (!at.isAfter(now) || !signingDay(at) || !calendar.isOfficeInstant(at));
        return at.plusSeconds(random.nextInt(900));
    }

    private boolean signingDay(Instant at) {
        DayOfWeek day = at.atZone(zone).getDayOfWeek();
        return day == DayOfWeek.TUESDAY || day == DayOfWeek.FRIDAY;
    }

    private String submit() {
        boolean refuse = dossier.fate() == Fate.REFUSE_RECEPTION;
        boolean accept = !dossier.online() && !refuse;
        JsonNode answer = office.as(reception()).post("/api/dossiers", DemoForms.submission(dossier, accept));
        code = answer.get("code").asString();
        return refuse ? "refuseReception" : accept ? "appraise" : "receive";
    }

    private String appraise() {
        return switch (dossier.fate()) {
            case SUPPLEMENT, HERO ->
                done("Task_Appraise", caseOfficer(), DemoForms.supplement("appraisalOutcome"), "supplement");
            case SUPPLEMENT_EXPIRES ->
                done("Task_Appraise", caseOfficer(), DemoForms.supplement("appraisalOutcome"), null);
            case VERIFY -> done("Task_Appraise", caseOfficer(), verify(), "verified");
            case REFUSE -> done("Task_Appraise", caseOfficer(), refuse(), "signRefusal");
            case WITHDRAW -> withdraw();
            default -> approve();
        };
    }

    private String approve() {
        done("Task_Appraise", caseOfficer(), DemoForms.outcome("appraisalOutcome", "APPROVE"), null);
        if (dossier.online()) {
            // every third family says nothing, and silence confirms
            return dossier.number() % 3 == 0 ? "silence" : "parent";
        }
        office.awaitStep(reception(), code, "Task_PrintCertificate");
        return "print";
    }

    private String parent() {
        office.as(reception()).post("/api/dossiers/" + code + "/parent-answer", Map.of("answer", "CONFIRMED"));
        office.awaitStep(reception(), code, "Task_PrintCertificate");
        return "print";
    }

    /** Nobody answered in time, so the draft counts as confirmed. */
    private String silence() {
        office.awaitStep(reception(), code, "Task_PrintCertificate");
        return "print";
    }

    private String withdraw() {
        office.as(reception())
                .post(
                        "/api/dossiers/" + code + "/withdraw",
                        Map.of(
                                "reasonCode",
                                "WRONG_CONTENT",
                                "note",
                                "Gia đình đề nghị rút hồ sơ để khai lại họ tên."));
        return null;
    }

    private String sign() {
        if (dossier.fate() == Fate.HERO) {
            examinerSigns();
        }
        return done("Task_Sign", leader(), DemoForms.outcome("signOutcome", "SIGN"), "publish");
    }

    /** The officer who examined holds the power to sign too, tries it, and is refused. */
    private String examinerSigns() {
        JsonNode task = office.openTask(caseOfficer(), code, "Task_Sign");
        Map<String, Object> body = new HashMap<>();
        body.put("version", task.get("version").asInt());
        body.put("data", DemoForms.outcome("signOutcome", "SIGN"));
        int status = office.as(caseOfficer())
                .attempt("/api/tasks/" + task.get("taskId").asString() + "/complete", body);
        if (status != 403) {
            throw new IllegalStateException("The examiner could sign: " + status);
        }
        return "sign";
    }

    private String done(String step, String username, Map<String, Object> data, String following) {
        JsonNode task = office.openTask(username, code, step);
        Map<String, Object> body = new HashMap<>();
        body.put("version", task.get("version").asInt());
        body.put("data", data);
        office.as(username).post("/api/tasks/" + task.get("taskId").asString() + "/complete", body);
        return following;
    }

    private static Map<String, Object> refusal(String field, String reason) {
        return Map.of(field, "REFUSE", "refusalReason", reason);
    }

    private static Map<String, Object> refuse() {
        return Map.of(
                "appraisalOutcome", "REFUSE",
                "refusalReason", "ALREADY_REGISTERED",
                "refusalBasis", "Trẻ đã được đăng ký khai sinh tại nơi cư trú của mẹ.");
    }

    private static Map<String, Object> verify() {
        return Map.of(
                "appraisalOutcome", "VERIFY",
                "verificationReason", "PARENTS_MARRIAGE",
                "verifyingAgency", "Ủy ban nhân dân xã nơi cha, mẹ đăng ký kết hôn");
    }

    private static Map<String, Object> verification(LocalDate day) {
        return Map.of(
                "verificationResult", "MATCHES",
                "verificationDocument", "45/UBND-TP",
                "verificationDate", day.toString());
    }

    private String reception() {
        return DemoOfficers.reception(dossier.commune());
    }

    private String caseOfficer() {
        return DemoOfficers.caseOfficer(dossier.commune());
    }

    private String leader() {
        return DemoOfficers.leader(dossier.commune());
    }

    private String clerk() {
        return DemoOfficers.clerk(dossier.commune());
    }
}
