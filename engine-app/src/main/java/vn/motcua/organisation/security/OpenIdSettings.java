package vn.motcua.organisation.security;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The operator's OpenID Connect settings; all empty where officers sign in by password. */
@Component
public class OpenIdSettings {

    /** Name of the one registration: part of the addresses /oauth2/authorization/openid and /login/oauth2/code/openid. */
    public static final String REGISTRATION = "openid";

    private final String issuer;
    private final String clientId;
    private final String clientSecret;
    private final String publicUrl;

    OpenIdSettings(
            @Value("${motcua.oidc.issuer:}") String issuer,
            @Value("${motcua.oidc.client-id:}") String clientId,
            @Value("${motcua.oidc.client-secret:}") String clientSecret,
            @Value("${motcua.public-url:}") String publicUrl) {
        this.issuer = issuer;
        this.clientId = clientId;
        this.clientSecret = clientSecret;
        this.publicUrl = publicUrl;
    }

    public boolean given() {
        return !issuer.isEmpty();
    }

    /** What people know the provider by: the host of its address. */
    public String name() {
        return URI.create(issuer).getHost();
    }

    String issuer() {
        return issuer;
    }

    String clientId() {
        return clientId;
    }

    String clientSecret() {
        return clientSecret;
    }

    /** Where the provider sends people back to. */
    String redirectUri() {
        return (publicUrl.isEmpty() ? "{baseUrl}" : publicUrl) + "/login/oauth2/code/" + REGISTRATION;
    }
}
