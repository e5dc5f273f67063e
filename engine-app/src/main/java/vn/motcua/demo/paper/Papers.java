package vn.motcua.demo.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Sets papers as one page A4; the fonts are read once, and each paper carries the letters that it uses. */
public final class Papers {

    private static final float LEFT = 62;
    private static final float LINE = 19;
    private static final int LONGEST = 88;

    private final TrueTypeFont regular = font("Regular");
    private final TrueTypeFont bold = font("Bold");

    /** The paper as a PDF. */
    public byte[] pdf(Paper paper) {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            PDFont plain = PDType0Font.load(document, regular, true);
            PDFont strong = PDType0Font.load(document, bold, true);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                write(new Pen(content), paper, plain, strong);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream(32 * 1024);
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Pen pen, Paper paper, PDFont plain, PDFont strong) throws IOException {
        pen.centred(strong, 12, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
        pen.centred(strong, 12, "Độc lập - Tự do - Hạnh phúc");
        pen.skip();
        pen.centred(strong, 15, paper.title());
        pen.centred(plain, 11, paper.subtitle());
        pen.skip();
        for (String line : paper.lines()) {
            pen.wrapped(plain, line);
        }
        pen.skip();
        pen.right(plain, paper.place());
        pen.right(strong, paper.signerTitle());
        pen.skip();
        pen.right(plain, paper.signer());
        pen.foot(plain, "Giấy tờ bịa ra cho bản dùng thử MotCua, không có giá trị.");
    }

    private static TrueTypeFont font(String style) {
        try (InputStream in = Papers.class.getResourceAsStream("/liberation/LiberationSerif-" + style + ".ttf")) {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in));
            // Vietnamese letters are one glyph each; looking for ligatures would take most of the time of a paper
            font.setEnableGsub(false);
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes from the top of the page downwards. */
    private static final class Pen {
        private final PDPageContentStream content;
        private float y = 780;

        Pen(PDPageContentStream content) {
            this.content = content;
        }

        void skip() {
            y -= LINE;
        }

        void centred(PDFont font, float size, String text) throws IOException {
            at((PDRectangle.A4.getWidth() - width(font, size, text)) / 2, font, size, text);
        }

        void right(PDFont font, String text) throws IOException {
            at(PDRectangle.A4.getWidth() - LEFT - width(font, 12, text), font, 12, text);
        }

        void wrapped(PDFont font, String text) throws IOException {
            String rest = text;
            while (rest.length() > LONGEST) {
                int cut = rest.lastIndexOf(' ', LONGEST);
                at(LEFT, font, 12, rest.substring(0, cut));
                rest = rest.substring(cut + 1);
            }
            at(LEFT, font, 12, rest);
        }

        void foot(PDFont font, String text) throws IOException {
            y = 48;
            at(LEFT, font, 9, text);
        }

        private void at(float x, PDFont font, float size, String text) throws IOException {
            content.beginText();
            content.setFont(font, size);
            content.newLineAtOffset(x, y);
            content.showText(text);
            content.endText();
            y -= LINE;
        }

        private static float width(PDFont font, float size, String text) throws IOException {
            return font.getStringWidth(text) / 1000 * size;
        }
    }
}
