package vn.motcua.document.pdf;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** Text for the pages that {@link FormPdf} makes PDF of. */
public final class Xhtml {

    private Xhtml() {}

    /** What comes from outside, escaped, without control characters; nothing for null. */
    public static String text(@Nullable String value) {
        return value == null ? "" : HtmlUtils.htmlEscapeDecimal(value.replaceAll("\\p{Cntrl}", " "), "UTF-8");
    }
}
