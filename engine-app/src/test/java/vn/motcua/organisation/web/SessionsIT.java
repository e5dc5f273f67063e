package vn.motcua.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.organisation.Officer;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.OrganisationFixture;
import vn.motcua.organisation.Units;
import vn.motcua.shared.Role;
import vn.motcua.testing.Browser;
import vn.motcua.testing.ProductTest;

/** The session that a sign-in begins: its cookies, what ends it, and how seldom its row is written. */
@ProductTest
class SessionsIT {

    @LocalServerPort
    private int port;

    @Autowired
    private Units units;

    @Autowired
    private Officers officers;

    @Autowired
    private JdbcClient sql;

    private Officer officer;
    private Browser browser;

    @BeforeEach
    void makeAnOfficer() {
        officer = OrganisationFixture.officer(officers, Role.CASE_OFFICER, OrganisationFixture.province(units));
        browser = new Browser(port);
    }

    @Test
    void theSessionCookieIsForTheServerAlone() {
        HttpHeaders headers = signIn().headers();

        assertThat(headers.allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("MOTCUA=")
                        .contains("HttpOnly")
                        .contains("SameSite=Lax")
                        .doesNotContain("Secure"))
                .anySatisfy(
                        cookie -> assertThat(cookie).startsWith("XSRF-TOKEN=").doesNotContain("HttpOnly"));
    }

    @Test
    void signingInGivesTheSessionANewIdAndTheBrowserANewToken() {
        signIn();
        String session = browser.cookie("MOTCUA");
        String token = browser.cookie("XSRF-TOKEN");
        signIn();

        assertThat(browser.cookie("MOTCUA")).isNotEqualTo(session);
        assertThat(browser.cookie("XSRF-TOKEN")).isNotEqualTo(token);
    }

    @Test
    void signingOutEndsTheSession() {
        signIn();

        assertThat(browser.delete("/api/session").statusCode()).isEqualTo(204);
        assertThat(browser.get("/api/organisation/units").statusCode()).isEqualTo(401);
        assertThat(sessionsOf(officer)).isZero();
    }

    @Test
    void lockingAnOfficerEndsTheirSessions() {
        signIn();
        officers.lock(officer.id());

        assertThat(browser.get("/api/organisation/units").statusCode()).isEqualTo(401);
        assertThat(sessionsOf(officer)).isZero();
    }

    @Test
    void aNewPasswordEndsTheOtherSessions() {
        Browser other = new Browser(port);
        other.signIn(officer.username(), OrganisationFixture.PASSWORD);
        signIn();

        HttpResponse<String> answer = browser.post(
                "/api/session/password",
                "{\"currentPassword\": \"" + OrganisationFixture.PASSWORD
                        + "\", \"newPassword\": \"mat-khau-moi-2026\"}");

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(browser.get("/api/organisation/units").statusCode()).isEqualTo(200);
        assertThat(other.get("/api/organisation/units").statusCode()).isEqualTo(401);
        assertThat(other.signIn(officer.username(), OrganisationFixture.PASSWORD)
                        .statusCode())
                .isEqualTo(401);
        assertThat(other.signIn(officer.username(), "mat-khau-moi-2026").statusCode())
                .isEqualTo(200);
    }

    @Test
    void theSessionsRowIsNotWrittenWithEachRequest() {
        signIn();
        String row = rowVersion();
        browser.get("/api/organisation/units");
        browser.get("/api/organisation/units");
        assertThat(rowVersion()).isEqualTo(row);

        sql.sql("UPDATE spring_session SET last_access_time = last_access_time - 61000 WHERE principal_name = ?")
                .param(officer.id().value())
                .update();
        String old = rowVersion();
        // what this node remembers of the row, two seconds long, was written just now
        await().untilAsserted(() -> {
            browser.get("/api/organisation/units");
            assertThat(rowVersion()).isNotEqualTo(old);
        });
    }

    private HttpResponse<String> signIn() {
        return browser.signIn(officer.username(), OrganisationFixture.PASSWORD);
    }

    private int sessionsOf(Officer whose) {
        return sql.sql("SELECT count(*) FROM spring_session WHERE principal_name = ?")
                .param(whose.id().value())
                .query(Integer.class)
                .single();
    }

    /** Changes with each write of the row. */
    private String rowVersion() {
        return sql.sql("SELECT xmin::text || ctid::text FROM spring_session WHERE principal_name = ?")
                .param(officer.id().value())
                .query(String.class)
                .single();
    }
}
