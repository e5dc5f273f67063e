package vn.motcua.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.motcua.office.Desk.Answer;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.Units;

/** Which components were digitised, and which are used again and from where. */
@OfficeTest
class ComponentOriginIT {

    @Autowired
    private OfficeClock clock;

    private Ward ward;

    @BeforeAll
    void openTheWard(@LocalServerPort int port, @Autowired Units units, @Autowired Officers officers) {
        ward = Ward.open(port, units, officers);
        clock.at("2026-11-20T09:00");
    }

    @AfterAll
    void showRealTime() {
        clock.showRealTime();
    }

    @Test
    void aDigitisedComponentHasAFile() {
        String code = ward.received("Lò Thị Số Hóa");
        Answer without = set(code, "birthNotice", Map.of("digitised", true));
        without.expect(409);
        assertThat(without.code()).isEqualTo("digitised-without-file");

        ward.reception
                .upload(
                        "/api/dossiers/" + code + "/attachments",
                        "birthNotice",
                        "giay.pdf",
                        "%PDF-1.4\n%%EOF".getBytes(StandardCharsets.UTF_8))
                .expect(200);
        set(code, "birthNotice", Map.of("digitised", true)).expect(200);
        assertThat(origin(code, "birthNotice").get("digitised").asBoolean()).isTrue();
        assertThat(ward.details(code, "ComponentOriginSet")).containsExactly("Giấy chứng sinh");
    }

    @Test
    void oneThatIsUsedAgainNamesItsSourceAndIsNotMissing() {
        Map<String, Object> submission = Births.atTheCounter(ward.unit.value(), "Lò Văn Dùng Lại", false);
        submission.put("components", List.of(Births.copies("declaration", 1)));
        String code = ward.submit(submission);
        assertThat(component(code, "birthNotice").get("missing").asBoolean()).isTrue();
        set(code, "birthNotice", Map.of("digitised", false, "reusedKind", "DATABASE"))
                .expect(400);

        set(
                        code,
                        "birthNotice",
                        Map.of("digitised", false, "reusedKind", "DATABASE", "reusedSource", "CSDL giấy chứng sinh"))
                .expect(200);
        assertThat(component(code, "birthNotice").get("missing").asBoolean()).isFalse();
        assertThat(origin(code, "birthNotice").get("reusedSource").asString()).isEqualTo("CSDL giấy chứng sinh");

        set(code, "birthNotice", Map.of("digitised", false)).expect(200);
        assertThat(component(code, "birthNotice").get("missing").asBoolean()).isTrue();
    }

    @Test
    void aSourceIsAnotherDossierThatTheOfficerSees() {
        String source = ward.received("Lò Thị Nguồn");
        String code = ward.received("Lò Thị Sau");
        Ward other = Ward.open(ward);
        String elsewhere = other.received("Lò Thị Xa");

        set(code, "declaration", from(source)).expect(200);
        assertThat(origin(code, "declaration").get("reusedKind").asString()).isEqualTo("DOSSIER");
        for (String none : List.of(code, elsewhere, "không phải mã")) {
            Answer answer = set(code, "declaration", from(none));
            answer.expect(400);
            assertThat(answer.body().get("violations").get(0).get("field").asString())
                    .as(none)
                    .isEqualTo("reusedSource");
        }
        set(code, "landCertificate", Map.of("digitised", false)).expect(404);
    }

    private static Map<String, Object> from(String dossier) {
        return Map.of("digitised", false, "reusedKind", "DOSSIER", "reusedSource", dossier);
    }

    private Answer set(String code, String component, Map<String, Object> origin) {
        return ward.reception.post("/api/dossiers/" + code + "/components/" + component + "/origin", origin);
    }

    private JsonNode origin(String code, String component) {
        return component(code, component).get("origin");
    }

    private JsonNode component(String code, String component) {
        return ward.dossier(code)
                .get("components")
                .valueStream()
                .filter(each -> each.get("code").asString().equals(component))
                .findFirst()
                .orElseThrow();
    }
}
