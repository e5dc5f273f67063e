package vn.motcua.organisation.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import vn.motcua.organisation.Access;
import vn.motcua.organisation.Operation;
import vn.motcua.organisation.TemporaryPasswords;

/**
 * Two chains: whoever sends an Authorization header is a machine client and never gets a session; everybody else is a
 * browser with a session cookie and must prove with the CSRF header that the request is its own.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** Tomcat's mark on a request whose address comes from a proxy's header. */
    private static final String FORWARDED = "org.apache.tomcat.request.forwarded";

    private final Access access;
    private final Refusals refusals;

    SecurityConfiguration(Access access, Refusals refusals) {
        this.access = access;
        this.refusals = refusals;
    }

    @Bean
    CookieCsrfTokenRepository csrfTokens() {
        CookieCsrfTokenRepository tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return tokens;
    }

    /** The requests themselves are measured; each filter of each request is not worth measuring. */
    @Bean
    SecurityObservationSettings filtersUnobserved() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @Order(1)
    SecurityFilterChain machines(HttpSecurity http, MachineSignIn signIn) {
        common(http)
                .securityMatcher(request -> request.getHeader(HttpHeaders.AUTHORIZATION) != null)
                .csrf(csrf -> csrf.disable())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(new MachineClientFilter(signIn, refusals), AuthorizationFilter.class)
                .addFilterBefore(new ActorFilter(), AuthorizationFilter.class);
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain browsers(
            HttpSecurity http,
            OfficerSessions sessions,
            CookieCsrfTokenRepository csrfTokens,
            TemporaryPasswords temporary,
            ObjectProvider<ClientRegistrationRepository> openId,
            OpenIdSignIn openIdSignIn) {
        common(http)
                .securityContext(context -> context.securityContextRepository(sessions))
                .csrf(csrf -> csrf.spa().csrfTokenRepository(csrfTokens))
                .addFilterBefore(new ActorFilter(), AuthorizationFilter.class)
                .addFilterBefore(new OwnPasswordFilter(temporary, refusals), AuthorizationFilter.class);
        openId.ifAvailable(registrations -> openIdSignIn.configure(http, registrations));
        return http.build();
    }

    private HttpSecurity common(HttpSecurity http) {
        return http.authorizeHttpRequests(this::rules)
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .headers(headers -> headers.frameOptions(FrameOptionsConfig::disable)
                        .addHeaderWriter(new PagePolicy())
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .formLogin(form -> form.disable())
                .httpBasic(basic -> basic.disable());
    }

    private void rules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        AuthorizationManager<RequestAuthorizationContext> operators =
                (authentication, context) -> new AuthorizationDecision(access.allows(Operation.OPERATE_SYSTEM));
        AuthorizationManager<RequestAuthorizationContext> monitors =
                (authentication, context) -> new AuthorizationDecision(access.allows(Operation.OPERATE_SYSTEM)
                        || (authentication.get() instanceof ClientAuthentication && fromHere(context.getRequest())));
        requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                .permitAll()
                .requestMatchers("/api/session", "/api/sign-in-options", "/api/demo/**")
                .permitAll()
                .requestMatchers("/api/operations", "/api/operations/**")
                .access(operators)
                .requestMatchers("/api/**")
                .authenticated()
                .requestMatchers(HttpMethod.GET, "/actuator/health", "/actuator/health/**")
                .permitAll()
                .requestMatchers("/actuator", "/actuator/**")
                .access(monitors)
                .anyRequest()
                .permitAll();
    }

    /**
     * Whether the request comes from this machine: a collector of metrics beside the application. What a proxy hands on
     * does not, even when the proxy runs on this machine and MotCua was not told of it.
     */
    private static boolean fromHere(HttpServletRequest request) {
        if (request.getAttribute(FORWARDED) != null || request.getHeader("X-Forwarded-For") != null) {
            return false;
        }
        try {
            return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
