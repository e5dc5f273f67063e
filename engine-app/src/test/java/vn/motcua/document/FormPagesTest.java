package vn.motcua.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.Mockito;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.deadline.Timeliness;
import vn.motcua.document.pdf.FormPdf;
import vn.motcua.dossier.Passage;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.Unit;
import vn.motcua.organisation.UnitKind;
import vn.motcua.organisation.Units;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.Text;
import vn.motcua.shared.UnitCode;
import vn.motcua.testing.PdfFile;

/** Every form and receipt as a page: whole, inside its margins, with the address to look the dossier up. */
class FormPagesTest {

    private static final String CODE = "H88.11-261123-0001";
    private static final UnitCode UNIT = new UnitCode("H88.11");
    private static final OfficerId OFFICER = new OfficerId("OF1001");

    private final FormTemplates templates = templates();

    @ParameterizedTest
    @CsvSource({"01", "02", "03", "04", "05", "06", "BL", "BN"})
    void isATaggedPageWithTheAddressInItsQrCode(String number) {
        PdfFile pdf = pdf(number, passages(3)).pictures("page-" + number).looksRight(PDRectangle.A4, 15);

        assertThat(pdf.pages()).isBetween(1, 2);
        assertThat(pdf.qr()).isEqualTo("https://tracuu.example.vn/ho-so/" + CODE);
        assertThat(pdf.title()).isEqualTo(IssuedForms.title(number).vi() + " " + serial(number));
        assertThat(pdf.tagged()).isTrue();
        assertThat(pdf.text())
                .contains(
                        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                        "Mã hồ sơ: " + CODE,
                        "Số: " + serial(number),
                        "Thanh Sơn, ngày 23 tháng 11 năm 2026");
    }

    @Test
    void aLongControlSlipRepeatsItsHeadOnEachPage() {
        PdfFile pdf = pdf("06", passages(40)).pictures("page-06-long").looksRight(PDRectangle.A4, 15);

        assertThat(pdf.pages()).isGreaterThan(2);
        assertThat(IntStream.rangeClosed(1, pdf.pages() - 1).mapToObj(pdf::text))
                .allSatisfy(page -> assertThat(page).contains("Bên giao Bên nhận"));
        assertThat(pdf.text()).contains("NGƯỜI GIAO NGƯỜI NHẬN");
    }

    private PdfFile pdf(String number, List<Passage> passages) {
        FormContent content =
                JsonMapper.shared().readValue(getClass().getResourceAsStream("form-content.json"), FormContent.class);
        String html = templates.html(
                CODE, serial(number), new IssuedForms.Saved(number, content), new SlipRows(passages, List.of()));
        return new PdfFile(FormPdf.render(html, content.issuedAt()));
    }

    private static String serial(String number) {
        return number + "-H88.11-2026-00017";
    }

    private static List<Passage> passages(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> new Passage(
                        Text.same("Thẩm định hồ sơ"),
                        new Passage.Party(Text.same("Thẩm định hồ sơ"), UNIT, OFFICER, null),
                        Instant.parse("2026-11-23T02:00:00Z").plusSeconds(n * 3600L),
                        n % 5 == 3 ? Timeliness.OVERDUE : n % 2 == 0 ? Timeliness.EARLY : Timeliness.ON_TIME,
                        n % 5 == 4 ? Passage.Manner.SENT_BACK : Passage.Manner.ONWARD,
                        List.of(new Passage.Party(
                                Text.same("Ký duyệt kết quả"), UNIT, n == count - 1 ? null : OFFICER, null))))
                .toList();
    }

    private static FormTemplates templates() {
        FormText words = new FormText(Clock.system(ZoneId.of("Asia/Ho_Chi_Minh")));
        return new FormTemplates(
                words,
                new AppointmentForms(words),
                new DecisionForms(words),
                new ControlSlip(words, units(), officers(), new PaperSlip(words, units(), officers())),
                new Receipts(words));
    }

    private static Units units() {
        Units units = Mockito.mock(Units.class);
        Mockito.when(units.get(UNIT))
                .thenReturn(new Unit(
                        UNIT,
                        Text.same("Ủy ban nhân dân xã Thanh Sơn"),
                        null,
                        UnitKind.COMMUNE,
                        java.time.LocalDate.of(2025, 7, 1),
                        null,
                        null,
                        null));
        return units;
    }

    private static Officers officers() {
        Officers officers = Mockito.mock(Officers.class);
        Mockito.when(officers.names(Mockito.<Collection<OfficerId>>any()))
                .thenReturn(Map.of(OFFICER, "Nguyễn Thị Ưng"));
        return officers;
    }
}
