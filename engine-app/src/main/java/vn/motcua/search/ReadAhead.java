package vn.motcua.search;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Dossiers;
import vn.motcua.search.DossierDocuments.Versioned;

/**
 * Reads the dossiers of a rebuild in the order of their numbers, the next ones already while the present ones are being
 * written: database and search server work at the same time. What changes in between is written again by the consumer,
 * and an older version never replaces a newer one.
 */
final class ReadAhead {

    /**
     * Some dossiers.
     *
     * @param last number of the last one
     */
    record Batch(long last, List<Versioned> documents) {}

    private final Dossiers dossiers;
    private final DossierDocuments documents;
    private final RebuildThreads threads;
    private @Nullable Future<Optional<Batch>> next;
    private long nextAfter;

    ReadAhead(Dossiers dossiers, DossierDocuments documents, RebuildThreads threads) {
        this.dossiers = dossiers;
        this.documents = documents;
        this.threads = threads;
    }

    /** Dossiers with a number above this one; empty when there are none. */
    Optional<Batch> after(long id, int most) throws IOException {
        boolean begun = next != null && nextAfter == id;
        Optional<Batch> batch = RebuildThreads.await(begun ? next : threads.begin(reading(id, most)));
        batch.ifPresent(present -> {
            nextAfter = present.last();
            next = threads.begin(reading(nextAfter, most));
        });
        return batch;
    }

    private Callable<Optional<Batch>> reading(long id, int most) {
        return () -> {
            List<Dossier> found = dossiers.after(id, most);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            List<Dossier> some = documents.firstPortion(found);
            return Optional.of(new Batch(some.get(some.size() - 1).id().value(), documents.documents(some)));
        };
    }
}
