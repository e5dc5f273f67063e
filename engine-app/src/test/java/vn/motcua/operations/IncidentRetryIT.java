package vn.motcua.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.OrganisationFixture;
import vn.motcua.organisation.Units;
import vn.motcua.shared.Role;
import vn.motcua.shared.UnitCode;
import vn.motcua.testing.Browser;
import vn.motcua.testing.ProductTest;

@ProductTest
class IncidentRetryIT {

    private static final String GONE = "/api/operations/incidents/8f2c-gone/retry";

    @Autowired
    private Units units;

    @Autowired
    private Officers officers;

    @LocalServerPort
    private int port;

    @Test
    void answersAnAdministratorThatTheIncidentIsGone() {
        HttpResponse<String> answer = as(Role.SYSTEM_ADMIN).post(GONE, "{}");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(answer.body()).contains("\"field\":\"id\"").contains("Sự cố này không còn mở.");
    }

    @Test
    void isForAdministratorsOnly() {
        assertThat(as(Role.CASE_OFFICER).post(GONE, "{}").statusCode()).isEqualTo(403);
    }

    private Browser as(Role role) {
        UnitCode province = OrganisationFixture.province(units);
        var officer = OrganisationFixture.officer(officers, role, OrganisationFixture.commune(units, province, 1));
        Browser browser = new Browser(port);
        assertThat(browser.signIn(officer.username(), OrganisationFixture.PASSWORD)
                        .statusCode())
                .isEqualTo(200);
        return browser;
    }
}
