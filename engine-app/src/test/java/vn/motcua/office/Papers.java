package vn.motcua.office;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.pdmodel.common.PDRectangle;
import tools.jackson.databind.JsonNode;
import vn.motcua.testing.PdfFile;

/** The forms of a dossier as the officers of a ward get them. */
final class Papers {

    private Papers() {}

    /** As the dossier's page lists the first one with this number. */
    static JsonNode listed(Ward ward, String code, String number) {
        return ward.dossier(code)
                .get("forms")
                .valueStream()
                .filter(form -> form.get("number").asString().equals(number))
                .findFirst()
                .orElseThrow();
    }

    static byte[] file(Ward ward, JsonNode form) {
        return ward.reception.download(form.get("url").asString()).body();
    }

    /** The form, whole on A4, with the number of its series and the dossier's code in its QR code. */
    static PdfFile pdf(Ward ward, String code, String number) {
        JsonNode form = listed(ward, code, number);
        PdfFile pdf = new PdfFile(file(ward, form)).pictures("issued-" + number).looksRight(PDRectangle.A4, 15);
        assertThat(form.get("serial").asString()).matches(number + "-" + ward.unit.value() + "-2026-\\d{5}");
        assertThat(pdf.qr()).isEqualTo(code);
        assertThat(pdf.text())
                .contains(
                        "Ủy ban nhân dân tỉnh Thử Nghiệm",
                        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                        "Mã hồ sơ: " + code,
                        "Số: " + form.get("serial").asString());
        return pdf;
    }
}
