package vn.motcua.bench;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Lets the officers act: as fast as they are answered, or at a fixed rate whatever the answers take. */
final class SizeLoad {

    private static final int THREADS = 32;
    private static final int CLOSED = 8;
    private static final int HASHED = 200_000;

    private final SizeMix mix;
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final List<Double> loops = Collections.synchronizedList(new ArrayList<>());

    SizeLoad(SizeMix mix) {
        this.mix = mix;
    }

    /** Acts a second that eight officers manage who wait for each answer. */
    double bearable(int seconds) throws InterruptedException {
        ExecutorService officers = Executors.newFixedThreadPool(CLOSED);
        long begin = System.nanoTime();
        long end = begin + TimeUnit.SECONDS.toNanos(seconds);
        done.set(0);
        for (int i = 0; i < CLOSED; i++) {
            officers.execute(() -> {
                while (System.nanoTime() < end) {
                    once();
                }
            });
        }
        officers.shutdown();
        officers.awaitTermination(5, TimeUnit.MINUTES);
        return done.get() / ((System.nanoTime() - begin) / 1e9);
    }

    /** So many acts a second, and beside them a loop of arithmetic that shows what else the machine had to do. */
    void steady(double rate, int seconds) throws InterruptedException {
        ExecutorService officers = Executors.newFixedThreadPool(THREADS);
        ExecutorService loop = Executors.newSingleThreadExecutor();
        refused.set(0);
        long begin = System.nanoTime();
        long acts = Math.round(rate * seconds);
        for (long i = 0; i < acts; i++) {
            long due = begin + Math.round(i * 1e9 / rate);
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            officers.execute(this::once);
            if (i % Math.max(1, Math.round(rate)) == 0) {
                loop.execute(this::loop);
            }
        }
        officers.shutdown();
        officers.awaitTermination(5, TimeUnit.MINUTES);
        loop.shutdownNow();
    }

    /** Acts that were not answered as meant, most of them because somebody else was faster. */
    int refused() {
        return refused.get();
    }

    /** How long the loop took each time, in milliseconds. */
    List<Double> loops() {
        return List.copyOf(loops);
    }

    private void once() {
        try {
            mix.act();
        } catch (IOException | RuntimeException e) {
            refused.incrementAndGet();
        }
        done.incrementAndGet();
    }

    private void loop() {
        try {
            long begin = System.nanoTime();
            byte[] bytes = new byte[HASHED];
            for (int i = 0; i < 5; i++) {
                MessageDigest.getInstance("SHA-256").digest(bytes);
            }
            loops.add((System.nanoTime() - begin) / 1e6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
