package vn.motcua.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** How long it takes until a dossier that was handed in is found by its code; asks for one after the other. */
final class SizeLag implements AutoCloseable {

    private static final long PAUSE_MILLIS = 40;
    private static final int MOST_SECONDS = 60;

    private record Submitted(String code, long answeredAt) {}

    private final Http officer;
    private final BlockingQueue<Submitted> latest = new ArrayBlockingQueue<>(1);
    private final List<Double> millis = new ArrayList<>();
    private final Thread thread = new Thread(this::look, "lag");
    private volatile boolean counts;
    private volatile boolean over;

    SizeLag(Http officer) {
        this.officer = officer;
        thread.start();
    }

    void begin() {
        counts = true;
    }

    /** Milliseconds from the answer of the submission to the first search that found it. */
    List<Double> end() {
        close();
        return millis;
    }

    /** A desk whose submissions are looked for, as many as one can look for. */
    Desk noting(Desk desk) {
        return new Desk() {
            @Override
            public int steps() {
                return desk.steps();
            }

            @Override
            public void submit(Case dossier) throws IOException {
                desk.submit(dossier);
                latest.offer(new Submitted(dossier.id, System.nanoTime()));
            }

            @Override
            public void list(Case dossier) throws IOException {
                desk.list(dossier);
            }

            @Override
            public void open(Case dossier) throws IOException {
                desk.open(dossier);
            }

            @Override
            public void claim(Case dossier) throws IOException {
                desk.claim(dossier);
            }

            @Override
            public void complete(Case dossier) throws IOException {
                desk.complete(dossier);
            }
        };
    }

    private void look() {
        try {
            while (!over) {
                Submitted submitted = latest.poll(1, TimeUnit.SECONDS);
                if (submitted != null) {
                    double found = look(submitted);
                    if (counts) {
                        millis.add(found);
                    }
                    // one that came while another was looked for has waited in the queue, and its time with it
                    latest.clear();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private double look(Submitted submitted) throws InterruptedException {
        for (int i = 0; i < TimeUnit.SECONDS.toMillis(MOST_SECONDS) / PAUSE_MILLIS; i++) {
            try {
                if (officer.get("/api/search?size=1&q=" + submitted.code())
                                .get("total")
                                .asLong()
                        > 0) {
                    break;
                }
            } catch (IOException e) {
                // asked again, and the time goes on
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        return (System.nanoTime() - submitted.answeredAt()) / 1e6;
    }

    @Override
    public void close() {
        over = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
