package vn.motcua.processes;

import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.complete;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.execute;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.historyService;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.job;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.repositoryService;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.task;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.withVariables;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;

/** One birth dossier on its way, in the words of the people who work on it. */
final class BirthFlow {

    private ProcessInstance instance;
    private boolean broken;

    ProcessInstance instance() {
        return instance;
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

    void submitted(String channel) {
        instance = runtimeService().startProcessInstanceByKey("birthRegistration", "1", Map.of("channel", channel));
    }

    void appraised(String channel, String outcome) {
        submitted(channel);
        does("Task_Receive", "receptionOutcome", "ACCEPT");
        does("Task_Appraise", "appraisalOutcome", outcome);
    }

    void printed() {
        appraised("COUNTER", "APPROVE");
        requestsThePersonalId();
        hears("birthRegistration.personalIdAssigned");
        does("Task_PrintCertificate");
    }

    /** Brings a new dossier to a place by the shortest way. */
    void standsAt(String place) {
        switch (place) {
            case "Task_Receive" -> submitted("COUNTER");
            case "Task_ReceiveSupplement" -> {
                submitted("COUNTER");
                does("Task_Receive", "receptionOutcome", "SUPPLEMENT");
            }
            case "Task_Appraise" -> {
                submitted("COUNTER");
                does("Task_Receive", "receptionOutcome", "ACCEPT");
            }
            case "SupplementAfterAcceptance" -> appraised("COUNTER", "SUPPLEMENT");
            case "Task_RecordVerification" -> appraised("COUNTER", "VERIFY");
            case "Task_SignRefusal" -> appraised("COUNTER", "REFUSE");
            case "Event_ParentAnswered" -> appraised("ONLINE", "APPROVE");
            case "Task_RequestPersonalId" -> appraised("COUNTER", "APPROVE");
            case "Event_PersonalIdAssigned" -> {
                appraised("COUNTER", "APPROVE");
                requestsThePersonalId();
            }
            case "Task_PrintCertificate" -> {
                appraised("COUNTER", "APPROVE");
                requestsThePersonalId();
                hears("birthRegistration.personalIdAssigned");
            }
            case "Task_Sign" -> printed();
            default -> throw new IllegalArgumentException(place);
        }
    }

    void does(String task) {
        assertThat(instance).isWaitingAt(task);
        complete(task(instance));
    }

    void does(String task, String fact, String value) {
        assertThat(instance).isWaitingAt(task);
        complete(task(instance), withVariables(fact, value));
    }

    void hears(String message) {
        runtimeService().correlateMessage(message, "1");
    }

    void hears(String message, String fact, String value) {
        runtimeService().correlateMessage(message, "1", Map.of(fact, value));
    }

    /** The job that asks the population database runs; then the flow waits for the number. */
    void requestsThePersonalId() {
        assertThat(instance).isWaitingAt("Task_RequestPersonalId");
        execute(job(instance));
        assertThat(instance).isWaitingFor("birthRegistration.personalIdAssigned");
    }

    void waitsAt(String task, String role, String form) {
        assertThat(instance).isWaitingAtExactly(task);
        assertThat(task(instance)).hasCandidateGroup(role).hasFormKey(form).isNotAssigned();
    }

    BirthFlow endedAt(String end) {
        assertThat(instance).isEnded().hasPassed(end);
        return this;
    }

    void withStatuses(Integer... statuses) {
        showsStatuses(statuses);
    }

    void withLastStatus(int status) {
        Assertions.assertThat(statuses()).last().isEqualTo(status);
    }

    /** The statuses that the nodes passed so far name, without repetition. */
    void showsStatuses(Integer... statuses) {
        Assertions.assertThat(statuses()).containsExactly(statuses);
    }

    private List<Integer> statuses() {
        var model = repositoryService().getBpmnModelInstance(instance.getProcessDefinitionId());
        List<Integer> shown = new ArrayList<>();
        for (HistoricActivityInstance passed : historyService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .orderPartiallyByOccurrence()
                .asc()
                .list()) {
            BaseElement node = model.getModelElementById(passed.getActivityId());
            String status = Bundle.property(node, "dossier.status");
            if (status != null
                    && (shown.isEmpty() || !shown.get(shown.size() - 1).equals(Integer.valueOf(status)))) {
                shown.add(Integer.valueOf(status));
            }
        }
        return shown;
    }
}
