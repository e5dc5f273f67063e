package vn.motcua.engine;

import java.util.List;
import java.util.Map;
import vn.motcua.shared.DossierId;

/**
 * The flows of the dossiers, the models that they follow and the tables that decide. Every method that changes a flow
 * joins the caller's transaction (or opens one), locks the dossier first, and needs a named actor.
 *
 * <p>Facts are what gateways, rules and routing read: texts, numbers, truth values, dates, lists and maps of those;
 * names in camelCase. They are no place for form data or people.
 */
public interface Flows {

    /**
     * Starts the flow of a dossier on exactly this version of its model.
     *
     * @throws vn.motcua.shared.Rejection CONFLICT when the dossier already has one, NOT_FOUND for an unknown model
     */
    void start(DossierId dossier, String processDefinitionId, Map<String, Object> facts);

    /**
     * Completes a task of this dossier.
     *
     * @throws vn.motcua.shared.Rejection NOT_FOUND when the task is not open any more
     * @throws IllegalStateException when it is another dossier's, which is not locked here
     */
    void complete(DossierId dossier, String taskId, Map<String, Object> facts);

    /**
     * Hands a message to the flow that waits for it.
     *
     * @throws vn.motcua.shared.Rejection CONFLICT when the flow does not wait for it now
     */
    void signal(DossierId dossier, String message, Map<String, Object> facts);

    /**
     * Interrupts the flow wherever it stands: message {@code dossier.interrupt}, fact {@code interruptReason}.
     *
     * @param reason a word that the model knows: WITHDRAWN, SUPPLEMENT_EXPIRED, STOPPED
     * @throws vn.motcua.shared.Rejection CONFLICT when the flow is over or was interrupted before
     */
    void interrupt(DossierId dossier, String reason, Map<String, Object> facts);

    /**
     * Takes one open task back and lets the flow enter another node instead: sending back, recalling.
     *
     * @throws vn.motcua.shared.Rejection NOT_FOUND when the task is not open or the model has no such node
     */
    void move(DossierId dossier, String taskId, String targetNodeId);

    /** What the flow of the dossier knows; empty when it is over. */
    Map<String, Object> facts(DossierId dossier);

    /**
     * Checks the models and tables of a bundle and deploys them as one. The same content under the same name and
     * version is deployed once: a second call answers the first one's ids.
     *
     * @throws vn.motcua.shared.Rejection INVALID with one violation for each element that breaks a rule
     */
    DeployedBundle deploy(BundleSource source);

    /**
     * As {@link #deploy}, without deploying.
     *
     * @throws vn.motcua.shared.Rejection INVALID with one violation for each element that breaks a rule
     */
    void check(BundleSource source);

    /**
     * Takes a deployment away, its models and tables with it.
     *
     * @throws IllegalStateException when a dossier runs on it
     */
    void undeploy(String deploymentId);

    /**
     * Asks a decision table of a deployed bundle.
     *
     * @param inputs values by input name; dates as {@link java.time.LocalDate} or ISO text
     * @return one row for each matched rule; a decision that answers a single value gives one row with one entry
     * @throws vn.motcua.shared.Rejection NOT_FOUND for an unknown table, INVALID when the inputs do not fit it
     */
    List<Map<String, Object>> evaluate(String decisionDefinitionId, Map<String, Object> inputs);

    /** {@link #evaluate} that also tells which rules matched. */
    Decided tryOut(String decisionDefinitionId, Map<String, Object> inputs);

    /** BPMN XML of a deployed model. */
    String diagram(String processDefinitionId);

    /** DMN XML of a deployed decision. */
    String decisionTable(String decisionDefinitionId);

    /** Whether the flow of the dossier would take this message now. */
    boolean hears(DossierId dossier, String message);

    /**
     * Flow nodes of a deployed model in the order of the file, those of its subprocesses and then of the processes that
     * it calls included; their ids are unique.
     */
    List<FlowNode> nodes(String processDefinitionId);

    /** How many flows stand at each node of a model and of those it calls; nodes without any are left out. */
    Map<String, Integer> tokens(String processDefinitionId);
}
