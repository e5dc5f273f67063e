package vn.motcua.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.catalogue.importing.Gap;
import vn.motcua.catalogue.importing.ManifestDraft;
import vn.motcua.catalogue.importing.PortalImport;
import vn.motcua.processes.ManifestYaml;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.shared.Rejection;

/** Samples in the portal's shape, titled "mẫu", become drafts: what they tell is taken over, the rest is listed. */
class PortalImportTest {

    private static final LocalDate FROM = LocalDate.of(2027, 1, 4);

    @Test
    void takesOverWhatThePortalTells() throws IOException {
        ManifestDraft draft = draft("9.900101");
        Manifest manifest = manifest(draft);

        assertThat(manifest.base()).isEqualTo("standard");
        assertThat(manifest.name().vi()).isEqualTo("Cấp giấy xác nhận sử dụng nhà văn hóa thôn (mẫu)");
        assertThat(manifest.slug()).isEqualTo("cap-giay-xac-nhan-su-dung-nha-van-hoa-thon-mau");
        assertThat(manifest.agencyLevel().value()).isEqualTo("COMMUNE");
        assertThat(manifest.channels().values()).containsExactly("COUNTER", "ONLINE", "POST");
        assertThat(manifest.term().amount()).isEqualTo(5);
        assertThat(manifest.term().unit()).isEqualTo("WORKING_DAY");
        assertThat(manifest.components()).hasSize(3);
        assertThat(manifest.components().get(1).original()).isEqualTo(1);
        assertThat(manifest.components().get(1).photocopy()).isEqualTo(1);
        assertThat(manifest.fees()).extracting(FeeKind::amount).containsExactly(20_000L, 3_000L);
        assertThat(manifest.fees().get(0).freeChannels()).containsExactly("ONLINE");
        assertThat(manifest.resultKinds()).extracting(Manifest.ResultKind::code).containsExactly("KQ.MAU.000001");
    }

    @Test
    void listsWhatIsMissingAndCannotBeDeployed() throws IOException {
        ManifestDraft draft = draft("9.900101");
        assertThat(draft.gaps()).extracting(Gap::part).containsExactly("steps", "onlineLevel");
        assertThat(manifest(draft).missing()).containsExactly("steps", "onlineLevel");
        assertThat(manifest(draft).whole()).isFalse();
    }

    @Test
    void leavesOutWhatIsNoSingleAnswer() throws IOException {
        ManifestDraft draft = draft("9.900102");
        assertThat(draft.gaps())
                .extracting(Gap::part)
                .contains("sector", "agencyLevel", "term", "fees", "components", "resultKinds", "steps");
        assertThat(draft.gaps())
                .filteredOn(gap -> gap.part().equals("term"))
                .singleElement()
                .satisfies(gap -> assertThat(gap.found()).isEqualTo("2 Tháng; 3 Tháng"));
        assertThat(manifest(draft).term()).isNull();
        assertThat(manifest(draft).fees()).isEmpty();
        assertThat(manifest(draft).missing()).contains("term", "fees");
    }

    @Test
    void takesWhatThePortalLeavesOutForUnknownAndNotForNothing() {
        JsonNode bare = JsonMapper.shared().readTree("{\"TENTTHC\": \"%s\"}".formatted("a".repeat(70)));
        ManifestDraft draft = PortalImport.of(new ProcedureCode("9.900103"), bare, FROM);
        assertThat(manifest(draft).slug()).isEqualTo("a".repeat(60));
        assertThat(manifest(draft).missing()).contains("channels", "term", "fees");
    }

    @Test
    void takesTwoAmountsOfOneChargeForNoAmount() {
        JsonNode twice = JsonMapper.shared().readTree("""
                {"TENTTHC": "Cấp giấy mẫu", "CACHTHUCTHUCHIEN": [{"KENH": "1", "THOIGIAN": [
                  {"THOIGIANGIAIQUYET": "5", "DONVITINH": "Ngày làm việc", "PHILEPHI": [
                    {"MAPHILEPHI": "LP-01", "SOTIEN": "50000"}, {"MAPHILEPHI": "LP-01", "SOTIEN": "100000"}]}]}]}""");
        ManifestDraft draft = PortalImport.of(new ProcedureCode("9.900103"), twice, FROM);
        assertThat(manifest(draft).term().amount()).isEqualTo(5);
        assertThat(manifest(draft).fees()).isEmpty();
        assertThat(manifest(draft).missing()).contains("fees");
    }

    @Test
    void refusesADetailWithoutAName() {
        JsonNode nothing = JsonMapper.shared().readTree("{}");
        assertThatThrownBy(() -> PortalImport.of(new ProcedureCode("9.900103"), nothing, FROM))
                .isInstanceOfSatisfying(Rejection.class, rejection -> assertThat(
                                rejection.violations().get(0).field())
                        .isEqualTo("detail.TENTTHC"));
    }

    private static ManifestDraft draft(String code) throws IOException {
        try (InputStream file = PortalImportTest.class.getResourceAsStream("/import/" + code + ".json")) {
            return PortalImport.of(new ProcedureCode(code), JsonMapper.shared().readTree(file), FROM);
        }
    }

    private static Manifest manifest(ManifestDraft draft) {
        return ManifestReader.manifest(ManifestYaml.read(draft.yaml().getBytes(StandardCharsets.UTF_8)));
    }
}
