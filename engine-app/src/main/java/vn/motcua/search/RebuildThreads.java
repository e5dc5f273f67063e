package vn.motcua.search;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does parts of a rebuild at the same time; unfinished ones end with it. */
final class RebuildThreads implements AutoCloseable {

    private final ExecutorService threads = Executors.newCachedThreadPool(RebuildThreads::thread);

    <T> Future<T> begin(Callable<T> work) {
        return threads.submit(work);
    }

    /**
     * Waits for the end of a part.
     *
     * @throws IOException when that failed with one, or when the rebuild is interrupted
     */
    static <T> T await(Future<T> part) throws IOException {
        try {
            return part.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the rebuild is interrupted");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException unreachable) {
                throw unreachable;
            }
            throw e.getCause() instanceof RuntimeException failed ? failed : new IllegalStateException(e.getCause());
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "search-rebuild");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
