package vn.motcua.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Dossiers;
import vn.motcua.search.DossierDocuments.Versioned;

/**
 * Rebuilds the index beside the present one and then moves the alias: nobody notices. Progress is kept in the database,
 * so a rebuild goes on where it was after a crash, on whichever node comes first. Meanwhile the consumer writes to both
 * indices; not where the present one has another definition: then what happens waits for the new one.
 */
@Component
class Reindexing {

    private static final Logger LOG = LoggerFactory.getLogger(Reindexing.class);

    private final Dossiers dossiers;
    private final DossierDocuments documents;
    private final SearchIndex index;
    private final DocumentWriter writer;
    private final Rebuild rebuild;
    private final Stride stride;
    private final ReentrantLock running = new ReentrantLock();
    private String waitsFor = "";

    Reindexing(
            Dossiers dossiers,
            DossierDocuments documents,
            SearchIndex index,
            DocumentWriter writer,
            Rebuild rebuild,
            @Value("${motcua.search.rebuild-batch:500}") int batch) {
        this.dossiers = dossiers;
        this.documents = documents;
        this.index = index;
        this.writer = writer;
        this.rebuild = rebuild;
        this.stride = new Stride(batch);
    }

    /**
     * Starts a rebuild; the scheduled run does it. Answers false when one is under way.
     *
     * @throws IOException when Elasticsearch cannot be reached
     */
    boolean start() throws IOException {
        return rebuild.alone(() -> rebuild.state().isEmpty() && rebuild.begin(index.create()));
    }

    @Scheduled(fixedDelayString = "${motcua.search.rebuild-poll:PT1S}")
    void goOn() {
        if (!running.tryLock()) {
            return;
        }
        try {
            index.renew();
            startWhenNeeded();
            Optional<Rebuild.State> state = rebuild.state();
            if (state.isEmpty()) {
                rebuild.alone(this::cleanUp);
            } else if (index.owns(state.get().index())) {
                String name = state.get().index();
                rebuild.onOneNode(() -> build(name));
            }
            waitsFor = "";
        } catch (IOException | UncheckedIOException e) {
            waits(reason(e));
        } finally {
            running.unlock();
        }
    }

    /** Answers whether there was no rebuild that something is kept for. */
    private boolean cleanUp() throws IOException {
        boolean free = rebuild.state().isEmpty();
        if (free) {
            index.deleteFormer();
        }
        return free;
    }

    /** Says once what is in the way, and not with every try. */
    private void waits(String reason) {
        if (!reason.equals(waitsFor)) {
            waitsFor = reason;
            LOG.warn("The search index cannot be looked after, it goes on later: {}", reason);
        }
    }

    /** Without the number of a connection, which differs each time. */
    private static String reason(Exception failure) {
        Throwable cause = failure instanceof UncheckedIOException ? failure.getCause() : failure;
        return cause instanceof SocketTimeoutException
                ? "the search server does not answer in time"
                : String.valueOf(failure.getMessage());
    }

    /** At the first start, when the search server has lost its data, and when the definition has changed. */
    private void startWhenNeeded() throws IOException {
        Optional<Rebuild.State> state = rebuild.state();
        boolean gone = state.isPresent()
                && !(index.owns(state.get().index()) && index.has(state.get().index()));
        if (gone) {
            LOG.warn("The index that was being built is gone or another database's; it is begun anew");
            rebuild.end(state.get().index());
        }
        if (rebuild.state().isEmpty() && (gone || !index.current()) && start()) {
            LOG.info("The search index is built from the database");
        }
    }

    private boolean build(String name) throws IOException {
        try (RebuildThreads threads = new RebuildThreads()) {
            ReadAhead ahead = new ReadAhead(dossiers, documents, threads);
            Optional<Rebuild.State> state = rebuild.state();
            while (state.filter(now -> now.index().equals(name)).isPresent()) {
                Optional<ReadAhead.Batch> next = ahead.after(state.get().afterId(), stride.now());
                if (next.isEmpty()) {
                    index.publish(name);
                    rebuild.end(name);
                    return true;
                }
                write(name, next.get().documents(), threads);
                rebuild.progress(
                        state.get(), next.get().last(), next.get().documents().size());
                stride.answered();
                state = rebuild.state();
            }
        }
        return false;
    }

    /** In two messages at once: the search server works on each with one processor. */
    private void write(String name, List<Versioned> next, RebuildThreads threads) throws IOException {
        int half = next.size() / 2;
        try {
            Future<Boolean> other = threads.begin(() -> written(name, next.subList(half, next.size())));
            written(name, next.subList(0, half));
            RebuildThreads.await(other);
        } catch (SocketTimeoutException e) {
            stride.unanswered(next.size());
            throw e;
        }
    }

    /** A dossier that cannot be indexed must not keep all others from being found. */
    private boolean written(String name, List<Versioned> some) throws IOException {
        try {
            writer.writeToIndex(name, some);
            return true;
        } catch (DocumentWriter.Refused e) {
            LOG.error("The rebuild goes on without some dossiers. {}", e.getMessage());
            return false;
        }
    }
}
