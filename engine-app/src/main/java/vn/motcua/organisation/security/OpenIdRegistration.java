package vn.motcua.organisation.security;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;

/** This application at the identity provider, whose own description is read when the first officer signs in. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("motcua.oidc.issuer")
class OpenIdRegistration {

    @Bean
    ClientRegistrationRepository openIdProvider(OpenIdSettings settings) {
        return new SupplierClientRegistrationRepository(
                () -> new InMemoryClientRegistrationRepository(registration(settings)));
    }

    private static ClientRegistration registration(OpenIdSettings settings) {
        return ClientRegistrations.fromIssuerLocation(settings.issuer())
                .registrationId(OpenIdSettings.REGISTRATION)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .redirectUri(settings.redirectUri())
                .scope("openid", "profile")
                .build();
    }
}
