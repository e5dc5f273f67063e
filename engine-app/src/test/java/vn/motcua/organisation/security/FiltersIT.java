package vn.motcua.organisation.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.OrganisationFixture;
import vn.motcua.organisation.Units;
import vn.motcua.shared.Role;
import vn.motcua.shared.UnitCode;
import vn.motcua.testing.Browser;
import vn.motcua.testing.ProductTest;

/** What every request meets first: who has to sign in, and which headers protect the pages. */
@ProductTest
class FiltersIT {

    @LocalServerPort
    private int port;

    @Autowired
    private Units units;

    @Autowired
    private Officers officers;

    private UnitCode province;
    private Browser browser;

    @BeforeEach
    void makeAProvince() {
        province = OrganisationFixture.province(units);
        browser = new Browser(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/organisation/units",
                "/api/tasks",
                "/api/search",
                "/api/operations",
                "/api/nothing-here",
                "/actuator/prometheus",
                "/actuator"
            })
    void everythingElseNeedsASession(String path) {
        HttpResponse<String> answer = browser.get(path);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"not-signed-in\"", "Vui lòng đăng nhập");
        assertThat(browser.cookie("MOTCUA")).as("no session for nobody").isNull();
    }

    @Test
    void healthIsOpen() {
        assertThat(browser.get("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(browser.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
    }

    @Test
    void onlyOperatorsReachOperationsAndMetrics() {
        signIn(Role.SUPERVISOR);
        assertThat(browser.get("/api/operations").statusCode()).isEqualTo(403);
        assertThat(browser.get("/api/operations/parked").body()).contains("\"code\":\"not-allowed\"");
        assertThat(browser.get("/actuator/prometheus").statusCode()).isEqualTo(403);

        signIn(Role.SYSTEM_ADMIN);
        assertThat(browser.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/prometheus")))
                        .body())
                .contains("jvm_memory_used_bytes");
    }

    @Test
    void nobodyButAKnownProxySaysThatItIsHttps() {
        HttpResponse<String> answer =
                browser.send(browser.request("/api/session").header("X-Forwarded-Proto", "https"));

        assertThat(answer.headers().allValues("Set-Cookie")).isNotEmpty().allSatisfy(cookie -> assertThat(cookie)
                .doesNotContain("Secure"));
    }

    @Test
    void forbidsForeignScriptsAndFrames() {
        HttpHeaders headers = browser.get("/").headers();

        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains(
                        "script-src 'self';",
                        "style-src 'self' 'unsafe-inline';",
                        "img-src 'self' data: blob:;",
                        "font-src 'self' data:;",
                        "base-uri 'self';",
                        "form-action 'self';",
                        "frame-ancestors 'none'");
        assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(headers.firstValue("Strict-Transport-Security"))
                .as("not over http")
                .isEmpty();
    }

    @Test
    void ourOwnPagesMayShowTheFilesOfADossier() {
        HttpHeaders headers =
                browser.get("/api/dossiers/H88-261123-0001/forms/1.pdf").headers();

        assertThat(headers.firstValue("X-Frame-Options")).contains("SAMEORIGIN");
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow()).endsWith("frame-ancestors 'self'");
    }

    private void signIn(Role role) {
        var officer = OrganisationFixture.officer(officers, role, province);
        assertThat(browser.signIn(officer.username(), OrganisationFixture.PASSWORD)
                        .statusCode())
                .isEqualTo(200);
    }
}
