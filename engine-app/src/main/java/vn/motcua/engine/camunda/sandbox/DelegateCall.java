package vn.motcua.engine.camunda.sandbox;

import java.util.Collections;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import vn.motcua.engine.FactWriter;
import vn.motcua.engine.FlowDelegate;
import vn.motcua.shared.DossierId;

/** Lets the engine call a delegate without either knowing the other. */
final class DelegateCall implements JavaDelegate {

    private final FlowDelegate delegate;

    DelegateCall(FlowDelegate delegate) {
        this.delegate = delegate;
    }

    @Override
    public void execute(DelegateExecution execution) {
        DossierId dossier = DossierId.fromBusinessKey(execution.getProcessBusinessKey());
        FactWriter out = (name, value) -> execution.setVariable(name, FactTypes.toEngine(name, value));
        delegate.execute(dossier, Collections.unmodifiableMap(execution.getVariables()), out);
    }
}
