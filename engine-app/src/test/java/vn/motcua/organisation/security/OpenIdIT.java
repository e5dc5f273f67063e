package vn.motcua.organisation.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.identityprovider.IdentityProvider;
import vn.motcua.organisation.Officer;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.OrganisationFixture;
import vn.motcua.organisation.Units;
import vn.motcua.shared.Role;
import vn.motcua.testing.Browser;
import vn.motcua.testing.ProductTest;

/** The whole way of the redirects, against a real identity provider in its own process. */
@ProductTest
class OpenIdIT {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    @LocalServerPort
    private int port;

    @Autowired
    private Units units;

    @Autowired
    private Officers officers;

    @Autowired
    private JdbcClient sql;

    private Officer officer;
    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    @DynamicPropertySource
    static void identityProvider(DynamicPropertyRegistry properties) {
        String issuer = IdentityProviderProcess.start();
        properties.add("motcua.oidc.issuer", () -> issuer);
        properties.add("motcua.oidc.client-id", () -> IdentityProvider.CLIENT);
        properties.add("motcua.oidc.client-secret", () -> IdentityProvider.SECRET);
    }

    @BeforeEach
    void makeAnOfficer() {
        officer = OrganisationFixture.officer(officers, Role.APPROVER, OrganisationFixture.province(units));
    }

    @Test
    void anOfficerComesInByTheSubject() throws Exception {
        signIn(officer.username());

        assertThat(get("/api/session").body()).contains("\"id\":\"" + officer.id() + "\"", "\"role\":\"APPROVER\"");
    }

    @Test
    void nobodyIsAskedForAPasswordThatTheyDoNotHave() throws Exception {
        sql.sql("UPDATE officer SET password_temporary = true WHERE id = ?")
                .param(officer.id().value())
                .update();
        // another change of the organisation, after which everything remembered of it is read anew
        OrganisationFixture.officer(officers, Role.APPROVER, OrganisationFixture.province(units));
        signIn(officer.username());

        assertThat(get("/api/session").body()).contains("\"mustChangePassword\":false");
        assertThat(get("/api/tasks").body()).doesNotContain("password-must-change");
    }

    @Test
    void aPreferredUserNameGoesBeforeTheSubject() throws Exception {
        signIn(IdentityProvider.NUMBERED + officer.username());

        assertThat(get("/api/session").body()).contains("\"id\":\"" + officer.id() + "\"");
    }

    @Test
    void theSessionKeepsTheNumberOfTheOfficerAndNoToken() throws Exception {
        signIn(officer.username());

        assertThat(sql.sql("SELECT attribute_name FROM spring_session_attributes a"
                                + " JOIN spring_session s ON s.primary_id = a.session_primary_id"
                                + " WHERE s.principal_name = ?")
                        .param(officer.id().value())
                        .query(String.class)
                        .list())
                .containsExactly(
                        "org.springframework.session.FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME");
    }

    @Test
    void somebodyWhoIsNoOfficerGetsAPageThatSaysSo() throws Exception {
        HttpResponse<String> page = signIn("nguoi-la");

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(page.body()).contains("chưa được khai báo là cán bộ", "not entered as an officer");
        assertThat(get("/api/session").body()).contains("\"officer\":null");
    }

    @Test
    void aLockedOfficerIsNoOfficer() throws Exception {
        officers.lock(officer.id());

        assertThat(signIn(officer.username()).statusCode()).isEqualTo(403);
    }

    @Test
    void anAnswerThatNobodyAskedForIsRefused() throws Exception {
        HttpResponse<String> page = get("/login/oauth2/code/openid?code=stolen&state=made-up");

        assertThat(page.statusCode()).isEqualTo(401);
        assertThat(page.body()).contains("Đăng nhập chưa hoàn tất");
    }

    @Test
    void thePageOffersTheProviderInsteadOfThePassword() throws Exception {
        assertThat(get("/api/sign-in-options").body())
                .contains("\"password\":false", "\"name\":\"127.0.0.1\"", "\"url\":\"/oauth2/authorization/openid\"");
        assertThat(new Browser(port)
                        .signIn(officer.username(), OrganisationFixture.PASSWORD)
                        .body())
                .contains("password-sign-in-off");
    }

    /** Follows the redirects to the provider's form, fills it in and follows them back. */
    private HttpResponse<String> signIn(String username) throws Exception {
        HttpResponse<String> form = get("/oauth2/authorization/openid");
        Matcher csrf = CSRF.matcher(form.body());
        assertThat(csrf.find()).as(form.body()).isTrue();
        return browser.send(
                HttpRequest.newBuilder(form.uri().resolve("/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Accept", "text/html")
                        .POST(BodyPublishers.ofString("username=" + encoded(username) + "&password="
                                + encoded(IdentityProvider.PASSWORD) + "&_csrf=" + encoded(csrf.group(1))))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("Accept", "text/html, */*;q=0.8")
                        .build(),
                BodyHandlers.ofString());
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
