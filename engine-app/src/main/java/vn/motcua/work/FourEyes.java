package vn.motcua.work;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;

/** Whoever examined may not approve: a node names the steps whose performer is kept from it ({@code fourEyes}). */
@Component
class FourEyes {

    static final Text RULE = new Text(
            "Người đã thẩm định hồ sơ không được ký duyệt chính hồ sơ đó.",
            "Whoever examined a dossier may not approve it.");

    private final NamedSteps steps;
    private final WorkStore store;
    private final WorkUnits units;

    FourEyes(NamedSteps steps, WorkStore store, WorkUnits units) {
        this.steps = steps;
        this.store = store;
        this.units = units;
    }

    static Rejection refusal() {
        return Rejection.forbidden("four-eyes", RULE);
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

    /**
     * Those of the items that one of these officers has examined before, with one question to the database at most.
     *
     * @param items each with the id of its process definition
     */
    Set<WorkItem> examinedBy(Set<OfficerId> officers, Map<WorkItem, String> items) {
        Map<WorkItem, List<String>> guarded = new HashMap<>();
        items.forEach((item, process) -> {
            List<String> named = steps.of(process, item.step(), "fourEyes");
            if (!named.isEmpty()) {
                guarded.put(item, named);
            }
        });
        if (guarded.isEmpty()) {
            return Set.of();
        }
        Map<DossierId, Set<String>> done = store.completed(
                officers, guarded.keySet().stream().map(WorkItem::dossierId).toList());
        units.ended().stream()
                .filter(record -> record.ending() == StepRecord.Ending.COMPLETED)
                .filter(record -> officers.contains(record.performer()) || officers.contains(record.onBehalfOf()))
                .forEach(record -> done.computeIfAbsent(record.dossierId(), id -> new HashSet<>())
                        .add(record.step()));
        return guarded.keySet().stream()
                .filter(item ->
                        guarded.get(item).stream().anyMatch(done.getOrDefault(item.dossierId(), Set.of())::contains))
                .collect(Collectors.toSet());
    }

    private static boolean isOneOf(OfficerId candidate, OfficerId officer, OfficerId onBehalfOf) {
        return candidate != null && (candidate.equals(officer) || candidate.equals(onBehalfOf));
    }
}
