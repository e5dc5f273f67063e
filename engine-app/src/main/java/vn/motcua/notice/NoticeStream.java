package vn.motcua.notice;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.OfficerId;

/**
 * One tab that listens. It holds no thread: what is to be written waits in a place for one message, where a newer one takes
 * the place of an older, so a slow tab costs nothing but its connection.
 */
final class NoticeStream {

    private final OfficerId officer;
    private final String session;
    private final AsyncContext context;
    private final HttpServletResponse response;
    private final AtomicReference<@Nullable String> waiting = new AtomicReference<>();
    private final AtomicBoolean writing = new AtomicBoolean();
    private final Object connection = new Object();
    private final long begun = System.nanoTime();
    private boolean over;

    /** The state that was told last; asked for and set by the one thread that looks around. */
    private volatile String mark;

    NoticeStream(OfficerId officer, String session, AsyncContext context, HttpServletResponse response, String mark) {
        this.officer = officer;
        this.session = session;
        this.context = context;
        this.response = response;
        this.mark = mark;
    }

    OfficerId officer() {
        return officer;
    }

    /** By the clock of this node's process; of two streams the greater one is the newer. */
    long begun() {
        return begun;
    }

    String session() {
        return session;
    }

    String mark() {
        return mark;
    }

    void mark(String told) {
        mark = told;
    }

    /** The connection ends by itself when the container says so; nothing may be written to it afterwards. */
    void onEnd(Runnable end) {
        context.addListener(new Ending(end));
    }

    /** Leaves a message for {@link #write}; true when nobody is writing yet, so that somebody has to. */
    boolean leave(String message) {
        waiting.set(message);
        return writing.compareAndSet(false, true);
    }

    /** As {@link #leave}, unless something that says more is waiting already. */
    boolean leaveSign(String sign) {
        waiting.compareAndSet(null, sign);
        return writing.compareAndSet(false, true);
    }

    /** Writes what is waiting; blocks while the other side reads slowly. */
    void write() throws IOException {
        do {
            try {
                for (String message = waiting.getAndSet(null); message != null; message = waiting.getAndSet(null)) {
                    put(message);
                }
            } finally {
                writing.set(false);
            }
            // left between the last look and the end of writing: whoever left it relied on this thread
        } while (waiting.get() != null && writing.compareAndSet(false, true));
    }

    /** Writes at once, beside what is waiting. */
    void put(String message) throws IOException {
        synchronized (connection) {
            if (!over) {
                response.getOutputStream().write(message.getBytes(StandardCharsets.UTF_8));
                response.flushBuffer();
            }
        }
    }

    /** Ends the answer. */
    void end() {
        synchronized (connection) {
            if (!over) {
                over = true;
                complete();
            }
        }
    }

    private void complete() {
        try {
            context.complete();
        } catch (IllegalStateException broken) {
            // the container has found the connection broken and ends the answer itself
        }
    }

    private final class Ending implements AsyncListener {
        private final Runnable end;

        private Ending(Runnable end) {
            this.end = end;
        }

        @Override
        public void onComplete(AsyncEvent event) {
            synchronized (connection) {
                over = true;
            }
            end.run();
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            end();
        }

        @Override
        public void onError(AsyncEvent event) {
            end();
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            // begun once only
        }
    }
}
