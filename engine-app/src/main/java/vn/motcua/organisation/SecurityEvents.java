package vn.motcua.organisation;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.shared.Actor;
import vn.motcua.shared.CurrentActor;

/** The record of sign-ins and locks. It holds numbers of officers and clients only; the application cannot change it. */
@Component
public class SecurityEvents {

    /** What happened. */
    public enum Type {
        SIGNED_IN,
        SIGN_IN_FAILED,
        SIGN_IN_BLOCKED,
        SIGNED_OUT,
        PASSWORD_CHANGED,
        OFFICER_LOCKED,
        OFFICER_UNLOCKED,
        OFFICER_CREATED,
        OFFICER_RENAMED,
        POSITION_GIVEN,
        POSITION_ENDED,
        POSITION_WITHDRAWN,
        PASSWORD_RESET,
        MAIL_ADDRESS_SET,
        CLIENT_FAILED
    }

    private final JdbcClient sql;
    private final Clock clock;

    SecurityEvents(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Writes one row.
     *
     * @param subject number of the officer or client concerned; null for an unknown user name, which is not kept
     */
    public void record(Type type, String subject) {
        record(type, subject, null);
    }

    /**
     * Writes one row.
     *
     * @param detail unit, role and days of a position, never a name; null when the type says it all
     */
    void record(Type type, String subject, @Nullable String detail) {
        sql.sql("""
                        INSERT INTO security_event (at, type, subject, actor, detail)
                        VALUES (:at, :type, :subject, :actor, :detail)""")
                .param("detail", detail)
                .param("at", OffsetDateTime.now(clock))
                .param("type", type.name())
                .param("subject", subject)
                .param("actor", CurrentActor.find().map(Actor::id).orElse(null))
                .update();
    }
}
