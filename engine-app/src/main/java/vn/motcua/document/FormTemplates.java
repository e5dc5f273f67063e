package vn.motcua.document;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import vn.motcua.document.pdf.QrCode;
import vn.motcua.dossier.Supplement;

/** Forms 01 and 02 as pages, after the list of forms of Circular 03/2025/TT-VPCP; the wording is our own. */
@Component
class FormTemplates {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("'ngày' dd 'tháng' MM 'năm' yyyy");

    private final Clock clock;

    FormTemplates(Clock clock) {
        this.clock = clock;
    }

    /** XHTML of the form. */
    String html(String code, String serial, IssuedForms.Saved saved) {
        FormContent content = saved.content();
        String body = saved.number().equals("01") ? appointment(content, code) : supplement(content, code);
        return """
                <html><head><style>
                @page { size: A4; margin: 18mm 18mm 16mm 24mm }
                body { font-family: 'Liberation Serif'; font-size: 12.5pt; line-height: 1.35 }
                h1 { font-size: 14pt; text-align: center; margin: 10pt 0 2pt 0 }
                .center { text-align: center } .small { font-size: 10.5pt } .i { font-style: italic }
                table { width: 100%%; border-collapse: collapse }
                table.grid { margin: 6pt 0 } table.grid td, table.grid th { border: 0.6pt solid #000; padding: 3pt 5pt }
                th { font-weight: 700 } td { vertical-align: top } .n { text-align: center; width: 44pt }
                p { margin: 3pt 0 }
                </style></head><body>%s%s</body></html>""".formatted(heading(code, serial, content), body);
    }

    private String heading(String code, String serial, FormContent c) {
        return """
                <table><tr>
                <td class="center" style="width:44%%">%s<br/><b>%s</b></td>
                <td class="center"><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b><br/><b>Độc lập - Tự do - Hạnh phúc</b></td>
                </tr><tr>
                <td class="center small"><img src="%s" style="width:74pt;height:74pt" alt=""/><br/>Mã hồ sơ: <b>%s</b><br/>Số: %s</td>
                <td class="center i" style="padding-top:8pt">%s, %s</td>
                </tr></table>""".formatted(
                        text(c.parentAgency()),
                        text(c.agency()),
                        QrCode.dataUri(c.trackingUrl() == null ? code : address(c, code)),
                        text(code),
                        text(serial),
                        text(c.place()),
                        DAY.format(c.issuedAt().atZone(clock.getZone())));
    }

    private String appointment(FormContent c, String code) {
        StringBuilder rows = new StringBuilder();
        int n = 0;
        for (FormContent.Row row : c.rows()) {
            rows.append(
                    "<tr><td class=\"n\">%d</td><td>%s</td><td class=\"n\">%d</td><td class=\"n\">%d</td><td class=\"n\">%d</td></tr>"
                            .formatted(++n, text(row.name()), row.original(), row.certified(), row.photocopy()));
        }
        return "<h1>GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ</h1><p class=\"center small\">(Mẫu số 01)</p>"
                + line("Phần của nhóm liên thông", c.part())
                + people(c)
                + line("Nội dung yêu cầu giải quyết", c.summary())
                + "<p>Thành phần hồ sơ đã nộp:</p><table class=\"grid\"><tr><th class=\"n\">STT</th><th>Tên giấy tờ</th>"
                + "<th class=\"n\">Bản chính</th><th class=\"n\">Chứng thực</th><th class=\"n\">Bản chụp</th></tr>"
                + rows
                + "</table>"
                + line("Số lượng hồ sơ", "01 (bộ)")
                + line("Thời hạn giải quyết theo quy định", c.termText())
                + line("Thời điểm tiếp nhận", moment(c.receivedAt()))
                + "<p>Thời điểm trả kết quả: <b>" + moment(c.dueAt()) + "</b></p>"
                + explanation(c)
                + line(
                        "Nơi trả kết quả",
                        c.returnPlace() == null ? joined(c.agency(), c.agencyAddress()) : c.returnPlace())
                + line("Cách thức nhận kết quả", joined(c.deliveryManner(), c.deliveryAddress()))
                + line("Điện thoại tra cứu", c.agencyPhone())
                + lookUp("Tra cứu hồ sơ tại", c, code)
                + signatures("NGƯỜI NỘP HỒ SƠ", c.submitterName(), "NGƯỜI TIẾP NHẬN HỒ SƠ", c.officerName());
    }

