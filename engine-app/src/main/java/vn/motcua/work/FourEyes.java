package vn.motcua.work;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.engine.FlowNode;
import vn.motcua.engine.Flows;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.Text;

/** Whoever examined may not approve: a node names the steps whose performer is kept from it ({@code fourEyes}). */
@Component
class FourEyes {

    static final Text RULE = new Text(
            "Người đã thẩm định hồ sơ không được ký duyệt chính hồ sơ đó.",
            "Whoever examined a dossier may not approve it.");

    private final Flows flows;
    private final WorkStore store;

    FourEyes(Flows flows, WorkStore store) {
        this.flows = flows;
        this.store = store;
    }

    /** The step that this officer (or the one acted for) performed and that keeps them from the item. */
    Optional<String> examinedBy(OfficerId officer, OfficerId onBehalfOf, WorkItem item, String processDefinitionId) {
        List<String> guarded = guarded(item.step(), processDefinitionId);
        if (guarded.isEmpty()) {
            return Optional.empty();
        }
        return store.ended(item.dossierId()).stream()
                .filter(record -> guarded.contains(record.step()))
                .filter(record -> record.ending() == StepRecord.Ending.COMPLETED)
                .filter(record -> isOneOf(record.performer(), officer, onBehalfOf)
                        || isOneOf(record.onBehalfOf(), officer, onBehalfOf))
                .map(StepRecord::step)
                .findFirst();
    }

    private List<String> guarded(String step, String processDefinitionId) {
        return flows.nodes(processDefinitionId).stream()
                .filter(node -> node.id().equals(step))
                .map(FlowNode::properties)
                .map(properties -> properties.getOrDefault("fourEyes", ""))
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static boolean isOneOf(OfficerId candidate, OfficerId officer, OfficerId onBehalfOf) {
        return candidate != null && (candidate.equals(officer) || candidate.equals(onBehalfOf));
    }
}
