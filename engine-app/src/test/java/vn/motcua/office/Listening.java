package vn.motcua.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A tab that listens for notices over HTTP. */
final class Listening implements AutoCloseable {

    /** One server-sent event. */
    record Event(String id, String name, String data) {}

    private static final Event END = new Event("", "end of the answer", "");

    private final HttpResponse<InputStream> answer;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();

    private final CountDownLatch sign = new CountDownLatch(1);

    Listening(Desk desk, String lastEventId) {
        answer = desk.listen("/api/notices/stream", lastEventId);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/event-stream");
        Thread reader = new Thread(this::read, "listening");
        reader.setDaemon(true);
        reader.start();
    }

    private void read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            String id = "";
            String name = "";
            String data = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.equals(":")) {
                    sign.countDown();
                } else if (line.startsWith("id: ")) {
                    id = line.substring(4);
                } else if (line.startsWith("event: ")) {
                    name = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    data = line.substring(6);
                } else if (line.isEmpty() && !name.isEmpty()) {
                    events.add(new Event(id, name, data));
                    name = "";
                }
            }
        } catch (IOException closed) {
            // the tab was closed by the test, or the connection by the server
        }
        events.add(END);
    }

    /** The next event that comes. */
    Event next() throws InterruptedException {
        Event event = events.poll(60, TimeUnit.SECONDS);
        assertThat(event).as("an event within a minute").isNotNull();
        return event;
    }

    /** Reads until so many are unread; a state may come in steps. */
    Event unread(int count) throws InterruptedException {
        String wanted = "{\"unread\":" + count + "}";
        Event event = next();
        while (!event.data().equals(wanted)) {
            assertThat(event.name()).isEqualTo("unread");
            event = next();
        }
        return event;
    }

    /** A sign of life, which keeps proxies from ending an answer that says nothing. */
    void awaitSign() throws InterruptedException {
        assertThat(sign.await(60, TimeUnit.SECONDS)).as("a sign of life").isTrue();
    }

    void expectEnd() throws InterruptedException {
        Event event = next();
        while (event.name().equals("unread")) {
            event = next();
        }
        assertThat(event.name()).isEqualTo("over");
        assertThat(next()).isEqualTo(END);
    }

    @Override
    public void close() throws IOException {
        answer.body().close();
    }
}
