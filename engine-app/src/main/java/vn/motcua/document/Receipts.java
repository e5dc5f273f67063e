package vn.motcua.document;

import static vn.motcua.document.FormText.joined;
import static vn.motcua.document.FormText.line;
import static vn.motcua.document.FormText.lookUp;
import static vn.motcua.document.FormText.signatures;
import static vn.motcua.document.FormText.strong;
import static vn.motcua.document.FormText.text;
import static vn.motcua.document.FormText.title;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.shared.Money;

/** Receipts for money that came in and for the result that went out. */
@Component
class Receipts {

    private final FormText words;

    Receipts(FormText words) {
        this.words = words;
    }

    String payment(FormContent c, String code) {
        FormMatter.Payment paid = c.matter().payment();
        boolean submitter = paid.payer().equalsIgnoreCase(c.submitterName());
        return title("BIÊN LAI THU TIỀN PHÍ, LỆ PHÍ", "Ký hiệu: %s - Số: %s".formatted(paid.serial(), paid.number()))
                + line("Đơn vị thu tiền", joined(c.agency(), c.agencyAddress()))
                + strong("Người nộp tiền", paid.payer())
                + line("Địa chỉ", submitter ? c.submitterAddress() : "")
                + line("Hồ sơ", code + " - " + c.summary())
                + items(paid)
                + strong("Tổng số tiền", money(paid.totalVnd()))
                + line("Bằng chữ", AmountInWords.of(paid.totalVnd()))
                + line("Trong đó", split(paid))
                + line("Hình thức nộp", paid.manner())
                + line("Ngày nộp", FormText.DATE.format(paid.paidOn()))
                + line("Số liên", "03")
                + lookUp("Tra cứu hồ sơ tại", c, code)
                + signatures("NGƯỜI NỘP TIỀN", paid.payer(), "NGƯỜI THU TIỀN", c.officerName());
    }

    private static String items(FormMatter.Payment paid) {
        StringBuilder rows = new StringBuilder();
        int n = 0;
        for (FormMatter.Payment.Item item : paid.items()) {
            rows.append(row(
                    Integer.toString(++n),
                    item.name(),
                    item.kind(),
                    Integer.toString(item.quantity()),
                    money(item.unitVnd()),
                    money(item.amountVnd())));
        }
        if (paid.lateVnd() > 0) {
            rows.append(row(Integer.toString(++n), "Tiền chậm nộp", "", "", "", money(paid.lateVnd())));
        }
        return "<table class=\"grid\"><thead><tr><th class=\"no\">STT</th><th>Nội dung thu</th><th>Loại</th>"
                + "<th class=\"n nw\">Số lượng</th><th class=\"right\">Mức thu</th><th class=\"right\">Thành tiền</th></tr></thead><tbody>"
                + rows
                + "</tbody></table>";
    }

    private static String row(String n, String name, String kind, String quantity, String unit, String amount) {
        return ("<tr><td class=\"no\">%s</td><td>%s</td><td class=\"nw\">%s</td><td class=\"n\">%s</td>"
                        + "<td class=\"right nw\">%s</td><td class=\"right nw\">%s</td></tr>")
                .formatted(text(n), text(name), text(kind), text(quantity), text(unit), text(amount));
    }

    /** Fees and charges apart, as they go to different accounts. */
    private static String split(FormMatter.Payment paid) {
        Map<String, Long> byKind = new LinkedHashMap<>();
        paid.items().forEach(item -> byKind.merge(item.kind(), item.amountVnd(), Long::sum));
        return byKind.entrySet().stream()
                .map(each -> each.getKey() + " " + money(each.getValue()))
                .collect(Collectors.joining("; "));
    }

    private static String money(long vnd) {
        return new Money(vnd).words().vi();
    }

    String delivery(FormContent c, String code) {
        FormMatter.Delivery delivery = c.matter().delivery();
        return title("GIẤY BIÊN NHẬN TRẢ KẾT QUẢ")
                + line("Thủ tục hành chính", c.procedureName())
                + line("Chủ hồ sơ", c.ownerName())
                + line(
                        "Người giao",
                        joined(c.officerName().isBlank() ? c.agency() : c.officerName(), phone(c.agencyPhone())))
                + line(
                        "Người nhận",
                        delivery.recipient() == null
                                ? null
                                : joined(delivery.recipient(), phone(delivery.recipientPhone())))
                + line("Tư cách người nhận", delivery.standing())
                + line(
                        "Giấy tờ tùy thân",
                        delivery.idNumber() == null ? null : "số " + delivery.idNumber() + ", đã đối chiếu")
                + strong("Loại kết quả", delivery.result())
                + line("Số", delivery.resultNumber())
                + line("Trích yếu", c.summary())
                + line("Số bưu gửi", delivery.tracking())
                + line("Thời điểm giao, nhận", words.moment(c.issuedAt()))
                + lookUp("Tra cứu hồ sơ tại", c, code)
                + signatures("NGƯỜI GIAO", c.officerName(), "NGƯỜI NHẬN", delivery.recipient());
    }

    private static String phone(String number) {
        return number == null || number.isBlank() ? "" : "điện thoại " + number;
    }
}
