package vn.motcua.organisation.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import vn.motcua.organisation.Officer;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.SecurityEvents;

/**
 * Signs officers in through the identity provider. It says who somebody is; whether that is one of our officers is
 * decided here, by user name: {@code preferred_username}, or else {@code sub}.
 */
@Component
class OpenIdSignIn {

    private static final Logger LOG = LoggerFactory.getLogger(OpenIdSignIn.class);
    private static final String UNKNOWN_OFFICER = "unknown-officer";

    private final Officers officers;
    private final SecurityEvents events;
    private final OidcUserService users = new OidcUserService();

    OpenIdSignIn(Officers officers, SecurityEvents events) {
        this.officers = officers;
        this.events = events;
    }

    void configure(HttpSecurity http, ClientRegistrationRepository registrations) {
        http.oauth2Login(login -> login.clientRegistrationRepository(registrations)
                .authorizedClientRepository(new NoTokens())
                .loginPage("/sign-in")
                .userInfoEndpoint(endpoint -> endpoint.oidcUserService(this::officer))
                .successHandler((request, response, authentication) -> {
                    events.record(SecurityEvents.Type.SIGNED_IN, authentication.getName());
                    response.sendRedirect("/");
                })
                .failureHandler(this::refuse));
    }

    private OidcUser officer(OidcUserRequest request) {
        OidcUser user = users.loadUser(request);
        String username = Optional.ofNullable(user.getPreferredUsername()).orElse(user.getSubject());
        Officer officer = officers.byUsername(username)
                .filter(Officer::active)
                .orElseThrow(() -> new OAuth2AuthenticationException(new OAuth2Error(UNKNOWN_OFFICER)));
        return new OfficerUser(officer.id(), user);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        boolean unknown = e instanceof OAuth2AuthenticationException openId
                && UNKNOWN_OFFICER.equals(openId.getError().getErrorCode());
        if (!unknown) {
            LOG.warn("The sign-in through the identity provider failed", e);
        }
        events.record(SecurityEvents.Type.SIGN_IN_FAILED, null);
        (unknown ? RefusalPage.UNKNOWN_OFFICER : RefusalPage.PROVIDER_FAILED).write(response);
    }
}
