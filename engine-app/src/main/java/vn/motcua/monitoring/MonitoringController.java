package vn.motcua.monitoring;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
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
import vn.motcua.shared.web.Endpoint;
import vn.motcua.work.Turn;

/** What managers see of their units. */
@RestController
@Tag(name = "Monitoring")
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
    @Endpoint(id = "attention", summary = "Dossiers that are late or due soon, and whose turn it is")
    AttentionList attention(
            @RequestParam(defaultValue = "late") @Parameter(schema = @Schema(allowableValues = {"late", "dueSoon"}))
                    String kind,
            @RequestParam(required = false) Turn turn,
            @RequestParam(required = false) UnitCode unit,
            @RequestParam(required = false) @Size(max = 300) String cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int size) {
        access.require(Operation.VIEW_MONITORING);
        return lists.list(new AttentionQuery(AttentionList.Kind.of(kind), turn, unit, cursor, size));
    }

    @GetMapping("/summary")
    @Endpoint(id = "summary", summary = "Figures of the units that the caller watches")
    Summary summary(@RequestParam(required = false) UnitCode unit) {
        access.require(Operation.VIEW_MONITORING);
        return summaries.of(unit);
    }
}
