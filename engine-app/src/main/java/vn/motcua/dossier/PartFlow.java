package vn.motcua.dossier;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.engine.FlowListener;
import vn.motcua.engine.FlowNode;
import vn.motcua.shared.DossierId;

/**
 * Lets the flow lead the parts of a group: a part begins with the first node that names it ({@code part}) and ends with
 * one that says how ({@code part.outcome}). After the state has changed, before the steps are made.
 */
@Component
@Order(5)
class PartFlow implements FlowListener {

    private final GroupParts parts;
    private final Dossiers dossiers;

    PartFlow(GroupParts parts, Dossiers dossiers) {
        this.parts = parts;
        this.dossiers = dossiers;
    }

    @Override
    public void nodeEntered(DossierId id, FlowNode node) {
        String part = node.properties().get("part");
        if (part == null) {
            return;
        }
        String outcome = node.properties().get("part.outcome");
        if (outcome == null) {
            parts.begin(dossiers.get(id), part);
        } else {
            parts.end(dossiers.get(id), part, PartState.valueOf(outcome));
        }
    }
}
