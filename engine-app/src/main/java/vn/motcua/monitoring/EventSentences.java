package vn.motcua.monitoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.document.DocumentSentences;
import vn.motcua.dossier.CorrectedWords;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierSentences;
import vn.motcua.dossier.Dossiers;
import vn.motcua.engine.Flows;
import vn.motcua.journal.EventWords;
import vn.motcua.journal.JournalEntry;
import vn.motcua.journal.JournalEvent;
import vn.motcua.notes.NoteSentences;
import vn.motcua.shared.Text;
import vn.motcua.work.WorkSentences;

/** The journal in words: each module says what its own events mean. */
@Component
class EventSentences implements EventWords {

    /** For what a newer node may have written; {@code EventSentencesTest} keeps our own from it. */
    private static final Text UNNAMED = new Text("Một sự kiện được ghi nhận", "An event was recorded");

    private final Catalogue catalogue;
    private final Flows flows;
    private final Dossiers dossiers;
    private final CorrectedWords corrected;

    EventSentences(Catalogue catalogue, Flows flows, Dossiers dossiers, CorrectedWords corrected) {
        this.catalogue = catalogue;
        this.flows = flows;
        this.dossiers = dossiers;
        this.corrected = corrected;
    }

    @Override
    public Text sentence(JournalEntry entry) {
        return title(dossiers.get(entry.dossier()), entry);
    }

    /** One short sentence. */
    Text title(Dossier dossier, JournalEntry entry) {
        return title(entry.event(), steps(dossier)).orElse(UNNAMED);
    }

    /** What the module of the event says of it; a test watches that none is left without words. */
    static Optional<Text> title(JournalEvent event, Map<String, Text> steps) {
        return DossierSentences.title(event)
                .or(() -> WorkSentences.title(event, steps))
                .or(() -> ClockSentences.title(event))
                .or(() -> DocumentSentences.title(event))
                .or(() -> NoteSentences.title(event))
                .or(() -> SystemSentences.title(event, steps));
    }

    /** What else there is to say: the coded reason in words, the documents named. */
    List<Text> details(Dossier dossier, JournalEntry entry) {
        List<Text> details = new ArrayList<>(DossierSentences.details(
                entry.event(), catalogue.version(dossier.versionId()).manifest()));
        details.addAll(corrected.words(dossier, entry.event()));
        return details;
    }

    private Map<String, Text> steps(Dossier dossier) {
        return flows.nodes(catalogue.version(dossier.versionId()).processDefinitionId()).stream()
                .collect(Collectors.toMap(node -> node.id(), node -> node.name()));
    }
}
