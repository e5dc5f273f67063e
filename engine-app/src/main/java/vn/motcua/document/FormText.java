package vn.motcua.document;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.document.pdf.Xhtml;

/** Pieces that several forms are put together of, as XHTML: everything that comes from outside is escaped. */
@Component
class FormText {

    static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("'ngày' dd 'tháng' MM 'năm' yyyy");

    private final Clock clock;

    FormText(Clock clock) {
        this.clock = clock;
    }

    /** Title of the form and, below it, its number or the like. */
    static String title(String title, String below) {
        return title(title) + "<p class=\"center small\">(" + text(below) + ")</p>";
    }

    static String title(String title) {
        return "<h1>" + text(title) + "</h1>";
    }

    static String people(FormContent c) {
        return line("Bộ phận tiếp nhận", c.agency()) + applicant(c);
    }

    /** Submitter and owner, without the unit that received. */
    static String applicant(FormContent c) {
        return line("Người nộp hồ sơ", c.submitterName() + " (" + c.channel().toLowerCase(Locale.ROOT) + ")")
                + line("Số định danh cá nhân/giấy tờ tùy thân", c.submitterIdNumber())
                + line("Địa chỉ", c.submitterAddress())
                + line("Điện thoại", c.submitterPhone())
                + line("Thư điện tử", c.submitterEmail())
                + line("Chủ hồ sơ", c.ownerName())
                + line("Địa chỉ chủ hồ sơ", c.ownerAddress());
    }

    static String address(FormContent c, String code) {
        return c.trackingUrl() + "/" + code;
    }

    /** The page under which the dossier is looked up, as in the QR code; without one, where to ask with the code. */
    static String lookUp(String label, FormContent c, String code) {
        return c.trackingUrl() != null
                ? line(label, address(c, code))
                : line(
                        "Tra cứu hồ sơ",
                        "nêu mã hồ sơ " + code + " tại " + joined(c.agency(), c.agencyAddress())
                                + (c.agencyPhone() == null ? "" : ", điện thoại " + c.agencyPhone()));
    }

    static String joined(String first, @Nullable String second) {
        return second == null || second.isBlank() ? first : first + ", " + second;
    }

    static String signatures(String left, @Nullable String leftName, String right, @Nullable String rightName) {
        return """
                <table style="margin-top:12pt;page-break-inside:avoid"><tr><td class="center" style="width:50%%"><b>%s</b></td>
                <td class="center"><b>%s</b></td></tr><tr><td class="center" style="height:56pt;vertical-align:bottom">%s</td>
                <td class="center" style="vertical-align:bottom">%s</td></tr></table>""".formatted(text(left), text(right), text(leftName), text(rightName));
    }

    static String line(String label, @Nullable String value) {
        return value == null || value.isBlank() ? "" : "<p>" + text(label) + ": " + text(value) + "</p>";
    }

    /** A line whose value is what one looks for. */
    static String strong(String label, String value) {
        return "<p>" + text(label) + ": <b>" + text(value) + "</b></p>";
    }

    String moment(@Nullable Instant instant) {
        return instant == null ? "" : MOMENT.format(instant.atZone(clock.getZone()));
    }

    /** For narrow cells: the hour above the day. */
    String stacked(@Nullable Instant instant) {
        return instant == null
                ? ""
                : "%s<br/>%s".formatted(HOUR.format(instant.atZone(clock.getZone())), date(instant));
    }

    String date(@Nullable Instant instant) {
        return instant == null ? "" : DATE.format(instant.atZone(clock.getZone()));
    }

    String day(Instant instant) {
        return DAY.format(instant.atZone(clock.getZone()));
    }

    static String text(@Nullable String value) {
        return Xhtml.text(value);
    }
}
