package vn.motcua.notice;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Threads that write to the tabs: a tab that reads slowly holds one of them, and neither a request nor the look around. */
final class NoticeWriters {

    private static final int WRITERS = 4;

    private ExecutorService threads;
    private volatile boolean running;

    synchronized void start() {
        threads = Executors.newFixedThreadPool(WRITERS, work -> {
            Thread thread = new Thread(work, "notices");
            thread.setDaemon(true);
            return thread;
        });
        running = true;
    }

    synchronized void stop() {
        running = false;
        threads.shutdownNow();
    }

    boolean running() {
        return running;
    }

    /** Writes soon; nothing any more once it is stopped. */
    synchronized void submit(Runnable work) {
        if (running) {
            threads.execute(work);
        }
    }
}
