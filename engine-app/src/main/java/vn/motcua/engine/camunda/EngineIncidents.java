package vn.motcua.engine.camunda;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.motcua.engine.EngineEvent.IncidentRetried;
import vn.motcua.engine.IncidentInfo;
import vn.motcua.engine.Incidents;
import vn.motcua.engine.camunda.job.IncidentSentences;
import vn.motcua.engine.camunda.job.JobWorker;
import vn.motcua.engine.model.ModelNode;
import vn.motcua.journal.Journal;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;

/** {@link Incidents} on Camunda 7. */
@Component
class EngineIncidents implements Incidents {

    private static final int MOST = 500;

    private final RuntimeService runtime;
    private final ManagementService management;
    private final DossierOfFlow dossiers;
    private final Models models;
    private final IncidentSentences sentences;
    private final EngineCalls calls;
    private final JobWorker worker;
    private final Journal journal;
    private final int attempts;

    EngineIncidents(
            ProcessEngine engine,
            DossierOfFlow dossiers,
            Models models,
            IncidentSentences sentences,
            EngineCalls calls,
            JobWorker worker,
            Journal journal,
            EngineSettings settings) {
        this.runtime = engine.getRuntimeService();
        this.management = engine.getManagementService();
        this.dossiers = dossiers;
        this.models = models;
        this.sentences = sentences;
        this.calls = calls;
        this.worker = worker;
        this.journal = journal;
        this.attempts = settings.attempts();
    }

    @Override
    public List<IncidentInfo> open() {
        List<Incident> open = runtime.createIncidentQuery().orderByIncidentTimestamp().asc().listPage(0, MOST).stream()
                .filter(incident -> Objects.equals(incident.getCauseIncidentId(), incident.getId()))
                .toList();
        Map<String, DossierId> whose = dossiers.ofInstances(
                open.stream().map(Incident::getProcessInstanceId).collect(Collectors.toSet()));
        // a flow that has ended since is hindered no more
        return open.stream()
                .filter(incident -> whose.containsKey(incident.getProcessInstanceId()))
                .map(incident -> info(incident, whose.get(incident.getProcessInstanceId())))
                .toList();
    }

    @Override
    public void retry(String id) {
        Incident incident = runtime.createIncidentQuery().incidentId(id).singleResult();
        DossierId dossier = incident == null
                ? null
                : dossiers.ofInstance(incident.getProcessInstanceId()).orElse(null);
        if (dossier == null) {
            throw Rejection.notFound(
                    "id", id, new Text("Sự cố này không còn mở.", "This incident is not open any more."));
        }
        if (!Incident.FAILED_JOB_HANDLER_TYPE.equals(incident.getIncidentType())) {
            throw Rejection.conflict(
                    "incident-not-repeatable",
                    new Text("Bước này không thể thử lại.", "This step cannot be repeated."));
        }
        calls.run(dossier, () -> {
            management
                    .setJobRetries(attempts)
                    .jobId(incident.getConfiguration())
                    .dueDate(null)
                    .execute();
            journal.append(dossier, new IncidentRetried(incident.getId(), incident.getActivityId()));
            afterCommit(worker::jobWasAdded);
        });
    }

    private IncidentInfo info(Incident incident, DossierId dossier) {
        ModelNode node = models.node(incident.getProcessDefinitionId(), incident.getActivityId());
        return sentences.tell(
                incident.getId(),
                dossier,
                node == null ? null : node.node(),
                incident.getActivityId(),
                incident.getIncidentMessage(),
                incident.getIncidentTimestamp().toInstant());
    }

    private static void afterCommit(Runnable work) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.run();
            }
        });
    }
}
