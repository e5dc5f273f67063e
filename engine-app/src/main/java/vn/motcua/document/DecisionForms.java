package vn.motcua.document;

import static vn.motcua.document.FormText.applicant;
import static vn.motcua.document.FormText.line;
import static vn.motcua.document.FormText.lookUp;
import static vn.motcua.document.FormText.people;
import static vn.motcua.document.FormText.signatures;
import static vn.motcua.document.FormText.strong;
import static vn.motcua.document.FormText.text;
import static vn.motcua.document.FormText.title;

import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Forms 03, 04 and 05: what the office tells the applicant of a decision. */
@Component
class DecisionForms {

    private final FormText words;

    DecisionForms(FormText words) {
        this.words = words;
    }

    String refusal(FormContent c, String code) {
        FormMatter.Refusal refusal = c.matter().refusal();
        return title("PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ", "Mẫu số 03")
                + people(c)
                + line("Nội dung yêu cầu giải quyết", c.summary())
                + line("Thời điểm nộp hồ sơ", words.moment(c.submittedAt()))
                + strong("Lý do từ chối tiếp nhận", refusal.reason())
                + line("Giải thích", refusal.note())
                + line("Căn cứ pháp lý", c.legalBasis())
                + line("Điện thoại liên hệ", c.agencyPhone())
                + lookUp("Tra cứu hồ sơ tại", c, code)
                + signatures("NGƯỜI NỘP HỒ SƠ", c.submitterName(), "NGƯỜI TIẾP NHẬN HỒ SƠ", c.officerName());
    }

    String apology(FormContent c, String code) {
        FormMatter.Apology apology = c.matter().apology();
        return title("VĂN BẢN XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN THỜI GIAN GIẢI QUYẾT", "Mẫu số 04")
                + strong("Kính gửi", c.submitterName())
                + "<p>" + text(c.agency())
                + " xin lỗi vì không trả được kết quả giải quyết hồ sơ vào thời điểm đã hẹn, và đề nghị được gia hạn"
                + " thời gian giải quyết như sau.</p>"
                + line("Nội dung yêu cầu giải quyết", c.summary())
                + line("Chủ hồ sơ", c.ownerName())
                + line("Thời điểm tiếp nhận", words.moment(c.receivedAt()))
                + line("Thời điểm hẹn trả kết quả trước đây", words.moment(apology.promised()))
                + line("Nguyên nhân chậm", apology.cause())
                + line("Giải thích", apology.note())
                + strong("Thời điểm hẹn trả kết quả mới", words.moment(c.dueAt()))
                + line("Lần gia hạn", "%d (thủ tục cho phép %d lần)".formatted(apology.number(), apology.limit()))
                + history(apology)
                + line("Điện thoại liên hệ", c.agencyPhone())
                + lookUp("Tra cứu hồ sơ tại", c, code)
                + signatures("", "", "LÃNH ĐẠO ĐƠN VỊ", c.officerName());
    }

    private String history(FormMatter.Apology apology) {
        StringBuilder rows = new StringBuilder();
        int n = 0;
        for (FormMatter.Former former : apology.former()) {
            rows.append("<tr><td class=\"no\">%d</td><td class=\"nw\">%s</td><td class=\"nw\">%s</td><td>%s</td></tr>"
                    .formatted(
                            ++n,
                            text(words.moment(former.dueAt())),
                            text(words.moment(former.replacedAt())),
                            text(former.cause())));
        }
        return "<p>Các lần hẹn trả kết quả trước đây:</p><table class=\"grid\"><thead><tr><th class=\"no\">STT</th>"
                + "<th>Thời điểm đã hẹn</th><th>Thay đổi lúc</th><th>Do</th></tr></thead><tbody>" + rows
                + "</tbody></table>";
    }

    String stop(FormContent c, String code) {
        FormMatter.Stop stop = c.matter().stop();
        return title("THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ", "Mẫu số 05")
                + applicant(c)
                + line("Nội dung yêu cầu giải quyết", c.summary())
                + line("Thời điểm tiếp nhận", words.moment(c.receivedAt()))
                + line("Yêu cầu dừng", stop.request())
                + line("Lý do", stop.reason())
                + line("Giải thích", stop.note())
                + line("Hồ sơ đang ở giai đoạn", stop.stage())
                + strong("Quyết định", stop.decision() + " từ " + words.moment(c.issuedAt()))
                + "<p>Nghĩa vụ tài chính:</p>"
                + stop.finance().stream()
                        .map(sentence -> "<p style=\"margin-left:14pt\">- " + text(sentence) + "</p>")
                        .collect(Collectors.joining())
                + line("Điện thoại liên hệ", c.agencyPhone())
                + lookUp("Tra cứu hồ sơ tại", c, code)
                + signatures("NGƯỜI NỘP HỒ SƠ", c.submitterName(), "NGƯỜI KÝ THÔNG BÁO", c.officerName());
    }
}
