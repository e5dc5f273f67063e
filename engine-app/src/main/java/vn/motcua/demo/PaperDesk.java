package vn.motcua.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import vn.motcua.demo.paper.Paper;
import vn.motcua.demo.paper.Papers;

/** Writes the families' papers ahead, on a thread of its own, while the officers wait for the product's answers. */
final class PaperDesk implements AutoCloseable {

    private final Papers papers = new Papers();
    private final Map<Paper, Future<byte[]>> written = new HashMap<>();
    private final ExecutorService writer = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "demo-papers");
        thread.setDaemon(true);
        return thread;
    });

    /** Begins the papers that each family brings, in this order. */
    PaperDesk(List<DemoDossier> dossiers) {
        for (DemoDossier dossier : dossiers) {
            begin(DemoPapers.birthNotice(dossier));
            if (!dossier.online()) {
                begin(DemoPapers.declaration(dossier));
            }
        }
    }

    /** The paper as a PDF; waits for it. */
    byte[] pdf(Paper paper) {
        try {
            begin(paper);
            return written.get(paper).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The paper " + paper.title() + " could not be written", e);
        }
    }

    private void begin(Paper paper) {
        if (!written.containsKey(paper)) {
            written.put(paper, writer.submit(() -> papers.pdf(paper)));
        }
    }

    @Override
    public void close() {
        writer.shutdownNow();
    }
}
