package vn.motcua.document;

import static vn.motcua.document.FormText.text;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.document.pdf.QrCode;

/** Forms 01 to 06 and the receipts as pages, after the list of forms of Circular 03/2025/TT-VPCP; the wording is our own. */
@Component
class FormTemplates {

    private final FormText words;
    private final AppointmentForms appointments;
    private final DecisionForms decisions;
    private final ControlSlip controlSlip;
    private final Receipts receipts;

    FormTemplates(
            FormText words,
            AppointmentForms appointments,
            DecisionForms decisions,
            ControlSlip controlSlip,
            Receipts receipts) {
        this.words = words;
        this.appointments = appointments;
        this.decisions = decisions;
        this.controlSlip = controlSlip;
        this.receipts = receipts;
    }

    /**
     * XHTML of the form.
     *
     * @param rows of the control slip; other forms have none
     */
    String html(String code, String serial, IssuedForms.Saved saved, SlipRows rows) {
        return html(IssuedForms.title(saved.number()).vi() + " " + serial, List.of(sheet(code, serial, saved, rows)));
    }

    /** What one form says, for {@link #html(String, List)}. */
    String sheet(String code, String serial, IssuedForms.Saved saved, SlipRows rows) {
        return heading(code, serial, saved.content()) + body(code, saved.number(), saved.content(), rows);
    }

    /** XHTML of forms that are printed together, each beginning on a new page. */
    String html(String title, List<String> sheets) {
        return """
                <html lang="vi"><head><title>%1$s</title><meta name="subject" content="%1$s"/><style>
                @page { size: A4; margin: 18mm 18mm 16mm 24mm }
                body { font-family: 'Liberation Serif'; font-size: 12pt; line-height: 1.3; word-wrap: break-word }
                h1 { font-size: 14pt; text-align: center; margin: 8pt 0 2pt 0 }
                .center { text-align: center } .small { font-size: 10.5pt } .i { font-style: italic } .right { text-align: right } .nw { white-space: nowrap }
                table { width: 100%%; border-collapse: collapse }
                table.grid { margin: 6pt 0; -fs-table-paginate: paginate }
                table.grid td, table.grid th { border: 0.6pt solid #000; padding: 3pt 5pt }
                table.grid tr { page-break-inside: avoid }
                th { font-weight: 700 } td { vertical-align: top } .n { text-align: center; width: 44pt } .no { text-align: center; width: 26pt; white-space: nowrap }
                p { margin: 2pt 0 }
                </style></head><body>%2$s</body></html>""".formatted(
                        text(title),
                        sheets.stream()
                                .collect(Collectors.joining(
                                        "</div><div style=\"page-break-before: always\">", "<div>", "</div>")));
    }

    private String body(String code, String number, FormContent content, SlipRows rows) {
        return switch (number) {
            case IssuedForms.APPOINTMENT -> appointments.appointment(content, code);
            case IssuedForms.SUPPLEMENT -> appointments.supplement(content, code);
            case IssuedForms.REFUSAL -> decisions.refusal(content, code);
            case IssuedForms.APOLOGY -> decisions.apology(content, code);
            case IssuedForms.STOP -> decisions.stop(content, code);
            case IssuedForms.CONTROL_SLIP -> controlSlip.page(content, rows);
            case IssuedForms.PAYMENT -> receipts.payment(content, code);
            case IssuedForms.DELIVERY -> receipts.delivery(content, code);
            default -> throw new IllegalArgumentException("No such form: " + number);
        };
    }

    private String heading(String code, String serial, FormContent c) {
        return """
                <table><tr>
                <td class="center" style="width:41%%">%s<br/><b>%s</b></td>
                <td class="center"><b class="nw" style="font-size:11.5pt">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b><br/><b>Độc lập - Tự do - Hạnh phúc</b></td>
                </tr><tr>
                <td class="center small"><img src="%s" style="width:74pt;height:74pt" alt="Mã QR để tra cứu hồ sơ"/><br/>Mã hồ sơ: <b>%s</b><br/>Số: %s</td>
                <td class="center i" style="padding-top:8pt">%s, %s</td>
                </tr></table>""".formatted(
                        text(c.parentAgency()),
                        text(c.agency()),
                        QrCode.dataUri(c.trackingUrl() == null ? code : FormText.address(c, code)),
                        text(code),
                        text(serial),
                        text(c.place()),
                        words.day(c.issuedAt()));
    }
}
