package vn.motcua.document.handover;

import static vn.motcua.document.pdf.Xhtml.text;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.document.handover.HandOverView.Confirmation;
import vn.motcua.document.handover.HandOverView.Line;
import vn.motcua.document.pdf.FormPdf;
import vn.motcua.document.pdf.QrCode;

/** A list to print, A4: both confirmations as far as they have been given, and room for both signatures. */
@Component
class HandOverSheet {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    private final Clock clock;

    HandOverSheet(Clock clock) {
        this.clock = clock;
    }

    byte[] pdf(HandOverView list) {
        return FormPdf.render(html(list), latest(list));
    }

    /** What it says changed last then: the same list prints the same file. */
    private static Instant latest(HandOverView list) {
        return list.items().stream()
                .flatMap(line -> Stream.of(line.given(), line.answer()))
                .filter(confirmation -> confirmation != null)
                .map(Confirmation::at)
                .reduce(list.madeAt(), (first, second) -> second.isAfter(first) ? second : first);
    }

    private String html(HandOverView list) {
        StringBuilder rows = new StringBuilder();
        list.items().forEach(line -> rows.append(row(line)));
        return """
                <html lang="vi"><head><title>%1$s</title><meta name="subject" content="%1$s"/><style>
                @page { size: A4; margin: 18mm 16mm 16mm 16mm }
                body { font-family: 'Liberation Serif'; font-size: 11.5pt; line-height: 1.3; word-wrap: break-word }
                h1 { font-size: 14pt; text-align: center; margin: 8pt 0 4pt 0 } p { margin: 2pt 0 }
                .center { text-align: center } .small { font-size: 10pt }
                table { width: 100%%; border-collapse: collapse } td { vertical-align: top }
                table.grid { table-layout: fixed; margin: 6pt 0; font-size: 9.5pt; -fs-table-paginate: paginate }
                table.grid td, table.grid th { border: 0.6pt solid #000; padding: 3pt 4pt }
                table.grid tr { page-break-inside: avoid }
                </style></head><body><table><tr>
                <td class="center" style="width:45%%"><b>%2$s</b><br/><span class="small">Số: %3$s</span></td>
                <td class="center"><img src="%4$s" style="width:66pt;height:66pt" alt="Mã QR: số của danh sách"/></td>
                </tr></table><h1>%5$s</h1>
                <p>Bên giao: %6$s - %2$s</p><p>Bên nhận: %7$s - %8$s</p><p>Lập lúc %9$s, người lập: %10$s</p>
                <table class="grid"><thead><tr><th style="width:20pt">STT</th><th style="width:106pt">Mã hồ sơ</th>
                <th>Thủ tục, chủ hồ sơ</th><th style="width:76pt">Giao</th><th style="width:76pt">Nhận</th>
                <th style="width:70pt">Ghi chú</th></tr></thead><tbody>%11$s</tbody></table>
                <p><b>Tổng số: %12$d hồ sơ</b></p>
                <table style="margin-top:12pt;page-break-inside:avoid"><tr><td class="center" style="width:50%%;height:70pt"><b>BÊN GIAO</b><br/>(ký, ghi rõ họ tên)</td>
                <td class="center"><b>BÊN NHẬN</b><br/>(ký, ghi rõ họ tên)</td></tr></table></body></html>""".formatted(
                        text("Danh sách bàn giao " + list.serial()),
                        text(list.from().name().vi()),
                        text(list.serial()),
                        QrCode.dataUri(list.serial()),
                        list.giver() == Side.COUNTER
                                ? "DANH SÁCH BÀN GIAO HỒ SƠ GIẤY"
                                : "DANH SÁCH BÀN GIAO KẾT QUẢ GIẢI QUYẾT",
                        text(list.giver().title().vi()),
                        text(list.giver().other().title().vi()),
                        text(list.to().name().vi()),
                        moment(list.madeAt()),
                        text(list.madeBy().name()),
                        rows,
                        list.items().size());
    }

    private String row(Line line) {
        Confirmation answer = line.answer();
        boolean missed = answer != null && answer.notReceived() != null;
        return "<tr><td class=\"center\">%d</td><td>%s</td><td>%s%s</td><td>%s</td><td>%s</td><td>%s</td></tr>"
                .formatted(
                        line.number(),
                        text(line.code()),
                        text(line.procedureName().vi()),
                        line.ownerName() == null ? "" : "<br/>" + text(line.ownerName()),
                        signature(line.given()),
                        missed ? "" : signature(answer),
                        missed
                                ? "Không nhận: " + text(answer.notReceived().vi())
                                : line.dueAt() == null ? "" : "Hạn bàn giao: " + moment(line.dueAt()));
    }

    private String signature(@Nullable Confirmation confirmation) {
        return confirmation == null ? "" : text(confirmation.by().name()) + "<br/>" + moment(confirmation.at());
    }

    private String moment(Instant instant) {
        return MOMENT.format(instant.atZone(clock.getZone()));
    }
}
