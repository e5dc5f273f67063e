package vn.motcua.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Clients that work side by side until so many dossiers are done. One that fails ends everything. */
final class Load {

    private final List<Desk> desks;
    private int next;

    Load(List<Desk> desks) {
        this.desks = desks;
    }

    /** Takes dossiers through all their steps. */
    Latencies finish(int count) throws InterruptedException {
        return run(count, Load::finish);
    }

    /** Leaves dossiers behind, as many at each step, by the shortest way: tasks are neither opened nor claimed. */
    void leaveOpen(int count) throws InterruptedException {
        run(count, this::leaveOpen);
    }

    private Latencies run(int count, Life life) throws InterruptedException {
        AtomicInteger numbers = new AtomicInteger(next);
        next += count;
        int end = next;
        ExecutorService clients = Executors.newFixedThreadPool(desks.size());
        try {
            List<Future<Latencies>> work = new ArrayList<>();
            for (Desk desk : desks) {
                work.add(clients.submit(() -> work(desk, numbers, end, life)));
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

    /** What one client does with one dossier. */
    private interface Life {
        void of(Desk desk, Case dossier, Latencies latencies) throws IOException, InterruptedException;
    }

    private static Latencies work(Desk desk, AtomicInteger numbers, int end, Life life)
            throws IOException, InterruptedException {
        Latencies latencies = new Latencies();
        for (int number = numbers.getAndIncrement(); number < end; number = numbers.getAndIncrement()) {
            life.of(desk, new Case(number), latencies);
        }
        return latencies;
    }

    private static void finish(Desk desk, Case dossier, Latencies latencies) throws IOException, InterruptedException {
        timed(latencies, Operation.SUBMIT, desk::submit, dossier);
        for (dossier.step = 0; dossier.step < desk.steps(); dossier.step++) {
            if (desk.waits(dossier)) {
                timed(latencies, Operation.WAIT, desk::await, dossier);
            }
            timed(latencies, Operation.LIST, desk::list, dossier);
            timed(latencies, Operation.OPEN, desk::open, dossier);
            timed(latencies, Operation.CLAIM, desk::claim, dossier);
            timed(latencies, Operation.COMPLETE, desk::complete, dossier);
        }
    }

    private void leaveOpen(Desk desk, Case dossier, Latencies latencies) throws IOException, InterruptedException {
        desk.submit(dossier);
        int last = dossier.number % desk.steps();
        for (dossier.step = 0; dossier.step < last; dossier.step++) {
            if (desk.waits(dossier)) {
                desk.await(dossier);
            }
            desk.list(dossier);
            desk.complete(dossier);
        }
    }

    private interface Act {
        void on(Case dossier) throws IOException, InterruptedException;
    }

    private static void timed(Latencies latencies, Operation operation, Act act, Case dossier)
            throws IOException, InterruptedException {
        long begin = System.nanoTime();
        act.on(dossier);
        latencies.add(operation, System.nanoTime() - begin);
    }
}
