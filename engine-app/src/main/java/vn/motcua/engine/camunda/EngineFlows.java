package vn.motcua.engine.camunda;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.springframework.stereotype.Component;
import vn.motcua.engine.BundleSource;
import vn.motcua.engine.Decided;
import vn.motcua.engine.DeployedBundle;
import vn.motcua.engine.FlowNode;
import vn.motcua.engine.Flows;
import vn.motcua.engine.camunda.sandbox.FactTypes;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;

/** {@link Flows} on Camunda 7. */
@Component
class EngineFlows implements Flows {

    private static final String INTERRUPT = "dossier.interrupt";
    private static final String REASON = "interruptReason";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final EngineCalls calls;
    private final DossierOfFlow dossiers;
    private final Models models;
    private final Deployments deployments;
    private final Decisions decisions;
    private final TaskMoves moves;

    EngineFlows(
            ProcessEngine engine,
            EngineCalls calls,
            DossierOfFlow dossiers,
            Models models,
            Deployments deployments,
            Decisions decisions,
            TaskMoves moves) {
        this.runtime = engine.getRuntimeService();
        this.tasks = engine.getTaskService();
        this.management = engine.getManagementService();
        this.calls = calls;
        this.dossiers = dossiers;
        this.models = models;
        this.deployments = deployments;
        this.decisions = decisions;
        this.moves = moves;
    }

    @Override
    public void start(DossierId dossier, String processDefinitionId, Map<String, Object> facts) {
        Map<String, Object> kept = FactTypes.toEngine(facts);
        calls.run(dossier, () -> {
            if (dossiers.rootOf(dossier).isPresent()) {
                throw Rejection.conflict(
                        "flow-exists",
                        new Text("Hồ sơ này đã có quy trình đang chạy.", "The dossier already has a running flow."));
            }
            try {
                runtime.createProcessInstanceById(processDefinitionId)
                        .businessKey(dossier.businessKey())
                        .setVariables(kept)
                        .execute();
            } catch (NotFoundException e) {
                throw Models.unknown(processDefinitionId);
            }
        });
    }

    @Override
    public void complete(DossierId dossier, String taskId, Map<String, Object> facts) {
        Map<String, Object> kept = FactTypes.toEngine(facts);
        calls.run(dossier, () -> {
            try {
                tasks.complete(taskId, kept);
            } catch (NullValueException e) {
                throw gone(taskId);
            }
        });
    }

    @Override
    public void signal(DossierId dossier, String message, Map<String, Object> facts) {
        Map<String, Object> kept = FactTypes.toEngine(facts);
        calls.run(dossier, () -> runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(dossier.businessKey())
                .setVariables(kept)
                .correlate());
    }

    @Override
    public void interrupt(DossierId dossier, String reason, Map<String, Object> facts) {
        Map<String, Object> kept = FactTypes.toEngine(facts);
        calls.run(dossier, () -> {
            // to the outermost process: called ones carry the same business key and go down with it
            String root = dossiers.rootOf(dossier).orElseThrow(EngineFlows::over);
            runtime.createMessageCorrelation(INTERRUPT)
                    .processInstanceId(root)
                    .setVariables(kept)
                    .setVariable(REASON, reason)
                    .correlate();
        });
    }

    @Override
    public void move(DossierId dossier, String taskId, String targetNodeId) {
        calls.run(dossier, () -> moves.move(dossier, taskId, targetNodeId));
    }

    @Override
    public Map<String, Object> facts(DossierId dossier) {
        // a fact may be null, which Map.copyOf refuses
        Optional<String> root = dossiers.rootOf(dossier);
        return root.isPresent() ? new HashMap<>(runtime.getVariables(root.get())) : Map.of();
    }

    @Override
    public DeployedBundle deploy(BundleSource source) {
        return deployments.deploy(source);
    }

    @Override
    public void check(BundleSource source) {
        deployments.check(source);
    }

    @Override
    public void undeploy(String deploymentId) {
        models.forget(deployments.undeploy(deploymentId));
    }

    @Override
    public List<Map<String, Object>> evaluate(String decisionDefinitionId, Map<String, Object> inputs) {
        return decisions.evaluate(decisionDefinitionId, inputs).rows();
    }

    @Override
    public Decided tryOut(String decisionDefinitionId, Map<String, Object> inputs) {
        return decisions.tryOut(decisionDefinitionId, inputs);
    }

    @Override
    public String diagram(String processDefinitionId) {
        return models.diagram(processDefinitionId);
    }

    @Override
    public String decisionTable(String decisionDefinitionId) {
        return models.decisionTable(decisionDefinitionId);
    }

    @Override
    public List<FlowNode> nodes(String processDefinitionId) {
        return models.withCalled(processDefinitionId).stream()
                .flatMap(model -> model.nodes().stream())
                .toList();
    }

    @Override
    public boolean hears(DossierId dossier, String message) {
        return runtime.createExecutionQuery()
                        .messageEventSubscriptionName(message)
                        .processInstanceBusinessKey(dossier.businessKey())
                        .count()
                > 0;
    }

    @Override
    public Map<String, Integer> tokens(String processDefinitionId) {
        Map<String, Integer> tokens = new HashMap<>();
        for (String definition : models.definitions(processDefinitionId)) {
            management.createActivityStatisticsQuery(definition).list().stream()
                    // the engine also counts the bodies around multi-instance nodes
                    .filter(node -> models.node(definition, node.getId()) != null)
                    .forEach(node -> tokens.put(node.getId(), node.getInstances()));
        }
        return tokens;
    }

    static Rejection gone(String taskId) {
        return Rejection.notFound(
                "taskId", taskId, new Text("Công việc này không còn mở.", "This task is not open any more."));
    }

    private static Rejection over() {
        return Rejection.conflict(
                "flow-over", new Text("Quy trình của hồ sơ đã kết thúc.", "The flow of the dossier is over."));
    }
}
