package vn.motcua.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;

/**
 * One dossier on its way through a bundle, called blocks included, in the words of the people who work on it. Facts are
 * given as name and value by turns.
 */
final class DossierFlow {

    private static final String KEY = "1";
    private static final Map<String, String> DEPLOYMENTS = new ConcurrentHashMap<>();
    private static final Map<String, Map<String, String>> STATUSES = new ConcurrentHashMap<>();

    private final ProcessEngine engine;
    private final Bundle bundle;
    private final String deployment;
    private String instance;

    private DossierFlow(ProcessEngine engine, Bundle bundle, String deployment) {
        this.engine = engine;
        this.bundle = bundle;
        this.deployment = deployment;
    }

    /** Deploys the bundle, all its models and tables as one, unless an earlier story of the engine has. */
    static DossierFlow of(ProcessEngine engine, Bundle bundle) {
        return new DossierFlow(
                engine,
                bundle,
                DEPLOYMENTS.computeIfAbsent(engine.getName() + "/" + bundle.slug(), name -> deploy(engine, bundle)));
    }

    private static String deploy(ProcessEngine engine, Bundle bundle) {
        DeploymentBuilder builder =
                engine.getRepositoryService().createDeployment().name(bundle.slug());
        bundle.files().keySet().stream()
                .filter(file -> file.endsWith(".bpmn") || file.endsWith(".dmn"))
                .forEach(file -> builder.addInputStream(file, bundle.open(file)));
        return builder.deploy().getId();
    }

    /** Takes the dossier away again; the bundle stays for the next story. */
    void forget() {
        engine.getRuntimeService()
                .createProcessInstanceQuery()
                .deploymentId(deployment)
                .rootProcessInstances()
                .list()
                .forEach(each -> engine.getRuntimeService().deleteProcessInstance(each.getId(), "told"));
        engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .list()
                .forEach(each -> engine.getHistoryService().deleteHistoricProcessInstance(each.getId()));
    }

    DossierFlow submitted(Object... facts) {
        String process = bundle.manifest().at("/process/id").asString();
        ProcessInstance started = engine.getRuntimeService().startProcessInstanceByKey(process, KEY, map(facts));
        instance = started.getId();
        return this;
    }

    /** The dossier waits at exactly these steps and events. */
    DossierFlow waitsAt(String... nodes) {
        assertThat(waiting()).containsExactlyInAnyOrder(nodes);
        return this;
    }

    /** The step is for this role, and has this form. */
    DossierFlow asks(String step, String role, String form) {
        Task task = task(step);
        assertThat(engine.getTaskService().getIdentityLinksForTask(task.getId()))
                .extracting(IdentityLink::getGroupId)
                .contains(role);
        assertThat(engine.getFormService().getTaskFormData(task.getId()).getFormKey())
                .isEqualTo(form);
        return this;
    }

    DossierFlow does(String step, Object... facts) {
        engine.getTaskService().complete(task(step).getId(), map(facts));
        return this;
    }

    DossierFlow hears(String message, Object... facts) {
        engine.getRuntimeService()
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(KEY)
                .setVariables(map(facts))
                .correlate();
        return this;
    }

    /** The one job that is open runs: a service task that is asynchronous. */
    DossierFlow works() {
        engine.getManagementService()
                .executeJob(engine.getManagementService()
                        .createJobQuery()
                        .singleResult()
                        .getId());
        return this;
    }

    /** The dossier has come to its end, last at this node, and showed these statuses on its way. */
    void ended(String end, Integer... statuses) {
        over(end);
        assertThat(statuses()).containsExactly(statuses);
    }

    /** The dossier has come to its end, at this node and in this status, whatever its way was. */
    void endedIn(String end, int status) {
        over(end);
        assertThat(statuses()).last().isEqualTo(status);
    }

    private void over(String end) {
        assertThat(waiting()).isEmpty();
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().count())
                .isZero();
        passed(end);
    }

    /** The statuses that the nodes passed so far name, without repetition. */
    DossierFlow shows(Integer... statuses) {
        assertThat(statuses()).containsExactly(statuses);
        return this;
    }

    DossierFlow passed(String... nodes) {
        assertThat(passed()).extracting(HistoricActivityInstance::getActivityId).contains(nodes);
        return this;
    }

    DossierFlow notPassed(String... nodes) {
        assertThat(passed()).extracting(HistoricActivityInstance::getActivityId).doesNotContain(nodes);
        return this;
    }

    /** A fact of the main process, also after its end. */
    Object fact(String name) {
        Object value = null;
        for (HistoricVariableInstance each : engine.getHistoryService()
                .createHistoricVariableInstanceQuery()
                .processInstanceId(instance)
                .variableName(name)
                .list()) {
            value = each.getValue();
        }
        return value;
    }

    private Task task(String step) {
        Task task = engine.getTaskService()
                .createTaskQuery()
                .taskDefinitionKey(step)
                .singleResult();
        assertThat(task).as("open step " + step + " among " + waiting()).isNotNull();
        return task;
    }

    private List<String> waiting() {
        List<String> nodes = new ArrayList<>();
        engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(KEY)
                .list()
                .forEach(each -> nodes.addAll(engine.getRuntimeService().getActiveActivityIds(each.getId())));
        nodes.removeIf(node -> node.startsWith("CallActivity_"));
        return nodes;
    }

    private List<HistoricActivityInstance> passed() {
        List<HistoricActivityInstance> all = new ArrayList<>();
        engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(KEY)
                .list()
                .forEach(each -> all.addAll(engine.getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(each.getId())
                        .list()));
        // identifiers of the engine in memory are numbers in the order of their making
        all.sort(Comparator.comparingLong(DossierFlow::number));
        return all;
    }

    private static long number(HistoricActivityInstance each) {
        return Long.parseLong(each.getId().substring(each.getId().lastIndexOf(':') + 1));
    }

    private List<Integer> statuses() {
        Map<String, String> named = STATUSES.computeIfAbsent(bundle.slug(), slug -> named(bundle));
        List<Integer> shown = new ArrayList<>();
        for (HistoricActivityInstance each : passed()) {
            String status = named.get(each.getActivityId());
            if (status != null
                    && (shown.isEmpty() || !shown.get(shown.size() - 1).equals(Integer.valueOf(status)))) {
                shown.add(Integer.valueOf(status));
            }
        }
        return shown;
    }

    /** The status that each node names; nodes without one are left out. */
    private static Map<String, String> named(Bundle bundle) {
        Map<String, String> named = new HashMap<>();
        for (BpmnModelInstance model : bundle.models().values()) {
            for (FlowNode node : model.getModelElementsByType(FlowNode.class)) {
                String status = Bundle.property(node, "dossier.status");
                if (status != null) {
                    named.put(node.getId(), status);
                }
            }
        }
        return named;
    }

    private static Map<String, Object> map(Object... facts) {
        Map<String, Object> map = new HashMap<>();
        for (int i = 0; i < facts.length; i += 2) {
            map.put((String) facts[i], facts[i + 1]);
        }
        return map;
    }
}
