package vn.identityprovider;

import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** Knows every user name by one password. Its own numbers of people, {@code id-…}, carry a preferred user name. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration"
        })
public class IdentityProvider {

    /** What the first lines of output say before the port. */
    public static final String READY = "identity provider on port ";

    public static final String CLIENT = "motcua";
    public static final String SECRET = "the client's secret";
    public static final String PASSWORD = "mat-khau-dinh-danh";

    /** Before the user name of somebody whose subject is another. */
    public static final String NUMBERED = "id-";

    public static void main(String[] args) {
        SpringApplication application = new SpringApplication(IdentityProvider.class);
        // not the product's own application.yaml, which is on the class path too
        System.setProperty("spring.config.name", "identity-provider");
        var context = (WebServerApplicationContext)
                application.run("--server.port=0", "--server.address=127.0.0.1", "--spring.main.banner-mode=off");
        System.out.println(READY + context.getWebServer().getPort());
    }

    @Bean
    RegisteredClientRepository clients() {
        return new InMemoryRegisteredClientRepository(
                RegisteredClient.withId(UUID.randomUUID().toString())
                        .clientId(CLIENT)
                        .clientSecret("{noop}" + SECRET)
                        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                        // any port: RFC 8252, section 7.3
                        .redirectUri("http://127.0.0.1/login/oauth2/code/openid")
                        .scope("openid")
                        .scope("profile")
                        .build());
    }

    @Bean
    UserDetailsService everybody() {
        return username ->
                User.withUsername(username).password("{noop}" + PASSWORD).build();
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> preferredUserName() {
        return token -> {
            String name = token.getPrincipal().getName();
            if (name.startsWith(NUMBERED)) {
                token.getClaims().claim("preferred_username", name.substring(NUMBERED.length()));
            }
        };
    }
}
