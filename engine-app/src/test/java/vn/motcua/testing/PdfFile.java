package vn.motcua.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** A PDF as a reader has it: its words, its pages as pictures, its QR code. */
public final class PdfFile {

    private static final int DPI = 150;
    private static final float MILLIMETRE = 72 / 25.4f;
    private static final int DARK = 0x80;
    private static final Path PICTURES = Path.of("target", "forms");

    private final byte[] bytes;

    public PdfFile(byte[] bytes) {
        this.bytes = bytes;
    }

    private interface Reading<T> {
        T of(PDDocument document) throws IOException;
    }

    private <T> T read(Reading<T> reading) {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            return reading.of(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All words, composed letters, one blank between two words. */
    public String text() {
        return read(document -> clean(new PDFTextStripper().getText(document)));
    }

    /** Likewise of one page, the first is 1. */
    public String text(int page) {
        return read(document -> {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return clean(stripper.getText(document));
        });
    }

    private static String clean(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("\\s+", " ");
    }

    public int pages() {
        return read(PDDocument::getNumberOfPages);
    }

    public String title() {
        return read(document -> document.getDocumentInformation().getTitle());
    }

    /** Whether readers that speak can tell headings from tables. */
    public boolean tagged() {
        return read(document -> document.getDocumentCatalog().getStructureTreeRoot() != null
                && "vi".equals(document.getDocumentCatalog().getLanguage()));
    }

    /** What the QR code of the first page says. */
    public String qr() {
        BufferedImage page = read(document -> new PDFRenderer(document).renderImageWithDPI(0, 200));
        int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
        var source = new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels);
        try {
            return new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(source)))
                    .getText();
        } catch (NotFoundException e) {
            throw new AssertionError("The first page has no QR code", e);
        } catch (ReaderException e) {
            throw new AssertionError("The QR code cannot be read", e);
        }
    }

    /** Every page is of this size and has something on it, and every letter stands inside the margins. */
    public PdfFile looksRight(PDRectangle size, int marginMillimetres) {
        return read(document -> {
            for (int i = 0; i < document.getNumberOfPages(); i++) {
                PDPage page = document.getPage(i);
                assertThat(page.getMediaBox().getWidth())
                        .isCloseTo(size.getWidth(), org.assertj.core.data.Offset.offset(1f));
                assertThat(dark(new PDFRenderer(document).renderImageWithDPI(i, DPI)))
                        .as("dark points of page %d, of a million", i + 1)
                        .isBetween(500, 300_000);
                inside(document, i, marginMillimetres * MILLIMETRE);
            }
            return this;
        });
    }

    private static int dark(BufferedImage image) {
        long dark = 0;
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                dark += (image.getRGB(x, y) & 0xFF) < DARK ? 1 : 0;
            }
        }
        return Math.toIntExact(dark * 1_000_000 / ((long) image.getWidth() * image.getHeight()));
    }

    private static void inside(PDDocument document, int index, float margin) throws IOException {
        PDRectangle box = document.getPage(index).getMediaBox();
        List<String> outside = new ArrayList<>();
        PDFTextStripper stripper = new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<TextPosition> letters) {
                for (TextPosition letter : letters) {
                    boolean fits = letter.getX() >= margin
                            && letter.getX() + letter.getWidth() <= box.getWidth() - margin
                            && letter.getY() - letter.getHeight() >= margin
                            && letter.getY() <= box.getHeight() - margin;
                    if (!fits) {
                        outside.add(text + " at " + letter.getX() + ", " + letter.getY());
                    }
                }
            }
        };
        stripper.setStartPage(index + 1);
        stripper.setEndPage(index + 1);
        stripper.getText(document);
        assertThat(outside).as("letters in the margins of page %d", index + 1).isEmpty();
    }

    /** Writes each page as a picture below {@code target/forms}, for people to look at. */
    public PdfFile pictures(String name) {
        return read(document -> {
            Files.createDirectories(PICTURES);
            for (int i = 0; i < document.getNumberOfPages(); i++) {
                BufferedImage page = new PDFRenderer(document).renderImageWithDPI(i, DPI);
                ImageIO.write(
                        page,
                        "png",
                        PICTURES.resolve(name + "-" + (i + 1) + ".png").toFile());
            }
            return this;
        });
    }
}
