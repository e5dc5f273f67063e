package vn.motcua.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;

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

/** Signing in with a password: who is let in, what the others are told, and how guessing is slowed down. */
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
                .contains(
                        "\"permissions\":[\"VIEW_DOSSIER\",\"WORK_ON_TASK\",\"CORRECT_HELD_DOSSIER\",\"SEARCH\",\"VIEW_CATALOGUE\"")
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
    void offersThePasswordAloneOutsideTheDemo() {
        assertThat(browser.get("/api/sign-in-options").body())
                .isEqualTo("{\"password\":true,\"openid\":[],\"demo\":null}");
    }

    private HttpResponse<String> signIn() {
        return browser.signIn(officer.username(), OrganisationFixture.PASSWORD);
    }
}
