package vn.motcua.document.register;

import static vn.motcua.document.pdf.Xhtml.text;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.motcua.document.pdf.QrCode;
import vn.motcua.dossier.Status;
import vn.motcua.organisation.Unit;
import vn.motcua.organisation.Units;

/** The register of a period as a book to print (form 07), A4 across; its number names the unit and the period. */
@Component
class RegisterBook {

    private static final DateTimeFormatter COMPACT = DateTimeFormatter.ofPattern("yyyyMMdd");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("'ngày' dd 'tháng' MM 'năm' yyyy");

    /** Widths of the columns in points, without the padding: together they fill the page between its margins. */
    private static final int[] WIDTHS = {18, 80, 76, 18, 62, 66, 46, 46, 46, 46, 50, 50, 58};

    private final RegisterWords words;
    private final Units units;

    RegisterBook(RegisterWords words, Units units) {
        this.words = words;
        this.units = units;
    }

    /** Number of the book: one unit and period have one, and each extract of it another. */
    static String number(RegisterQuery query) {
        return "07-%s-%s-%s%s%s"
                .formatted(
                        query.unit(),
                        COMPACT.format(query.from()),
                        COMPACT.format(query.to()),
                        query.procedure() == null ? "" : "-" + query.procedure(),
                        query.status() == null ? "" : "-TT" + query.status());
    }

    /** What an extract has of the book; nothing for the whole. */
    private static String extract(RegisterQuery query) {
        if (!query.extract()) {
            return "";
        }
        String procedure = query.procedure() == null ? "" : "thủ tục " + query.procedure();
        String status = query.status() == null
                ? ""
                : "trạng thái “" + Status.of(query.status()).text().vi() + "”";
        return "<p class=\"center i\">Trích sổ, chỉ gồm: %s</p>"
                .formatted(text(Stream.of(procedure, status)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining("; "))));
    }

    /** XHTML of the book. */
    String html(RegisterQuery query, List<RegisterRow> rows) {
        Unit unit = units.get(query.unit());
        return """
                <html lang="vi"><head><title>%1$s</title><meta name="subject" content="%1$s"/><style>
                @page { size: A4 landscape; margin: 14mm 14mm 16mm 14mm;
                    @bottom-right { content: counter(page) " / " counter(pages); font-family: 'Liberation Serif'; font-size: 9pt } }
                body { font-family: 'Liberation Serif'; font-size: 11pt; line-height: 1.3 }
                h1 { font-size: 14pt; text-align: center; margin: 4pt 0 2pt 0 } p { margin: 3pt 0 }
                .center { text-align: center } .small { font-size: 10pt } .i { font-style: italic } .nw { white-space: nowrap }
                table { width: 100%%; border-collapse: collapse } td { vertical-align: top }
                table.grid { table-layout: fixed; margin: 6pt 0; font-size: 8.5pt; line-height: 1.2; -fs-table-paginate: paginate }
                table.grid td, table.grid th { border: 0.6pt solid #000; padding: 2pt 3pt; word-wrap: break-word }
                table.grid tr { page-break-inside: avoid } th { font-weight: 700; text-align: center }
                </style></head><body>%2$s%3$s</body></html>""".formatted(text("Sổ theo dõi hồ sơ " + number(query)), heading(query, unit), table(rows));
    }

    private String heading(RegisterQuery query, Unit unit) {
        String parent =
                unit.parent() == null ? "" : units.get(unit.parent()).name().vi();
        return """
                <table><tr><td class="center" style="width:34%%">%s<br/><b>%s</b><br/><span class="small">Số: %s</span></td>
                <td class="center" style="width:14%%"><img src="%s" style="width:60pt;height:60pt" alt="Mã QR: số của sổ"/></td>
                <td class="center"><b class="nw">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b><br/><b>Độc lập - Tự do - Hạnh phúc</b>
                <br/><span class="i">%s</span></td></tr></table>
                <h1>%s</h1><p class="center small">(Mẫu số 07)</p>
                <p class="center">Hồ sơ tiếp nhận từ ngày %s đến ngày %s</p>%s""".formatted(
                        text(parent),
                        text(unit.name().vi()),
                        text(number(query)),
                        QrCode.dataUri(number(query)),
                        DAY.format(words.today()),
                        query.extract() ? "TRÍCH SỔ THEO DÕI HỒ SƠ" : "SỔ THEO DÕI HỒ SƠ",
                        RegisterWords.DATE.format(query.from()),
                        RegisterWords.DATE.format(query.to()),
                        extract(query));
    }

    private String table(List<RegisterRow> rows) {
        StringBuilder table = new StringBuilder("<table class=\"grid\"><thead><tr>");
        for (int i = 0; i < WIDTHS.length; i++) {
            table.append("<th style=\"width:%dpt\">%s</th>".formatted(WIDTHS[i], text(RegisterWords.HEADINGS.get(i))));
        }
        table.append("</tr></thead><tbody>");
        for (RegisterRow row : rows) {
            table.append("<tr>");
            words.cells(row)
                    .forEach(cell -> table.append("<td>").append(text(cell)).append("</td>"));
            table.append("</tr>");
        }
        return table.append("</tbody></table>")
                .append(
                        rows.isEmpty()
                                ? "<p class=\"i\">Không có hồ sơ nào được tiếp nhận trong thời gian này.</p>"
                                : "")
                .toString();
    }
}
