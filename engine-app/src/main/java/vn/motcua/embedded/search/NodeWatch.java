package vn.motcua.embedded.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.embedded.Detached;
import vn.motcua.embedded.Folders;

/** Keeps one node running until told to stop. */
final class NodeWatch implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(NodeWatch.class);

    /** Exit codes of the launcher that say nothing against the data: folder locked, port taken. */
    private static final List<Integer> NOT_THE_DATA = List.of(20, 21);

    /** Of a JVM that was told to end, and did so in order. */
    private static final int TERMINATED = 143;

    private static final Duration READY_WITHIN = Duration.ofMinutes(5);
    private static final int STARTS_BEFORE_DATA_COUNT_AS_BROKEN = 2;
    private static final long LOOK_MILLIS = 200;
    private static final int LOOKS_PER_HEALTH_CHECK = 20;

    /** An index that stays red for 12 seconds without a shard on its way is lost: deleting loses nothing that matters. */
    private static final int RED_CHECKS_BEFORE_DATA_COUNT_AS_BROKEN = 4;

    private final SearchFolders folders;
    private final Supplier<List<String>> command;
    private final Map<String, String> secrets;
    private final NodeHealth health;
    private final CountDownLatch closing;
    private volatile Process process;
    private volatile CountDownLatch ready = new CountDownLatch(1);
    private int failedStarts;
    private int keptOut;
    private boolean cameUp;

    NodeWatch(
            SearchFolders folders,
            Supplier<List<String>> command,
            Map<String, String> secrets,
            NodeHealth health,
            CountDownLatch closing) {
        this.folders = folders;
        this.command = command;
        this.secrets = secrets;
        this.health = health;
        this.closing = closing;
    }

    @Override
    public void run() {
        try {
            do {
                attempt();
                if (ready.getCount() == 0) {
                    ready = new CountDownLatch(1);
                }
            } while (!closing.await(pause(), TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            stop();
        }
    }

    /** Whatever goes wrong, a full disk or a folder in the way: without this thread no node would ever come up again. */
    private void attempt() throws InterruptedException {
        try {
            process = Detached.start(command.get(), folders.log(), secrets);
            runOnce();
        } catch (RuntimeException e) {
            failedStarts++;
            log.error("The search node cannot be started or watched; it is tried again: {}", e.getMessage());
            stop();
        }
    }

    boolean awaitReady(Duration atMost) throws InterruptedException {
        return ready.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    long pid() {
        Process now = process;
        return now != null && now.isAlive() ? now.pid() : -1;
    }

    Path log() {
        return folders.log();
    }

    /** From start to end of one process; returns early when told to stop. */
    private void runOnce() throws InterruptedException {
        cameUp = comesUp();
        if (!cameUp) {
            stop();
            judgeFailedStart();
            return;
        }
        failedStarts = 0;
        keptOut = 0;
        ready.countDown();
        for (int looks = 0, red = 0; !closing.await(LOOK_MILLIS, TimeUnit.MILLISECONDS); looks++) {
            if (!process.isAlive()) {
                log.error("The search node ended unasked (exit code {}); starting it again", process.exitValue());
                return;
            }
            if (looks % LOOKS_PER_HEALTH_CHECK == 0) {
                red = health.lost() ? red + 1 : 0;
            }
            if (red == RED_CHECKS_BEFORE_DATA_COUNT_AS_BROKEN) {
                stop();
                deleteData("an index cannot be read");
                return;
            }
        }
    }

    private boolean comesUp() throws InterruptedException {
        long end = System.nanoTime() + READY_WITHIN.toNanos();
        while (process.isAlive() && System.nanoTime() < end && !closing.await(100, TimeUnit.MILLISECONDS)) {
            if (health.answers()) {
                return true;
            }
        }
        return false;
    }

    private void judgeFailedStart() {
        if (closing.getCount() == 0) {
            return;
        }
        if (NOT_THE_DATA.contains(process.exitValue())) {
            keptOut++;
            return;
        }
        failedStarts++;
        log.error("The search node did not start (exit code {}), see {}", process.exitValue(), folders.log());
        if (failedStarts % STARTS_BEFORE_DATA_COUNT_AS_BROKEN == 0) {
            deleteData("the node does not start on them");
        }
    }

    private void deleteData(String why) {
        log.error(
                "Deleting the search data in {}: {}; the index is built again from the database", folders.data(), why);
        try {
            Folders.delete(folders.data());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Seconds until the next start: longer and longer while it keeps failing. Less so while another process has the folder
     * or the port, which ends without a sign.
     */
    private int pause() {
        return Math.min(30, 1 << Math.max(Math.min(failedStarts, 5), Math.min(keptOut, 3)));
    }

    private void stop() {
        Process now = process;
        if (now == null) {
            return;
        }
        now.destroy();
        try {
            if (!now.waitFor(30, TimeUnit.SECONDS)) {
                now.destroyForcibly().waitFor();
            } else if (cameUp && now.exitValue() == TERMINATED) {
                ClassArchive.of(folders).keep();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            now.destroyForcibly();
        }
    }
}
