package vn.motcua.notice;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.motcua.organisation.CurrentOfficer;
import vn.motcua.organisation.OpenSessions;
import vn.motcua.shared.BareFailure;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;

/**
 * The tabs that listen on this node. A stream carries a state, how many notices are unread, and not a log: whoever comes
 * back with the mark of the state they know hears nothing until it changes, and whoever missed ten changes hears the last.
 */
@Component
class NoticeStreams implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeStreams.class);

    /** Visible tabs of one officer; hidden ones do not listen. */
    static final int MOST_OF_ONE = 8;

    static final int MOST = 2000;

    /** Turns between signs of life; a turn takes a second. */
    private static final int SIGNS = 15;

    private static final String NOTHING = "0";
    private static final String RETRY = "retry: 3000\n\n";
    private static final String SIGN = ":\n\n";
    private static final String OVER = "event: over\ndata: {}\n\n";

    private final Notices notices;
    private final NoticeStore store;
    private final CurrentOfficer currentOfficer;
    private final OpenSessions sessions;

    /** All whose answer has not ended yet. */
    private final Set<NoticeStream> places = ConcurrentHashMap.newKeySet();

    /** Those whose answer has begun and that are told what changes. */
    private final Set<NoticeStream> streams = ConcurrentHashMap.newKeySet();

    private final NoticeWriters writers = new NoticeWriters();
    private int turn;

    NoticeStreams(Notices notices, NoticeStore store, CurrentOfficer currentOfficer, OpenSessions sessions) {
        this.notices = notices;
        this.store = store;
        this.currentOfficer = currentOfficer;
        this.sessions = sessions;
    }

    /**
     * Answers with a stream that lasts as long as the session.
     *
     * @throws Rejection too many {@code too-many-streams} when the node has as many as it may
     */
    void open(HttpServletRequest request, HttpServletResponse response) throws IOException {
        OfficerId officer = currentOfficer.get().id();
        NoticeStream stream = begin(officer, request, response);
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        // some proxies gather an answer before they hand it on
        response.setHeader("X-Accel-Buffering", "no");
        stream.put(RETRY);
        streams.add(stream);
        if (!writers.running()) {
            stream.end();
        }
    }

    /** Takes a place and the answer, one request at a time, so that nobody takes one too many. */
    private synchronized NoticeStream begin(
            OfficerId officer, HttpServletRequest request, HttpServletResponse response) {
        requirePlace(officer);
        String known = request.getHeader("Last-Event-ID");
        AsyncContext context = request.startAsync();
        context.setTimeout(0);
        NoticeStream stream =
                new NoticeStream(officer, request.getSession().getId(), context, response, known == null ? "" : known);
        places.add(stream);
        stream.onEnd(() -> {
            places.remove(stream);
            streams.remove(stream);
        });
        return stream;
    }

    /**
     * The oldest tab of an officer makes room for the newest: a page that was closed or reloaded is only noticed by the
     * next sign of life, and nobody who reloads often may be left without a stream.
     */
    private void requirePlace(OfficerId officer) {
        List<NoticeStream> own = places.stream()
                .filter(each -> each.officer().equals(officer))
                .sorted(Comparator.comparingLong(NoticeStream::begun))
                .toList();
        own.stream().limit(Math.max(0, own.size() - MOST_OF_ONE + 1L)).forEach(oldest -> {
            places.remove(oldest);
            streams.remove(oldest);
            writers.submit(oldest::end);
        });
        if (places.size() >= MOST) {
            throw new Rejection(
                    Rejection.Kind.TOO_MANY,
                    "too-many-streams",
                    new Text(
                            "Đang có quá nhiều cửa sổ nhận thông báo; hãy thử lại sau.",
                            "Too many windows listen for notices; try again later."),
                    List.of());
        }
    }

    /** How many tabs hold a place here. */
    int count() {
        return places.size();
    }

    /** Looks around: tells what has changed, gives signs of life. */
    @Scheduled(fixedDelayString = "${motcua.notice.push:PT1S}")
    void lookAround() {
        if (streams.isEmpty()) {
            return;
        }
        turn++;
        tell();
        if (turn % SIGNS == 0) {
            streams.forEach(stream -> write(stream, stream.leaveSign(SIGN)));
        }
    }

    /** Ends what may no longer listen; on its own, so that no count makes the end of a session wait. */
    @Scheduled(fixedDelay = 3, timeUnit = TimeUnit.SECONDS)
    void endOver() {
        if (streams.isEmpty()) {
            return;
        }
        Set<String> open = sessions.stillOpen(
                streams.stream().map(NoticeStream::session).distinct().toList());
        for (NoticeStream stream : streams) {
            if (!open.contains(stream.session())) {
                farewell(stream);
            }
        }
    }

    private void tell() {
        Map<String, String> marks = store.marks(
                streams.stream().map(each -> each.officer().value()).distinct().toList());
        Map<OfficerId, String> messages = new HashMap<>();
        for (NoticeStream stream : streams) {
            String mark = marks.getOrDefault(stream.officer().value(), NOTHING);
            if (!mark.equals(stream.mark())) {
                tell(stream, mark, messages);
            }
        }
    }

    private void tell(NoticeStream stream, String mark, Map<OfficerId, String> messages) {
        try {
            String message = messages.computeIfAbsent(stream.officer(), id -> message(id, mark));
            stream.mark(mark);
            write(stream, stream.leave(message));
        } catch (RuntimeException e) {
            // one officer who cannot be counted for keeps nobody else from hearing; the next turn tries again
            LOG.warn(
                    "The unread notices of {} cannot be counted",
                    stream.officer().value(),
                    BareFailure.of(e));
        }
    }

    private String message(OfficerId officer, String mark) {
        return "id: " + mark + "\nevent: unread\ndata: {\"unread\":" + notices.unread(officer) + "}\n\n";
    }

    private void farewell(NoticeStream stream) {
        streams.remove(stream);
        stream.leave(OVER);
        writers.submit(() -> {
            writeNow(stream);
            stream.end();
        });
    }

    private void write(NoticeStream stream, boolean mine) {
        if (mine) {
            writers.submit(() -> writeNow(stream));
        }
    }

    private void writeNow(NoticeStream stream) {
        try {
            stream.write();
        } catch (IOException | RuntimeException gone) {
            // whoever closes a tab says no farewell
            LOG.debug("A tab listens no more", BareFailure.of(gone));
            streams.remove(stream);
            stream.end();
        }
    }

    @Override
    public void start() {
        writers.start();
    }

    /** Before the web server, which would wait for these answers to end. */
    @Override
    public void stop() {
        writers.stop();
        places.forEach(NoticeStream::end);
    }

    @Override
    public boolean isRunning() {
        return writers.running();
    }
}
