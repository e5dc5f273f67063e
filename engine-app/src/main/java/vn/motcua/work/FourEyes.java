package vn.motcua.work;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.Text;

/** Whoever examined may not approve: a node names the steps whose performer is kept from it ({@code fourEyes}). */
@Component
class FourEyes {

    static final Text RULE = new Text(
            "Người đã thẩm định hồ sơ không được ký duyệt chính hồ sơ đó.",
            "Whoever examined a dossier may not approve it.");

    private final NamedSteps steps;
    private final WorkStore store;

    FourEyes(NamedSteps steps, WorkStore store) {
        this.steps = steps;
        this.store = store;
    }

    /** The step that this officer (or the one acted for) performed and that keeps them from the item. */
    Optional<String> examinedBy(OfficerId officer, OfficerId onBehalfOf, WorkItem item, String processDefinitionId) {
        List<String> guarded = steps.of(processDefinitionId, item.step(), "fourEyes");
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

    private static boolean isOneOf(OfficerId candidate, OfficerId officer, OfficerId onBehalfOf) {
        return candidate != null && (candidate.equals(officer) || candidate.equals(onBehalfOf));
    }
}
