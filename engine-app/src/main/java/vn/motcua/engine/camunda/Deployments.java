package vn.motcua.engine.camunda;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.engine.BundleSource;
import vn.motcua.engine.DeployedBundle;
import vn.motcua.engine.camunda.sandbox.FlowDelegates;
import vn.motcua.engine.model.BundleCheck;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;

/**
 * Bundles become deployments, each as a whole: {@code deployment} bindings are looked up inside one deployment, so a
 * deployment of the changed files alone would break them at run time.
 */
@Component
class Deployments {

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final FlowDelegates delegates;

    Deployments(ProcessEngine engine, FlowDelegates delegates) {
        this.repository = engine.getRepositoryService();
        this.runtime = engine.getRuntimeService();
        this.delegates = delegates;
    }

    /** Id of the process where a dossier starts, null when the bundle has tables only. */
    @Nullable
    String check(BundleSource source) {
        return BundleCheck.check(source, delegates.names());
    }

    DeployedBundle deploy(BundleSource source) {
        String startProcess = check(source);
        DeploymentBuilder builder = repository
                .createDeployment()
                .name(source.name() + " " + source.version())
                .enableDuplicateFiltering(false);
        source.files().forEach((file, content) -> builder.addInputStream(file, new ByteArrayInputStream(content)));
        try {
            return describe(builder.deploy().getId(), startProcess);
        } catch (ProcessEngineException e) {
            if (Decisions.ofTheDatabase(e)) {
                throw e;
            }
            Text text = new Text(
                    "Mô hình chưa chạy được: " + e.getMessage(), "The model cannot be executed: " + e.getMessage());
            Rejection rejection = Rejection.invalid(source.name(), source.version(), text);
            rejection.initCause(e);
            throw rejection;
        }
    }

    /** Ids of the processes that are gone with it. */
    List<String> undeploy(String deploymentId) {
        List<String> processes = repository.createProcessDefinitionQuery().deploymentId(deploymentId).list().stream()
                .map(ProcessDefinition::getId)
                .toList();
        long running = processes.stream()
                .mapToLong(process -> runtime.createProcessInstanceQuery()
                        .processDefinitionId(process)
                        .count())
                .sum();
        if (running > 0) {
            throw new IllegalStateException(running + " flows run on the deployment " + deploymentId);
        }
        repository.deleteDeployment(deploymentId);
        return processes;
    }

    private DeployedBundle describe(String deploymentId, String startProcess) {
        String processId = startProcess == null
                ? null
                : repository
                        .createProcessDefinitionQuery()
                        .deploymentId(deploymentId)
                        .processDefinitionKey(startProcess)
                        .singleResult()
                        .getId();
        Map<String, String> decisions = new HashMap<>();
        for (DecisionDefinition decision : repository
                .createDecisionDefinitionQuery()
                .deploymentId(deploymentId)
                .list()) {
            decisions.put(decision.getKey(), decision.getId());
        }
        return new DeployedBundle(deploymentId, processId, decisions);
    }
}
