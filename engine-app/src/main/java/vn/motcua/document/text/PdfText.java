package vn.motcua.document.text;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** The text of a PDF file: of its first pages, in the order in which people read it. */
final class PdfText {

    private static final int MOST_PAGES = 200;

    private PdfText() {}

    /** @throws IOException when the file is broken, or needs a password */
    static void write(byte[] file, TextLimit to) throws IOException {
        // in memory alone: what a file blows up to ends at the limit of the process, not on the disk
        try (PDDocument document = Loader.loadPDF(file, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setEndPage(MOST_PAGES);
            stripper.writeText(document, to);
        }
    }
}
