package vn.motcua.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.OrganisationFixture;
import vn.motcua.organisation.Units;
import vn.motcua.shared.Role;
import vn.motcua.testing.Browser;
import vn.motcua.testing.ProductTest;

@ProductTest
class OperationsIT {

    @LocalServerPort
    private int port;

    @Autowired
    private Units units;

    @Autowired
    private Officers officers;

    @Test
    void listsTheMonthsOfTheJournalAndNotWhatLiesBetweenThem() {
        var admin = OrganisationFixture.officer(officers, Role.SYSTEM_ADMIN, OrganisationFixture.province(units));
        Browser browser = new Browser(port);
        browser.signIn(admin.username(), OrganisationFixture.PASSWORD);

        HttpResponse<String> answer = browser.get("/api/operations");

        JsonNode partitions = JsonMapper.shared().readTree(answer.body()).at("/journal/partitions");
        assertThat(partitions.valueStream().map(JsonNode::asString))
                .as("this month and three ahead")
                .hasSizeGreaterThanOrEqualTo(4)
                .allMatch(name -> name.matches("journal_\\d{4}_\\d{2}"));
    }
}
