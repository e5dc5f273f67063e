package vn.motcua.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntUnaryOperator;

/** Clients that work side by side until so many dossiers are done. One that fails ends everything. */
final class Load {

    private final List<Desk> desks;
    private int next;

    Load(List<Desk> desks) {
        this.desks = desks;
    }

    /** Takes dossiers through all their steps. */
    Latencies finish(int count) throws InterruptedException {
        return run(count, number -> Integer.MAX_VALUE);
    }

    /** Leaves dossiers behind, as many at each step. */
    void leaveOpen(int count) throws InterruptedException {
        run(count, number -> number % desks.get(0).steps());
    }

    private Latencies run(int count, IntUnaryOperator steps) throws InterruptedException {
        AtomicInteger numbers = new AtomicInteger(next);
        next += count;
        int end = next;
        ExecutorService clients = Executors.newFixedThreadPool(desks.size());
        try {
            List<Future<Latencies>> work = new ArrayList<>();
            for (Desk desk : desks) {
                work.add(clients.submit(() -> work(desk, numbers, end, steps)));
            }
            Latencies all = new Latencies();
            for (Future<Latencies> done : work) {
                all.addAll(done.get());
            }
            return all;
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "A client was refused: " + e.getCause().getMessage(), e.getCause());
        } finally {
            clients.shutdownNow();
        }
    }

    private static Latencies work(Desk desk, AtomicInteger numbers, int end, IntUnaryOperator steps)
            throws IOException {
        Latencies latencies = new Latencies();
        for (int number = numbers.getAndIncrement(); number < end; number = numbers.getAndIncrement()) {
            Case dossier = new Case(number);
            timed(latencies, Operation.SUBMIT, desk::submit, dossier);
            int last = Math.min(desk.steps(), steps.applyAsInt(number));
            for (dossier.step = 0; dossier.step < last; dossier.step++) {
                timed(latencies, Operation.LIST, desk::list, dossier);
                timed(latencies, Operation.OPEN, desk::open, dossier);
                timed(latencies, Operation.CLAIM, desk::claim, dossier);
                timed(latencies, Operation.COMPLETE, desk::complete, dossier);
            }
        }
        return latencies;
    }

    private interface Act {
        void on(Case dossier) throws IOException;
    }

    private static void timed(Latencies latencies, Operation operation, Act act, Case dossier) throws IOException {
        long begin = System.nanoTime();
        act.on(dossier);
        latencies.add(operation, System.nanoTime() - begin);
    }
}
