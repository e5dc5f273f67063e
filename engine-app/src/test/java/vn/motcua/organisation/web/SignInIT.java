package vn.motcua.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpHeaders;
import java.net.http.HttpRequest.BodyPublishers;
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
import vn.motcua.shared.UnitCode;
import vn.motcua.testing.Browser;
import vn.motcua.testing.ProductTest;

@ProductTest
class SignInIT {

    @LocalServerPort
    private int port;

    @Autowired
    private Units units;

    @Autowired
    private Officers officers;

    @Autowired
    private JdbcClient sql;

    private UnitCode province;
    private Officer officer;
    private Browser browser;

    @BeforeEach
    void makeAnOfficer() {
        province = OrganisationFixture.province(units);
        officer = OrganisationFixture.officer(officers, Role.CASE_OFFICER, province);
        browser = new Browser(port);
    }

    @Test
    void tellsWhoSignedInAndWhatTheyMayDo() {
        HttpResponse<String> answer = signIn();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"id\":\"" + officer.id() + "\"")
                .contains("\"role\":\"CASE_OFFICER\"", "\"roleTitle\":{\"vi\":\"Công chức thụ lý\"")
                .contains("\"permissions\":[\"VIEW_DOSSIER\",\"WORK_ON_TASK\",\"SEARCH\",\"VIEW_CATALOGUE\"")
                .contains("\"demo\":false");
        assertThat(browser.get("/api/session").body()).contains("\"id\":\"" + officer.id() + "\"");
    }

    @Test
    void nobodyIsNobody() {
        assertThat(browser.get("/api/session").body()).contains("\"officer\":null", "\"permissions\":[]");
    }

    @Test
    void aWrongPasswordAnUnknownUserAndALockedOfficerGetTheSameAnswer() {
        Officer locked = OrganisationFixture.officer(officers, Role.CASE_OFFICER, province);
        officers.lock(locked.id());

        HttpResponse<String> wrong = browser.signIn(officer.username(), "khong-phai-mat-khau");
        HttpResponse<String> unknown = browser.signIn("khong-co-" + province, OrganisationFixture.PASSWORD);
        HttpResponse<String> lockedOut = browser.signIn(locked.username(), OrganisationFixture.PASSWORD);

        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.body()).contains("bad-credentials");
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(unknown.body()).isEqualTo(wrong.body());
        assertThat(lockedOut.body()).isEqualTo(wrong.body());
    }

    @Test
    void theSixthAttemptHasToWaitEvenWithTheRightPassword() {
        for (int attempt = 0; attempt < 5; attempt++) {
            assertThat(browser.signIn(officer.username(), "khong-phai-mat-khau").statusCode())
                    .isEqualTo(401);
        }

        HttpResponse<String> blocked = signIn();

        assertThat(blocked.statusCode()).isEqualTo(429);
        assertThat(blocked.body()).contains("too-many-attempts");
        assertThat(blocked.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 31L);
        assertThat(signIn().statusCode()).isEqualTo(429);
        assertThat(sql.sql("SELECT count(*) FROM security_event WHERE subject = ? AND type = 'SIGN_IN_BLOCKED'")
                        .param(officer.id().value())
                        .query(Integer.class)
                        .single())
                .as("one record for the block, not for each attempt")
                .isEqualTo(1);
    }

    @Test
    void aSuccessTakesTheFailuresBack() {
        for (int round = 0; round < 3; round++) {
            for (int attempt = 0; attempt < 3; attempt++) {
                browser.signIn(officer.username(), "khong-phai-mat-khau");
            }
            assertThat(signIn().statusCode()).isEqualTo(200);
        }
    }

    @Test
    void refusesASignInWithoutTheCsrfHeader() {
        browser.get("/api/session");

        HttpResponse<String> answer = browser.send(browser.request("/api/session")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}")));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("csrf-token");
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
    }

    @Test
    void refusesIncompleteCredentialsNamingTheField() {
        browser.get("/api/session");

        HttpResponse<String> answer = browser.post("/api/session", "{\"username\": \" \", \"password\": \"x\"}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"field\":\"username\"");
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
    void aWrongOrWeakNewPasswordChangesNothing() {
        signIn();

        assertThat(browser.post(
                                "/api/session/password",
                                "{\"currentPassword\": \"khong-dung\", \"newPassword\": \"mat-khau-moi-2026\"}")
                        .body())
                .contains("\"field\":\"currentPassword\"");
        assertThat(browser.post(
                                "/api/session/password",
                                "{\"currentPassword\": \"" + OrganisationFixture.PASSWORD
                                        + "\", \"newPassword\": \"ngan\"}")
                        .body())
                .contains("\"field\":\"password\"");
        assertThat(signIn().statusCode()).isEqualTo(200);
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

    @Test
    void offersThePasswordAloneOutsideTheDemo() {
        assertThat(browser.get("/api/sign-in-options").body())
                .isEqualTo("{\"password\":true,\"openid\":[],\"demo\":null}");
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
