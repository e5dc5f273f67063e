package vn.motcua.processes;

import java.util.Locale;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** A birth dossier on its way to the places where the tests look at it, and the population database beside it. */
final class BirthFlow {

    private final ManagementService management;
    private final DossierFlow flow;
    private boolean broken;

    BirthFlow(ProcessEngine engine) {
        management = engine.getManagementService();
        flow = DossierFlow.of(engine, Bundle.of("birth-registration"));
    }

    /** The dossier itself. */
    DossierFlow dossier() {
        return flow;
    }

    /** Stands for the delegate of the engine application. */
    JavaDelegate request() {
        return execution -> {
            if (broken) {
                throw new IllegalStateException("population database out of reach");
            }
        };
    }

    void breakTheRequest(boolean now) {
        broken = now;
    }

    /** How often the population database will be asked again. */
    int triesLeft() {
        return management.createJobQuery().singleResult().getRetries();
    }

    void allowsAnotherTry() {
        management.setJobRetries(management.createJobQuery().singleResult().getId(), 1);
    }

    DossierFlow submitted(String channel) {
        return submitted(channel, "COUNTER");
    }

    DossierFlow submitted(String channel, String delivery) {
        return flow.submitted("channel", channel, "delivery", delivery);
    }

    DossierFlow accepted(String channel) {
        return submitted(channel).does("Task_Receive", "receptionOutcome", "ACCEPT");
    }

    DossierFlow appraised(String channel, String outcome) {
        return accepted(channel).does("Task_Appraise", "appraisalOutcome", outcome);
    }

    /** It waits for this step alone, which has this role and the form that is named after it. */
    DossierFlow at(String step, String role) {
        String form = step.substring("Task_".length());
        form = "birthRegistration_" + form.substring(0, 1).toLowerCase(Locale.ROOT) + form.substring(1);
        return flow.waitsAt(step).asks(step, role, form);
    }

    /** The job runs; then the flow waits for the number. */
    DossierFlow requestsThePersonalId() {
        return flow.waitsAt("Task_RequestPersonalId").works().waitsAt("Event_PersonalIdAssigned");
    }

    DossierFlow getsThePersonalId() {
        return requestsThePersonalId().hears("birthRegistration.personalIdAssigned");
    }

    DossierFlow printed() {
        appraised("COUNTER", "APPROVE");
        return getsThePersonalId().does("Task_PrintCertificate");
    }

    /** Brings a new dossier to a place by the shortest way. */
    void standsAt(String place) {
        switch (place) {
            case "Task_Receive" -> submitted("COUNTER");
            case "Task_ReceiveSupplement" ->
                submitted("COUNTER").does("Task_Receive", "receptionOutcome", "SUPPLEMENT");
            case "Task_Appraise" -> accepted("COUNTER");
            case "SupplementAfterAcceptance" -> appraised("COUNTER", "SUPPLEMENT");
            case "Task_RecordVerification" -> appraised("COUNTER", "VERIFY");
            case "Task_CollectFee" -> appraised("COUNTER", "OBLIGATION");
            case "Task_SignRefusal" -> appraised("COUNTER", "REFUSE");
            case "Event_ParentAnswered" -> appraised("ONLINE", "APPROVE");
            case "Task_RequestPersonalId" -> appraised("COUNTER", "APPROVE");
            case "Event_PersonalIdAssigned" -> {
                appraised("COUNTER", "APPROVE");
                requestsThePersonalId();
            }
            case "Task_PrintCertificate" -> {
                appraised("COUNTER", "APPROVE");
                getsThePersonalId();
            }
            case "Task_Sign" -> printed();
            default -> throw new IllegalArgumentException(place);
        }
    }
}
