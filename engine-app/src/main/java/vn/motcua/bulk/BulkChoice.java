package vn.motcua.bulk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;
import vn.motcua.work.OfficerActions;
import vn.motcua.work.OfficerActions.Chosen;

/** Which steps a selection means. */
@Component
class BulkChoice {

    /** Steps of one action; more are a matter of minutes and of many signatures at once. */
    static final int MOST = 2_000;

    private final OfficerActions actions;

    BulkChoice(OfficerActions actions) {
        this.actions = actions;
    }

    /**
     * The steps in the order of the selection, each with the version that was seen.
     *
     * @throws Rejection invalid when there are none, or more than {@value #MOST}
     */
    List<BulkItem> of(BulkSelection selection) {
        List<Chosen> found =
                selection.all() != null ? actions.matching(selection.all(), MOST + 1) : ticked(selection.tasks());
        if (found.size() > MOST) {
            throw Rejection.invalid(
                    "selection",
                    Integer.toString(found.size()),
                    new Text(
                            "Mỗi lần xử lý không quá " + MOST + " việc; hãy lọc hẹp hơn.",
                            "At most " + MOST + " tasks at once; narrow the filters."));
        }
        if (found.isEmpty()) {
            throw Rejection.invalid(
                    "selection", null, new Text("Không có việc nào được chọn.", "No task is selected."));
        }
        List<BulkItem> items = new ArrayList<>();
        for (Chosen each : found) {
            items.add(new BulkItem(
                    items.size(), each.taskId(), each.dossier(), each.version(), 0, StepState.OPEN, null, null));
        }
        return items;
    }

    /** In the order in which they were ticked, each once, with the versions that were seen; finished ones are left out. */
    private List<Chosen> ticked(List<BulkSelection.Ticked> tasks) {
        Map<String, Integer> seen = new LinkedHashMap<>();
        tasks.forEach(task -> seen.putIfAbsent(task.taskId(), task.version()));
        Map<String, Chosen> open =
                actions.open(seen.keySet()).stream().collect(Collectors.toMap(Chosen::taskId, Function.identity()));
        return seen.entrySet().stream()
                .filter(task -> open.containsKey(task.getKey()))
                .map(task -> open.get(task.getKey()).seen(task.getValue()))
                .toList();
    }
}
