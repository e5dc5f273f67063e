package vn.motcua.work;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.deadline.Deadlines;
import vn.motcua.deadline.LedgerEntry;
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
    private final Deadlines deadlines;

    OpenWaits(Journal journal, Catalogue catalogue, Flows flows, Deadlines deadlines) {
        this.journal = journal;
        this.catalogue = catalogue;
        this.flows = flows;
        this.deadlines = deadlines;
    }

    /** The last wait, unless something has ended it; for a dossier without an open step. */
    Optional<OpenWait> of(Dossier dossier) {
        List<JournalEntry> entries = journal.read(dossier.id());
        for (int i = entries.size() - 1; i >= 0; i--) {
            JournalEntry entry = entries.get(i);
            if (Waits.ends(entry.event())) {
                return Optional.empty();
            }
            if (entry.event() instanceof WaitStarted wait) {
                return Optional.of(waiting(dossier, wait, entry.at()));
            }
        }
        return Optional.empty();
    }

    private OpenWait waiting(Dossier dossier, WaitStarted wait, Instant since) {
        Optional<FlowNode> node = flows
                .nodes(catalogue.version(dossier.versionId()).processDefinitionId())
                .stream()
                .filter(each -> each.id().equals(wait.node()))
                .findFirst();
        return new OpenWait(
                TurnNames.waiting(wait.turn()),
                node.map(FlowNode::name).orElse(Text.same(wait.node())),
                since,
                node.flatMap(known -> Waits.clockOf(known))
                        .flatMap(clock -> deadlines.ledger(dossier.id()).begun(clock, since))
                        .map(LedgerEntry::dueAt)
                        .orElse(null));
    }
}
