package vn.motcua.work;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.OpenWait;
import vn.motcua.engine.FlowNode;
import vn.motcua.engine.Flows;
import vn.motcua.journal.Journal;
import vn.motcua.journal.JournalEntry;
import vn.motcua.shared.Text;
import vn.motcua.work.WaitEvent.WaitStarted;

/** The wait that a dossier is in now, read from its journal. */
@Component
class OpenWaits {

    private final Journal journal;
    private final Catalogue catalogue;
    private final Flows flows;

    OpenWaits(Journal journal, Catalogue catalogue, Flows flows) {
        this.journal = journal;
        this.catalogue = catalogue;
        this.flows = flows;
    }

    /** The last wait, unless something has ended it; for a dossier without an open step. */
    Optional<OpenWait> of(Dossier dossier) {
        List<JournalEntry> entries = journal.read(dossier.id());
        for (int i = entries.size() - 1; i >= 0; i--) {
            JournalEntry entry = entries.get(i);
            if (WaitEnds.ends(entry.event())) {
                return Optional.empty();
            }
            if (entry.event() instanceof WaitStarted wait) {
                Text awaited = name(dossier, wait.node());
                return Optional.of(new OpenWait(TurnNames.waiting(wait.turn()), awaited, entry.at(), wait.until()));
            }
        }
        return Optional.empty();
    }

    private Text name(Dossier dossier, String node) {
        return flows.nodes(catalogue.version(dossier.versionId()).processDefinitionId()).stream()
                .filter(each -> each.id().equals(node))
                .findFirst()
                .map(FlowNode::name)
                .orElse(Text.same(node));
    }
}
