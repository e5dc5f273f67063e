package vn.motcua.organisation.security;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;

/** Sessions live in the database, so any node knows them and a restart ends none. */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession
class SessionRows {

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionLife(
            @Value("${server.servlet.session.timeout}") Duration life) {
        return rows -> rows.setDefaultMaxInactiveInterval(life);
    }

    @Bean
    @Primary
    RememberedSessions<?> rememberedSessions(JdbcIndexedSessionRepository rows) {
        return new RememberedSessions<>(rows);
    }
}
