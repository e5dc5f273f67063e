package vn.motcua.organisation.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
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

/** Systems with credentials of their own: how they come in, what they may do, and from where they collect metrics. */
@ProductTest
class MachineClientIT {

    private static final String SECRET = "bi-mat-cua-ung-dung";

    @LocalServerPort
    private int port;

    @Autowired
    private Units units;

    @Autowired
    private MachineClients clients;

    private UnitCode province;
    private Browser browser;

    @BeforeEach
    void makeAProvince() {
        province = OrganisationFixture.province(units);
        browser = new Browser(port);
    }

    @Test
    void aMachineClientComesInWithEitherHeaderAndNeedsNoCsrfToken() {
        MachineClient client = client(Operation.VIEW_ORGANISATION);

        assertThat(asClient("Basic " + base64(client.id() + ":" + SECRET)).statusCode())
                .isEqualTo(200);
        HttpResponse<String> answer = asClient("Bearer " + client.id() + ":" + SECRET);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(browser.send(browser.request("/api/nothing-here")
                                .header("Authorization", "Bearer " + client.id() + ":" + SECRET)
                                .POST(BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aMachineClientMayDoNothingThatIsNotListed() {
        MachineClient client = client(Operation.SUBMIT_DOSSIER);

        assertThat(asClient("Bearer " + client.id() + ":" + SECRET).statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic ???", "Basic", "Bearer nobody:secret", "Bearer ", "Digest x", "Basic bm9ib2R5"})
    void aWrongHeaderIsRefusedEvenWhereNobodyNeedsToSignIn(String header) {
        HttpResponse<String> answer =
                browser.send(browser.request("/api/sign-in-options").header("Authorization", header));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("bad-credentials");
    }

    @Test
    void aLockedMachineClientIsOutAtOnce() {
        MachineClient client = client(Operation.VIEW_ORGANISATION);
        String header = "Bearer " + client.id() + ":" + SECRET;
        assertThat(asClient(header).statusCode()).isEqualTo(200);

        clients.lock(client.id());

        assertThat(asClient(header).statusCode()).isEqualTo(401);
    }

    @Test
    void guessingASecretHasToWait() {
        MachineClient client = client(Operation.VIEW_ORGANISATION);
        for (int attempt = 0; attempt < 5; attempt++) {
            assertThat(asClient("Bearer " + client.id() + ":guess-" + attempt).statusCode())
                    .isEqualTo(401);
        }

        HttpResponse<String> answer = asClient("Bearer " + client.id() + ":guess-6");

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void aCollectorOfMetricsOnThisMachineNeedsOnlyCredentials() {
        MachineClient client = client(Operation.VIEW_CATALOGUE);
        String header = "Bearer " + client.id() + ":" + SECRET;

        assertThat(browser.send(browser.request("/actuator/health").header("Authorization", header))
                        .statusCode())
                .isEqualTo(200);
        assertThat(browser.send(metrics("127.0.0.1", header)).statusCode()).isEqualTo(200);
    }

    /** Through a proxy on this machine of which MotCua was not told. */
    @Test
    void metricsAreNotHandedOnToOthers() {
        String header = "Bearer " + client(Operation.VIEW_CATALOGUE).id() + ":" + SECRET;

        assertThat(browser.send(metrics("127.0.0.1", header).header("X-Forwarded-For", "203.0.113.7"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aMachineElsewhereCannotSayThatItIsThisOne() throws SocketException {
        Optional<InetAddress> elsewhere = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .findFirst();
        assumeTrue(elsewhere.isPresent(), "this machine has an address besides the loopback one");
        String header = "Bearer " + client(Operation.VIEW_CATALOGUE).id() + ":" + SECRET;

        assertThat(browser.send(metrics(elsewhere.get().getHostAddress(), header)
                                .header("X-Forwarded-For", "127.0.0.1"))
                        .statusCode())
                .isEqualTo(403);
    }

    private HttpRequest.Builder metrics(String host, String authorization) {
        return HttpRequest.newBuilder(URI.create("http://" + host + ":" + port + "/actuator/prometheus"))
                .header("Authorization", authorization);
    }

    private MachineClient client(Operation operation) {
        MachineClient client = new MachineClient(
                "ung-dung-" + province.value().toLowerCase(java.util.Locale.ROOT), province, Set.of(operation));
        clients.create(client, SECRET);
        return client;
    }

    private HttpResponse<String> asClient(String authorization) {
        return browser.send(browser.request("/api/organisation/units").header("Authorization", authorization));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
