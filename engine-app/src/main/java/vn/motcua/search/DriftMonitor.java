package vn.motcua.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Dossiers;
import vn.motcua.search.IndexComparison.Fault;

/**
 * Compares the index with the database all the time, in slices and both ways: dossiers whose document is missing or
 * other than it must be are written once more, documents of no dossier are removed. Dossiers that the consumer still has
 * before it are left to it.
 */
@Component
class DriftMonitor {

    private static final Logger LOG = LoggerFactory.getLogger(DriftMonitor.class);
    private static final int SLICE = 200;

    private final Dossiers dossiers;
    private final SearchIndex index;
    private final IndexComparison comparison;
    private final ForeignDocuments foreign;
    private final IndexLag lag;
    private final DriftLog log;
    private final AtomicLong after = new AtomicLong();

    DriftMonitor(
            Dossiers dossiers,
            SearchIndex index,
            IndexComparison comparison,
            ForeignDocuments foreign,
            IndexLag lag,
            DriftLog log) {
        this.dossiers = dossiers;
        this.index = index;
        this.comparison = comparison;
        this.foreign = foreign;
        this.lag = lag;
        this.log = log;
    }

    @Scheduled(fixedDelayString = "${motcua.search.drift:PT10S}", initialDelayString = "${motcua.search.drift:PT10S}")
    void run() {
        try {
            if (index.current()) {
                check();
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.debug("No comparison while Elasticsearch is away: {}", e.getMessage());
        }
    }

    private void check() throws IOException {
        List<Dossier> slice = dossiers.after(after.get(), SLICE);
        after.set(slice.size() < SLICE ? 0 : slice.get(slice.size() - 1).id().value());
        List<Long> differing = comparison.differing(
                slice.stream().map(dossier -> dossier.id().value()).toList());
        differing.removeAll(lag.waiting(differing));
        int repaired = 0;
        int missing = 0;
        for (long id : differing) {
            Fault fault = repair(id);
            repaired += fault == Fault.NONE ? 0 : 1;
            missing += fault == Fault.MISSING ? 1 : 0;
        }
        log.note(slice.size(), repaired, missing, foreign.remove(SLICE));
    }

    /** A dossier that cannot be indexed must not keep the others of its slice from being mended. */
    private Fault repair(long id) throws IOException {
        try {
            return comparison.repair(id);
        } catch (DocumentWriter.Refused e) {
            LOG.warn("A difference stays. {}", e.getMessage());
            return Fault.NONE;
        }
    }
}
