package vn.motcua.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Where a form sends the applicant who asks how the dossier stands. */
class FormTemplatesTest {

    private static final String CODE = "H88.11-261123-0001";

    private final FormText words = new FormText(Clock.system(ZoneId.of("Asia/Ho_Chi_Minh")));
    private final AppointmentForms appointments = new AppointmentForms(words);

    @Test
    void namesThePublicPageWhereThereIsOne() {
        assertThat(html("\"https://tracuu.example.vn/ho-so\""))
                .contains("Tra cứu hồ sơ tại: https://tracuu.example.vn/ho-so/" + CODE)
                .doesNotContain("nêu mã hồ sơ");
    }

    @Test
    void namesTheUnitWhereThereIsNone() {
        assertThat(html("null"))
                .contains("Tra cứu hồ sơ: nêu mã hồ sơ " + CODE
                        + " tại UBND xã Thử, Số 1 đường Trần Phú, điện thoại 0200 3811 001")
                .doesNotContain("http");
    }

    private String html(String trackingUrl) {
        String content = """
                {"agency": "UBND xã Thử", "agencyAddress": "Số 1 đường Trần Phú", "agencyPhone": "0200 3811 001",
                 "channel": "Trực tiếp", "issuedAt": "2026-11-23T02:00:00Z", "rows": [], "explanation": [], "supplementNumber": 0,
                 "trackingUrl": %s}""".formatted(trackingUrl);
        return appointments.appointment(JsonMapper.shared().readValue(content, FormContent.class), CODE);
    }
}
