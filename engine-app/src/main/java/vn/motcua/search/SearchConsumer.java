package vn.motcua.search;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.document.TextListener;
import vn.motcua.journal.JournalConsumer;
import vn.motcua.journal.JournalEntry;
import vn.motcua.search.DossierDocuments.Versioned;
import vn.motcua.shared.DossierId;

/** Projects the journal into the index: loads each dossier of a batch once and writes its present state in bulk. */
@Component
class SearchConsumer implements JournalConsumer, TextListener {

    static final String NAME = "search";

    /** So few changes at once are people at work, who look for what they have just done. */
    private static final int FEW = 20;

    private final DossierDocuments documents;
    private final SearchIndex index;
    private final DocumentWriter writer;
    private final Rebuild rebuild;

    SearchConsumer(DossierDocuments documents, SearchIndex index, DocumentWriter writer, Rebuild rebuild) {
        this.documents = documents;
        this.index = index;
        this.writer = writer;
        this.rebuild = rebuild;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean urgent() {
        return true;
    }

    /** The version of a document orders its writes, so batches need no order of their own. */
    @Override
    public boolean ordered() {
        return false;
    }

    @Override
    public void accept(List<JournalEntry> batch) throws IOException {
        write(batch.stream().map(entry -> entry.dossier().value()).collect(Collectors.toSet()));
    }

    /**
     * The text of files comes later than the file and is no change of the dossier: the document is written once more under
     * the same version. Should the consumer write an older state of just then after it, the drift monitor sees that.
     */
    @Override
    public void textRead(Set<DossierId> dossiers) throws IOException {
        write(dossiers.stream().map(DossierId::value).collect(Collectors.toSet()));
    }

    private void write(Set<Long> ids) throws IOException {
        if (!index.current()) {
            throw new IOException("the index is being made; these rows come again");
        }
        // the state of the rebuild is read before the dossiers: one that starts later scans what is loaded here
        Optional<Rebuild.State> building = rebuild.state().filter(state -> index.owns(state.index()));
        for (List<Long> some : documents.portions(ids)) {
            write(documents.of(some), building);
        }
    }

    private void write(List<Versioned> present, Optional<Rebuild.State> building) throws IOException {
        try {
            writer.writeToAlias(index.alias(), present);
            if (present.size() <= FEW) {
                index.refresh(index.alias());
            }
        } finally {
            // what the present index refuses, the one that is being built may take
            if (building.isPresent()) {
                writer.writeToIndex(building.get().index(), present);
            }
        }
    }
}
