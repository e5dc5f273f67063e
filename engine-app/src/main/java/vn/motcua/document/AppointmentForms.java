package vn.motcua.document;

import static vn.motcua.document.FormText.joined;
import static vn.motcua.document.FormText.line;
import static vn.motcua.document.FormText.lookUp;
import static vn.motcua.document.FormText.people;
import static vn.motcua.document.FormText.signatures;
import static vn.motcua.document.FormText.text;

import org.springframework.stereotype.Component;
import vn.motcua.dossier.Supplement;

/** Forms 01 and 02: what was handed in and when the result may be had; what has to be added. */
@Component
class AppointmentForms {

    private final FormText words;

    AppointmentForms(FormText words) {
        this.words = words;
    }

    String appointment(FormContent c, String code) {
        StringBuilder rows = new StringBuilder();
        int n = 0;
        for (FormContent.Row row : c.rows()) {
            rows.append(
                    "<tr><td class=\"no\">%d</td><td>%s</td><td class=\"n\">%d</td><td class=\"n\">%d</td><td class=\"n\">%d</td></tr>"
                            .formatted(++n, text(row.name()), row.original(), row.certified(), row.photocopy()));
        }
        return "<h1>GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ</h1><p class=\"center small\">(Mẫu số 01)</p>"
                + (c.replaces() == null ? "" : "<p class=\"center\">(Thay thế phiếu số " + text(c.replaces()) + ")</p>")
                + line("Phần của nhóm liên thông", c.part())
                + people(c)
                + line("Nội dung yêu cầu giải quyết", c.summary())
                + "<p>Thành phần hồ sơ đã nộp:</p><table class=\"grid\"><thead><tr><th class=\"no\">STT</th><th>Tên giấy tờ</th>"
                + "<th class=\"n\">Bản chính</th><th class=\"n\">Chứng thực</th><th class=\"n\">Bản chụp</th></tr></thead><tbody>"
                + rows
                + "</tbody></table>"
                + line("Số lượng hồ sơ", "01 (bộ)")
                + line("Thời hạn giải quyết theo quy định", c.termText())
                + line("Thời điểm tiếp nhận", words.moment(c.receivedAt()))
                + "<p>Thời điểm trả kết quả: <b>" + words.moment(c.dueAt()) + "</b></p>"
                + explanation(c)
                + line(
                        "Nơi trả kết quả",
                        c.returnPlace() == null ? joined(c.agency(), c.agencyAddress()) : c.returnPlace())
                + line("Cách thức nhận kết quả", joined(c.deliveryManner(), c.deliveryAddress()))
                + line("Điện thoại tra cứu", c.agencyPhone())
                + lookUp("Tra cứu hồ sơ tại", c, code)
                + signatures("NGƯỜI NỘP HỒ SƠ", c.submitterName(), "NGƯỜI TIẾP NHẬN HỒ SƠ", c.officerName());
    }

    String supplement(FormContent c, String code) {
        StringBuilder rows = new StringBuilder();
        int n = 0;
        for (FormContent.Row row : c.rows()) {
            rows.append("<tr><td class=\"no\">%d</td><td>%s</td><td>%s</td><td>%s</td></tr>"
                    .formatted(
                            ++n,
                            text(row.name().isEmpty() ? "Nội dung khác" : row.name()),
                            text(row.fault()),
                            text(row.note())));
        }
        return "<h1>PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ</h1><p class=\"center small\">(Mẫu số 02, lần "
                + c.supplementNumber()
                + ")</p>"
                + people(c)
                + line("Nội dung yêu cầu giải quyết", c.summary())
                + "<p>Đề nghị bổ sung, hoàn thiện các nội dung sau:</p><table class=\"grid\"><thead><tr><th class=\"no\">STT</th>"
                + "<th>Thành phần hồ sơ</th><th>Sai sót</th><th>Nội dung cần bổ sung</th></tr></thead><tbody>"
                + rows
                + "</tbody></table>"
                + line("Lý do", c.supplementReason())
                + line("Căn cứ pháp lý", c.legalBasis())
                + line("Hướng dẫn thêm", c.supplementBasis())
                + line("Giai đoạn yêu cầu", stage(c))
                + (c.supplementDeadline() == null
                        ? ""
                        : "<p>Hạn bổ sung: <b>" + words.moment(c.supplementDeadline()) + "</b></p>")
                + "<p>Trong quá trình bổ sung, nếu có vướng mắc, xin liên hệ " + text(c.officerName())
                + ", điện thoại " + text(c.officerPhone()) + ".</p>"
                + lookUp("Trang thông tin điện tử", c, code)
                + signatures(approver(c), "", "NGƯỜI HƯỚNG DẪN", c.officerName());
    }

    private static String stage(FormContent c) {
        return c.supplementStage() == Supplement.Stage.APPRAISAL ? "thẩm định hồ sơ" : "kiểm tra khi tiếp nhận";
    }

    /** After the reception a leader approves the request; at the counter the officer asks alone. */
    private static String approver(FormContent c) {
        return c.supplementStage() == Supplement.Stage.APPRAISAL ? "NGƯỜI PHÊ DUYỆT" : "";
    }

    private static String explanation(FormContent c) {
        return c.explanation().isEmpty()
                ? ""
                : "<p class=\"small i\">Cách tính: " + text(String.join(" ", c.explanation())) + "</p>";
    }
}
