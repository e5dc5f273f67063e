package vn.motcua.organisation.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.session.MapSession;
import org.springframework.session.MapSessionRepository;
import org.springframework.session.Session;

/** What is remembered of a session's row, and when the row is read and written all the same. */
class RememberedSessionsTest {

    private final Map<String, Session> stored = new HashMap<>();
    private final Rows rows = new Rows(stored);
    private final RememberedSessions<MapSession> sessions = new RememberedSessions<>(rows);

    @Test
    void requestsThatFollowEachOtherReadTheRowOnce() {
        String id = signedIn();
        rows.reads = 0;

        for (int request = 0; request < 5; request++) {
            RememberedSession<MapSession> session = sessions.findById(id);
            assertThat(session.<String>getAttribute("officer")).isEqualTo("CB0001");
            session.setLastAccessedTime(Instant.now());
            sessions.save(session);
        }

        assertThat(rows.reads).isEqualTo(1);
        assertThat(rows.writes).as("the one of signing in").isEqualTo(1);
    }

    @Test
    void aSessionThatNobodyHasSignedInToIsReadEachTime() {
        RememberedSession<MapSession> begun = sessions.createSession();
        sessions.save(begun);
        sessions.findById(begun.getId());

        Session elsewhere = rows.findById(begun.getId());
        elsewhere.setAttribute("request to the identity provider", "r1");
        rows.save((MapSession) elsewhere);

        assertThat(sessions.findById(begun.getId()).<String>getAttribute("request to the identity provider"))
                .isEqualTo("r1");
    }

    @Test
    void aMinuteLaterTheRowIsTouched() {
        String id = signedIn();
        RememberedSession<MapSession> session = sessions.findById(id);
        Instant later = session.getLastAccessedTime().plus(Duration.ofSeconds(60));

        session.setLastAccessedTime(later);
        sessions.save(session);

        assertThat(stored.get(id).getLastAccessedTime()).isEqualTo(later);
    }

    @Test
    void aChangeIsSeenByTheNextRequest() {
        String id = signedIn();
        RememberedSession<MapSession> session = sessions.findById(id);
        session.setAttribute("officer", "CB0002");
        sessions.save(session);

        assertThat(sessions.findById(id).<String>getAttribute("officer")).isEqualTo("CB0002");
    }

    @Test
    void anotherIdEndsTheFormerOne() {
        String former = signedIn();
        RememberedSession<MapSession> session = sessions.findById(former);
        String id = session.changeSessionId();
        sessions.save(session);

        assertThat(id).isNotEqualTo(former);
        assertThat(sessions.findById(former)).isNull();
        assertThat(sessions.findById(id).<String>getAttribute("officer")).isEqualTo("CB0001");
    }

    @Test
    void whoSignsOutIsOutAtOnce() {
        String id = signedIn();
        sessions.findById(id);

        sessions.deleteById(id);

        assertThat(sessions.findById(id)).isNull();
    }

    @Test
    void sessionsEndedElsewhereAreForgottenWhenAsked() {
        String id = signedIn();
        sessions.findById(id);
        stored.clear();
        assertThat(sessions.findById(id)).as("remembered for two seconds").isNotNull();

        sessions.forgetAll();

        assertThat(sessions.findById(id)).isNull();
    }

    @Test
    void aChangeOfASessionThatWasEndedElsewhereBeginsANewOne() {
        String id = signedIn();
        RememberedSession<MapSession> session = sessions.findById(id);
        stored.clear();

        session.setAttribute("language", "vi");
        sessions.save(session);

        assertThat(session.getId()).isNotEqualTo(id);
        assertThat(stored).containsOnlyKeys(session.getId());
        assertThat(session.<String>getAttribute("officer"))
                .as("who was signed in")
                .isNull();
        assertThat(sessions.findById(id)).as("the ended one").isNull();
    }

    private String signedIn() {
        RememberedSession<MapSession> session = sessions.createSession();
        session.setAttribute(OfficerSessions.OFFICER, "CB0001");
        session.setAttribute("officer", "CB0001");
        sessions.save(session);
        return session.getId();
    }

    private static final class Rows extends MapSessionRepository {

        private int reads;
        private int writes;

        private Rows(Map<String, Session> stored) {
            super(stored);
        }

        @Override
        public MapSession findById(String id) {
            reads++;
            return super.findById(id);
        }

        @Override
        public void save(MapSession session) {
            writes++;
            super.save(session);
        }
    }
}
