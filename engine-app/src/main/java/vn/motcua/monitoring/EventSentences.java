package vn.motcua.monitoring;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierSentences;
import vn.motcua.engine.Flows;
import vn.motcua.journal.JournalEntry;
import vn.motcua.shared.Text;
import vn.motcua.work.WorkSentences;

/** The journal in words: each module says what its own events mean. */
@Component
class EventSentences {

    private final Catalogue catalogue;
    private final Flows flows;

    EventSentences(Catalogue catalogue, Flows flows) {
        this.catalogue = catalogue;
        this.flows = flows;
    }

    /** One short sentence; the type's name for events that no module here knows. */
    Text title(Dossier dossier, JournalEntry entry) {
        return DossierSentences.title(entry.event())
                .or(() -> WorkSentences.title(entry.event(), steps(dossier)))
                .or(() -> ClockSentences.title(entry.event()))
                .orElse(Text.same(entry.type()));
    }

    /** What else there is to say: the coded reason in words, the documents named. */
    List<Text> details(Dossier dossier, JournalEntry entry) {
        return DossierSentences.details(
                entry.event(), catalogue.version(dossier.versionId()).manifest());
    }

    private Map<String, Text> steps(Dossier dossier) {
        return flows.nodes(catalogue.version(dossier.versionId()).processDefinitionId()).stream()
                .collect(Collectors.toMap(node -> node.id(), node -> node.name()));
    }
}
