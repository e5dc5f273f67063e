package vn.motcua.monitoring;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.organisation.Access;
import vn.motcua.organisation.Operation;
import vn.motcua.shared.UnitCode;
import vn.motcua.work.Turn;

/** What managers see of their units. */
@RestController
@RequestMapping("/api/monitoring")
class MonitoringController {

    private final AttentionLists lists;
    private final Summaries summaries;
    private final Access access;

    MonitoringController(AttentionLists lists, Summaries summaries, Access access) {
        this.lists = lists;
        this.summaries = summaries;
        this.access = access;
    }

    @GetMapping("/attention")
    AttentionList attention(
            @RequestParam(defaultValue = "late") String kind,
            @RequestParam(required = false) Turn turn,
            @RequestParam(required = false) UnitCode unit,
            @RequestParam(required = false) @Size(max = 300) String cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int size) {
        access.require(Operation.VIEW_MONITORING);
        return lists.list(new AttentionQuery(AttentionList.Kind.of(kind), turn, unit, cursor, size));
    }

    @GetMapping("/summary")
    Summary summary(@RequestParam(required = false) UnitCode unit) {
        access.require(Operation.VIEW_MONITORING);
        return summaries.of(unit);
    }
}
