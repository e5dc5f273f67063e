package vn.motcua.engine;

import java.util.Map;
import vn.motcua.shared.DossierId;

/**
 * What a service task of a model may ask for, by name: {@code camunda:delegateExpression="${requestPersonalIdDelegate}"}.
 * It translates one step of the flow into one request event or one fact; it decides nothing and calls nothing outside.
 * What it throws rolls its step back, and the engine tries again.
 */
public interface FlowDelegate {

    /** The name in the models: {@code <verb><Object>Delegate}. */
    String name();

    /**
     * Does the step, in the engine's transaction, with the dossier locked.
     *
     * @param facts what the flow knows, read only
     * @param out sets facts of the flow
     */
    void execute(DossierId dossier, Map<String, Object> facts, FactWriter out);
}
