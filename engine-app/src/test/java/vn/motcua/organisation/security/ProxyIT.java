package vn.motcua.organisation.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.organisation.MachineClient;
import vn.motcua.organisation.MachineClients;
import vn.motcua.organisation.Operation;
import vn.motcua.organisation.OrganisationFixture;
import vn.motcua.organisation.Units;
import vn.motcua.shared.UnitCode;
import vn.motcua.testing.Browser;
import vn.motcua.testing.ProductTest;

/** With {@code MOTCUA_PROXIES=127.0.0.1}: this test is the proxy. */
@ProductTest(
        properties = {"server.forward-headers-strategy=native", "server.tomcat.remoteip.internal-proxies=127.0.0.1/32"})
class ProxyIT {

    private static final String SECRET = "bi-mat-cua-ung-dung";

    @LocalServerPort
    private int port;

    @Autowired
    private Units units;

    @Autowired
    private MachineClients clients;

    @Test
    void behindHttpsCookiesAreSecureAndHttpsIsRequiredFromThenOn() {
        Browser browser = new Browser(port);

        HttpResponse<String> answer = browser.send(browser.request("/api/session")
                .header("X-Forwarded-For", "203.0.113.9")
                .header("X-Forwarded-Proto", "https"));

        assertThat(answer.headers().allValues("Set-Cookie")).isNotEmpty().allSatisfy(cookie -> assertThat(cookie)
                .contains("Secure"));
        assertThat(answer.headers().firstValue("Strict-Transport-Security").orElseThrow())
                .contains("max-age=31536000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"203.0.113.7", "127.0.0.1, 203.0.113.7"})
    void metricsAreNotHandedOnToOthers(String from) {
        Browser browser = new Browser(port);
        UnitCode province = OrganisationFixture.province(units);
        MachineClient client =
                new MachineClient("do-" + port + "-" + from.length(), province, Set.of(Operation.VIEW_CATALOGUE));
        clients.create(client, SECRET);

        HttpResponse<String> answer = browser.send(browser.request("/actuator/prometheus")
                .header("Authorization", "Bearer " + client.id() + ":" + SECRET)
                .header("X-Forwarded-For", from));

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    /** A proxy adds the address that it sees behind the ones that the guesser invented. */
    @Test
    void aGuesserWithInventedAddressesIsStoppedAndHisNeighbourIsNot() {
        Browser browser = new Browser(port);
        browser.get("/api/session");
        for (int attempt = 0; attempt < 30; attempt++) {
            assertThat(guess(browser, attempt, "198.51.100." + attempt + ", 203.0.113.80"))
                    .isEqualTo(401);
        }

        assertThat(guess(browser, 30, "198.51.100.30, 203.0.113.80")).isEqualTo(429);
        assertThat(guess(browser, 31, "203.0.113.81")).isEqualTo(401);
    }

    private static int guess(Browser browser, int attempt, String from) {
        HttpRequest.Builder request = browser.changing("/api/session")
                .header("X-Forwarded-For", from)
                .POST(BodyPublishers.ofString("{\"username\": \"khong-co-" + attempt + "\", \"password\": \"doan\"}"));
        return browser.send(request).statusCode();
    }
}
