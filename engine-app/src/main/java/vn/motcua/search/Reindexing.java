package vn.motcua.search;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Dossiers;

/**
 * Rebuilds the index beside the present one and then moves the alias: nobody notices. Progress is kept in the database,
 * so a rebuild goes on where it was after a crash; the consumer writes to both indices meanwhile.
 */
@Component
class Reindexing {

    private static final Logger LOG = LoggerFactory.getLogger(Reindexing.class);
    private static final int BATCH = 500;

    private final Dossiers dossiers;
    private final DossierDocuments documents;
    private final SearchIndex index;
    private final Rebuild rebuild;
    private final ReentrantLock running = new ReentrantLock();

    Reindexing(Dossiers dossiers, DossierDocuments documents, SearchIndex index, Rebuild rebuild) {
        this.dossiers = dossiers;
        this.documents = documents;
        this.index = index;
        this.rebuild = rebuild;
    }

    /**
     * Starts a rebuild; the scheduled run does it. Answers false when one is under way.
     *
     * @throws IOException when Elasticsearch cannot be reached
     */
    boolean start() throws IOException {
        return rebuild.state().isEmpty() && rebuild.begin(index.create());
    }

    @Scheduled(fixedDelayString = "${motcua.search.rebuild-poll:PT1S}")
    void goOn() {
        if (!running.tryLock()) {
            return;
        }
        try {
            startWhenLost();
            Optional<Rebuild.State> state = rebuild.state();
            if (state.isPresent()) {
                build(state.get());
            }
        } catch (IOException e) {
            LOG.debug("The index is not rebuilt yet, it goes on later: {}", e.getMessage());
        } finally {
            running.unlock();
        }
    }

    /** At the first start, and when the search server has lost its data. */
    private void startWhenLost() throws IOException {
        Optional<Rebuild.State> state = rebuild.state();
        if (state.isPresent() && !index.has(state.get().index())) {
            rebuild.end();
        }
        if (rebuild.state().isEmpty() && !index.exists()) {
            start();
        }
    }

    private void build(Rebuild.State state) throws IOException {
        long after = state.afterId();
        while (true) {
            List<Dossier> batch = dossiers.after(after, BATCH);
            if (batch.isEmpty()) {
                break;
            }
            index.write(state.index(), documents.documents(batch));
            after = batch.get(batch.size() - 1).id().value();
            rebuild.progress(after, batch.size());
        }
        index.refresh(state.index());
        index.publish(state.index());
        rebuild.end();
    }
}
