package vn.motcua.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.organisation.Officer;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.OrganisationFixture;
import vn.motcua.organisation.Units;
import vn.motcua.shared.Actor;
import vn.motcua.shared.CurrentActor;
import vn.motcua.shared.Role;
import vn.motcua.testing.Browser;
import vn.motcua.testing.ProductTest;

/** The committed description of the interface is that of the product. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiIT {

    private static final String ADDRESS = "/api/openapi.json";

    @LocalServerPort
    private int port;

    private Browser analyst;

    @BeforeAll
    void signIn(@Autowired Units units, @Autowired Officers officers) {
        Officer officer = CurrentActor.runAs(
                Actor.system("test"),
                () -> OrganisationFixture.officer(officers, Role.ANALYST, OrganisationFixture.province(units)));
        analyst = new Browser(port);
        assertThat(analyst.signIn(officer.username(), OrganisationFixture.PASSWORD)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void theCommittedDescriptionIsThatOfTheProduct() throws IOException {
        String described = pretty(analyst.get(ADDRESS).body());
        if (Boolean.getBoolean("openapi.write")) {
            Files.writeString(OpenApi.FILE, described);
        }
        assertThat(OpenApi.FILE)
                .as("renew it: mvn verify -Dopenapi.write -Dit.test=OpenApiIT, then npm --prefix task-ui run api")
                .hasContent(described);
    }

    @Test
    void strangersDoNotGetIt() {
        assertThat(new Browser(port).get(ADDRESS).statusCode()).isEqualTo(401);
    }

    private static String pretty(String json) {
        JsonMapper mapper = new JsonMapper();
        JsonNode tree = mapper.readTree(json);
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(tree) + "\n";
    }
}
