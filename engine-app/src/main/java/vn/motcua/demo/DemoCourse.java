package vn.motcua.demo;

import java.time.LocalDate;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import vn.motcua.demo.DemoDossier.Fate;
import vn.motcua.demo.DemoOffice.Task;

/** Lives one dossier's life: each step is sent as the officer whose turn it is. */
final class DemoCourse {

    private static final String PRINT = "Task_PrintCertificate";
    private static final int FORBIDDEN = 403;

    private final DemoDossier dossier;
    private final DemoOffice office;
    private final PaperDesk papers;
    private String code;
    private Task task;
    private boolean waitsForOthers;

    DemoCourse(DemoDossier dossier, DemoOffice office, PaperDesk papers) {
        this.dossier = dossier;
        this.office = office;
        this.papers = papers;
    }

    String code() {
        return code;
    }

    /** Does the step now. */
    void take(DemoStep step, LocalDate today) {
        if (needsTask(step)) {
            settle();
        }
        int number = dossier.number();
        switch (step) {
            case SUBMIT -> submit();
            case RECEIVE -> complete(reception(), DemoAnswers.accept());
            case REFUSE_RECEPTION -> complete(reception(), DemoAnswers.refuseReception(number));
            case CLAIM -> office.claim(caseOfficer(), task);
            case WITHDRAW -> command(reception(), "withdraw", DemoAnswers.withdraw(number));
            case STOP -> command(leader(), "stop", DemoAnswers.stop(number));
            case ASK_SUPPLEMENT -> complete(caseOfficer(), DemoAnswers.askSupplement(number));
            case SUPPLEMENT -> supplement();
            case ASK_VERIFICATION -> complete(caseOfficer(), DemoAnswers.askVerification(number));
            case EXTEND -> command(leader(), "extend", DemoAnswers.extend());
            case VERIFIED -> complete(caseOfficer(), DemoAnswers.verified(today, number));
            case REFUSE -> complete(caseOfficer(), DemoAnswers.refuse(number));
            case APPROVE -> approve();
            case PARENT -> parent();
            case SILENCE -> waitsForOthers = true;
            case PRINT, PRINT_AGAIN -> complete(caseOfficer(), DemoAnswers.printed(today, number));
            case SEND_BACK -> complete(leader(), DemoAnswers.sendBack(number));
            case EXAMINER_SIGNS -> examinerSigns();
            case SIGN, SIGN_REFUSAL -> complete(leader(), DemoAnswers.sign());
            case PUBLISH -> complete(clerk(), DemoAnswers.published(today, number));
            case DELIVER ->
                complete(reception(), DemoAnswers.delivered(dossier.family().declarant()));
        }
    }

    /** Waits until other systems have answered; the clock must stand still until then. */
    void settle() {
        if (waitsForOthers) {
            task = office.await(reception(), code, PRINT);
            waitsForOthers = false;
        }
    }

    private static boolean needsTask(DemoStep step) {
        return step != DemoStep.SUBMIT && step != DemoStep.PARENT && step != DemoStep.SILENCE;
    }

    private void submit() {
        boolean accept = !dossier.online() && dossier.fate() != Fate.REFUSE_RECEPTION;
        JsonNode answer = office.as(reception()).post("/api/dossiers", DemoForms.submission(dossier, accept));
        code = answer.get("code").asString();
        task = new Task(answer.get("taskIds").get(0).asString(), 1);
        attach("birthNotice", "Giay chung sinh.pdf", papers.pdf(DemoPapers.birthNotice(dossier)));
        if (!dossier.online() && dossier.fate() != Fate.REFUSE_RECEPTION) {
            attach("declaration", "To khai dang ky khai sinh.pdf", papers.pdf(DemoPapers.declaration(dossier)));
        }
    }

    private void supplement() {
        if (DemoAnswers.demanded(dossier.number()).equals("birthNotice")) {
            attach("birthNotice", "Giay chung sinh (da xac nhan lai).pdf", papers.pdf(DemoPapers.birthNotice(dossier)));
        } else {
            attach("declaration", "To khai (da sua).pdf", papers.pdf(DemoPapers.declaration(dossier)));
        }
        complete(reception(), Map.of("supplementComplete", true));
    }

    private void attach(String component, String name, byte[] pdf) {
        office.as(reception()).attach(code, component, name, pdf);
    }

    private void approve() {
        complete(caseOfficer(), DemoAnswers.approve());
        waitsForOthers = !dossier.online();
    }

    private void parent() {
        command(reception(), "parent-answer", Map.of("answer", "CONFIRMED"));
        waitsForOthers = true;
    }

    /** The officer who examined holds the power to sign too, tries it, and is refused. */
    private void examinerSigns() {
        int status = office.attempt(caseOfficer(), task, DemoAnswers.sign());
        if (status != FORBIDDEN) {
            throw new IllegalStateException("The examiner could sign: " + status);
        }
    }

    private void complete(String username, Map<String, Object> data) {
        task = office.complete(username, task, data);
    }

    private void command(String username, String command, Map<String, Object> body) {
        office.as(username).post("/api/dossiers/" + code + "/" + command, body);
    }

    private String reception() {
        return DemoOfficers.reception(dossier.commune());
    }

    /** In the ward every fourth dossier is the second officer's. */
    private String caseOfficer() {
        boolean second = dossier.commune().equals(DemoUnits.SON_TRUNG) && dossier.number() % 4 == 3;
        return second ? DemoOfficers.secondCaseOfficer(dossier.commune()) : DemoOfficers.caseOfficer(dossier.commune());
    }

    private String leader() {
        return DemoOfficers.leader(dossier.commune());
    }

    private String clerk() {
        return DemoOfficers.clerk(dossier.commune());
    }
}
