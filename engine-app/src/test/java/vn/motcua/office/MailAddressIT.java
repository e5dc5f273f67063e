package vn.motcua.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.Units;

/** Where officers get mail, and what they want, is theirs and their administrator's alone. */
@OfficeTest
class MailAddressIT {

    @Test
    void onlyWhoAdministersAccountsAndTheOfficerKnowTheAddress(
            @LocalServerPort int port, @Autowired Units units, @Autowired Officers officers) {
        Ward ward = Ward.open(port, units, officers);
        MailReaders readers = new MailReaders(ward);
        Desk officer = readers.open("Hoàng Thị Riêng", "DAILY", "en");
        JsonNode own = officer.get("/api/mail-preferences").expect(200).body();
        assertThat(own.get("address").asString()).isEqualTo(MailReaders.address(officer));
        assertThat(own.get("wish").asString()).isEqualTo("DAILY");
        assertThat(own.get("language").asString()).isEqualTo("en");
        assertThat(own.get("on").asBoolean()).isTrue();
        String path = "/api/officers/" + officer.officer();
        JsonNode account = readers.administrator.get(path).expect(200).body();
        assertThat(account.get("mailAddress").asString()).isEqualTo(MailReaders.address(officer));
        assertThat(account.at("/history/0/sentence/en").asString()).isEqualTo("The mail address was changed.");

        ward.examiner.get(path).expect(403);
        Map<String, ?> other = Map.of("address", "khac@thunghiem.example");
        ward.examiner.put(path + "/mail-address", other).expect(403);
        officer.put(path + "/mail-address", other).expect(403);
        readers.administrator
                .put(path + "/mail-address", Map.of("address", "a@b.vn\nBcc: c@d.vn"))
                .expect(400);
        officer.get("/api/operations/mail").expect(403);
    }
}