    private String supplement(FormContent c, String code) {
        StringBuilder rows = new StringBuilder();
        int n = 0;
        for (FormContent.Row row : c.rows()) {
            rows.append("<tr><td class=\"n\">%d</td><td>%s</td><td>%s</td></tr>"
                    .formatted(++n, text(row.name()), text(row.note())));
        }
        return "<h1>PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ</h1><p class=\"center small\">(Mẫu số 02, lần "
                + c.supplementNumber()
                + ")</p>"
                + people(c)
                + line("Nội dung yêu cầu giải quyết", c.summary())
                + "<p>Đề nghị bổ sung, hoàn thiện các nội dung sau:</p><table class=\"grid\"><tr><th class=\"n\">STT</th>"
                + "<th>Thành phần hồ sơ</th><th>Nội dung cần bổ sung</th></tr>"
                + rows
                + "</table>"
                + line("Lý do", c.supplementReason())
                + line("Căn cứ pháp lý", c.legalBasis())
                + line("Hướng dẫn thêm", c.supplementBasis())
                + line("Giai đoạn yêu cầu", stage(c))
                + (c.supplementDeadline() == null
                        ? ""
                        : "<p>Hạn bổ sung: <b>" + moment(c.supplementDeadline()) + "</b></p>")
                + "<p>Trong quá trình bổ sung, nếu có vướng mắc, xin liên hệ " + text(c.officerName())
                + ", điện thoại " + text(c.officerPhone()) + ".</p>"
                + lookUp("Trang thông tin điện tử", c, code)
                + signatures(approver(c), "", "NGƯỜI HƯỚNG DẪN", c.officerName());
    }

    private String people(FormContent c) {
        return line("Bộ phận tiếp nhận", c.agency())
                + line(
                        "Người nộp hồ sơ",
                        c.submitterName() + " (" + c.channel().toLowerCase(java.util.Locale.ROOT) + ")")
                + line("Số định danh cá nhân/giấy tờ tùy thân", c.submitterIdNumber())
                + line("Địa chỉ", c.submitterAddress())
                + line("Điện thoại", c.submitterPhone())
                + line("Thư điện tử", c.submitterEmail())
                + line("Chủ hồ sơ", c.ownerName())
                + line("Địa chỉ chủ hồ sơ", c.ownerAddress());
    }

    private static String address(FormContent c, String code) {
        return c.trackingUrl() + "/" + code;
    }

    /** The page under which the dossier is looked up, as in the QR code; without one, where to ask with the code. */
    private static String lookUp(String label, FormContent c, String code) {
        return c.trackingUrl() != null
                ? line(label, address(c, code))
                : line(
                        "Tra cứu hồ sơ",
                        "nêu mã hồ sơ " + code + " tại " + joined(c.agency(), c.agencyAddress())
                                + (c.agencyPhone() == null ? "" : ", điện thoại " + c.agencyPhone()));
    }

    private static String stage(FormContent c) {
        return c.supplementStage() == Supplement.Stage.APPRAISAL ? "thẩm định hồ sơ" : "kiểm tra khi tiếp nhận";
    }

    /** After the reception a leader approves the request; at the counter the officer asks alone. */
    private static String approver(FormContent c) {
        return c.supplementStage() == Supplement.Stage.APPRAISAL ? "NGƯỜI PHÊ DUYỆT" : "";
    }

    private static String joined(String first, String second) {
        return second == null || second.isBlank() ? first : first + ", " + second;
    }

    private static String explanation(FormContent c) {
        return c.explanation().isEmpty()
                ? ""
                : "<p class=\"small i\">Cách tính: " + text(String.join(" ", c.explanation())) + "</p>";
    }

    private static String signatures(String left, String leftName, String right, String rightName) {
        return """
                <table style="margin-top:12pt"><tr><td class="center" style="width:50%%"><b>%s</b></td>
                <td class="center"><b>%s</b></td></tr><tr><td class="center" style="height:64pt;vertical-align:bottom">%s</td>
                <td class="center" style="vertical-align:bottom">%s</td></tr></table>""".formatted(text(left), text(right), text(leftName), text(rightName));
    }

    private static String line(String label, String value) {
        return value == null || value.isBlank() ? "" : "<p>" + text(label) + ": " + text(value) + "</p>";
    }

    private String moment(Instant instant) {
        return instant == null ? "" : MOMENT.format(instant.atZone(clock.getZone()));
    }

    private static String text(String value) {
        return value == null ? "" : HtmlUtils.htmlEscapeDecimal(value.replaceAll("\\p{Cntrl}", " "), "UTF-8");
    }
}
