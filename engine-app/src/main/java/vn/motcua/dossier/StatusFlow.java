package vn.motcua.dossier;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.engine.FlowListener;
import vn.motcua.engine.FlowNode;
import vn.motcua.shared.DossierId;

/**
 * Lets the flow lead the state: a node names its status ({@code dossier.status}) and may name the outcome it means
 * ({@code dossier.outcome}; {@code OPEN} takes back what was decided before). First among the listeners, so that the others see the new state.
 */
@Component
@Order(0)
class StatusFlow implements FlowListener {

    private final Transitions transitions;
    private final Dossiers dossiers;

    StatusFlow(Transitions transitions, Dossiers dossiers) {
        this.transitions = transitions;
        this.dossiers = dossiers;
    }

    @Override
    public void nodeEntered(DossierId id, FlowNode node) {
        String outcome = node.properties().get("dossier.outcome");
        if (outcome != null) {
            decide(id, outcome.equals("OPEN") ? null : Outcome.valueOf(outcome));
        }
        String status = node.properties().get("dossier.status");
        if (status != null) {
            transitions.to(id, Status.of(Integer.parseInt(status)), node.id());
        }
    }

    private void decide(DossierId id, Outcome outcome) {
        if (dossiers.get(id).outcome() != outcome) {
            dossiers.setOutcome(id, outcome);
        }
    }
}
