package vn.motcua.organisation.security;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/**
 * A session's row is written when something in it changes, and otherwise once a minute at most: not with each request.
 */
@Configuration(proxyBeanMethods = false)
class SessionRow {

    /** Takes the six parameters of Spring Session's own statement in their order. */
    private static final String UPDATE = """
            UPDATE spring_session AS s
            SET session_id = v.id, last_access_time = v.access, max_inactive_interval = v.inactive,
                expiry_time = v.expiry, principal_name = v.principal
            FROM (SELECT CAST(? AS char(36)) AS id, CAST(? AS bigint) AS access, CAST(? AS int) AS inactive,
                         CAST(? AS bigint) AS expiry, CAST(? AS varchar) AS principal) AS v
            WHERE s.primary_id = ?
              AND (s.session_id <> v.id OR s.max_inactive_interval <> v.inactive
                   OR s.principal_name IS DISTINCT FROM v.principal
                   OR v.access - s.last_access_time >= 60000)""";

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> rowTouchedOnceAMinute() {
        return sessions -> sessions.setUpdateSessionQuery(UPDATE);
    }
}
