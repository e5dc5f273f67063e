package vn.motcua.document.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Calendar;
import java.util.Locale;
import java.util.TimeZone;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Makes a PDF of XHTML, with an embedded serif font that has every Vietnamese letter. */
public final class FormPdf {

    private static final String FAMILY = "Liberation Serif";

    static {
        // the library tells of every font it loads, on the console of whoever runs the product
        XRLog.listRegisteredLoggers().forEach(name -> XRLog.setLevel(name, Level.WARNING));
    }

    private FormPdf() {}

    /**
     * The PDF, A4; the same page gives the same bytes.
     *
     * @param issued stands in the file as the time of its making
     */
    public static byte[] render(String xhtml, Instant issued) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(64 * 1024);
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.useUnicodeLineBreaker(new BlankBreaks());
        builder.useFont(() -> font("Regular"), FAMILY, 400, FontStyle.NORMAL, true);
        builder.useFont(() -> font("Bold"), FAMILY, 700, FontStyle.NORMAL, true);
        builder.useFont(() -> font("Italic"), FAMILY, 400, FontStyle.ITALIC, true);
        builder.useFont(() -> font("BoldItalic"), FAMILY, 700, FontStyle.ITALIC, true);
        builder.withHtmlContent(xhtml, null);
        builder.toStream(out);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            try (PDDocument document = renderer.createPDFKeepOpen()) {
                Calendar made = Calendar.getInstance(TimeZone.getTimeZone("UTC"), Locale.ROOT);
                made.setTimeInMillis(issued.toEpochMilli());
                document.getDocumentInformation().setCreationDate(made);
                document.setDocumentId(issued.toEpochMilli());
                document.save(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static InputStream font(String style) {
        return FormPdf.class.getResourceAsStream("/liberation/LiberationSerif-" + style + ".ttf");
    }
}
