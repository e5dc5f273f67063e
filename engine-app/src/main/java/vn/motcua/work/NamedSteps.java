package vn.motcua.work;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.engine.FlowNode;
import vn.motcua.engine.Flows;

/** Steps that a node of the model names in one of its properties, separated by commas. */
@Component
class NamedSteps {

    private final Flows flows;

    NamedSteps(Flows flows) {
        this.flows = flows;
    }

    /** @param property such as {@code fourEyes} or {@code sendBackTo}; empty when the step does not have it */
    List<String> of(String processDefinitionId, String step, String property) {
        return flows.nodes(processDefinitionId).stream()
                .filter(node -> node.id().equals(step))
                .map(FlowNode::properties)
                .map(properties -> properties.getOrDefault(property, ""))
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }
}
