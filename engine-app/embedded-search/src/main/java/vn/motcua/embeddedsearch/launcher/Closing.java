package vn.motcua.embeddedsearch.launcher;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.elasticsearch.node.Node;

/** Closes the node when its JVM ends, so that the next start needs no recovery. */
final class Closing implements Runnable {

    private static final int SECONDS = 20;

    private final Node node;
    private final CountDownLatch ended;

    Closing(Node node, CountDownLatch ended) {
        this.node = node;
        this.ended = ended;
    }

    @Override
    public void run() {
        try {
            node.prepareForClose();
            node.close();
            if (!node.awaitClose(SECONDS, TimeUnit.SECONDS)) {
                System.err.println("the node did not close within " + SECONDS + " seconds");
            }
        } catch (IOException e) {
            System.err.println("the node did not close: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            ended.countDown();
        }
    }
}
