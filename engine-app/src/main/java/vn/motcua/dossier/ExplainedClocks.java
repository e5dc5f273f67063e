package vn.motcua.dossier;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.Manifest;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.deadline.ClockName;
import vn.motcua.deadline.Deadlines;
import vn.motcua.deadline.Explained;
import vn.motcua.engine.FlowNode;
import vn.motcua.engine.Flows;
import vn.motcua.shared.Text;

/** The clocks of a dossier in sentences; those of steps and parts carry a name, which the ledger does not know. */
@Component
public class ExplainedClocks {

    private final Deadlines deadlines;
    private final Catalogue catalogue;
    private final Flows flows;

    ExplainedClocks(Deadlines deadlines, Catalogue catalogue, Flows flows) {
        this.deadlines = deadlines;
        this.catalogue = catalogue;
        this.flows = flows;
    }

    /** The dossier's own first, then in the order of their start. */
    public List<Explained> of(Dossier dossier) {
        List<Explained> clocks = deadlines.explain(dossier.id());
        if (clocks.stream().noneMatch(each -> each.clock() == ClockName.STEP)) {
            return clocks;
        }
        ProcedureVersion version = catalogue.version(dossier.versionId());
        Map<String, Text> steps = flows.nodes(version.processDefinitionId()).stream()
                .collect(Collectors.toMap(FlowNode::id, FlowNode::name));
        return clocks.stream()
                .map(each -> named(each, version.manifest(), steps))
                .toList();
    }

    private static Explained named(Explained clock, Manifest manifest, Map<String, Text> steps) {
        if (clock.clock() == ClockName.PART) {
            Text part = manifest.part(clock.subject()).orElseThrow().name();
            return clock.named(new Text("Hạn phần: " + part.vi(), "Part: " + part.en()));
        }
        Text step = clock.clock() == ClockName.STEP ? steps.get(clock.subject()) : null;
        return step == null ? clock : clock.named(new Text("Hạn bước: " + step.vi(), "Step: " + step.en()));
    }
}
