package vn.motcua.document.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.motcua.document.text.TextReader.Outcome;
import vn.motcua.document.text.TextReader.Result;

/** The process that reads files: what it reads, and that no file harms more than itself. */
class TextReaderTest {

    private static final String PDF = "application/pdf";
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final Duration ENOUGH = Duration.ofMinutes(2);

    private final TextReader reader = new TextReader(ENOUGH, 96);

    @AfterEach
    void end() {
        reader.close();
    }

    @Test
    void readsTheTextOfAPdf() throws IOException {
        assertThat(reader.read(PDF, pdf(1, "Giay chung sinh 0077")))
                .isEqualTo(new Result(Outcome.READ, "Giay chung sinh 0077"));
    }

    @Test
    void readsTheTextOfAWordFileWithWordsApart() throws IOException {
        byte[] file = archive(Map.of(
                "word/document.xml",
                xml("<w:p><w:r><w:t>Giấy chứng </w:t></w:r><w:r><w:t>sinh</w:t></w:r></w:p>"
                        + "<w:p><w:r><w:t>số</w:t><w:tab/><w:t>77</w:t></w:r></w:p><w:instr>ẩn</w:instr>"),
                "word/styles.xml",
                xml("<w:t>không phải nội dung</w:t>")));

        assertThat(reader.read(DOCX, file)).isEqualTo(new Result(Outcome.READ, "Giấy chứng sinh số 77"));
    }

    @Test
    void readsTheTextOfATable() throws IOException {
        byte[] file = archive(Map.of(
                "xl/sharedStrings.xml", xml("<w:si><w:t>Họ tên</w:t></w:si><w:si><w:t>Lò Văn Pản</w:t></w:si>")));

        assertThat(reader.read(XLSX, file).text()).isEqualTo("Họ tên Lò Văn Pản");
    }

    @Test
    void whatIsNoneOfItsKindIsBroken() throws IOException {
        assertThat(reader.read(PDF, "%PDF-1.7 hỏng".getBytes(StandardCharsets.UTF_8))
                        .outcome())
                .isEqualTo(Outcome.BROKEN);
        assertThat(reader.read(DOCX, archive(Map.of("word/document.xml", "no text at all")))
                        .outcome())
                .isEqualTo(Outcome.BROKEN);
        assertThat(reader.read(DOCX, new byte[0])).isEqualTo(new Result(Outcome.READ, ""));
    }

    @Test
    void entitiesOfAHostileFileAreNotFollowed() throws IOException {
        String hostile = "<!DOCTYPE d [<!ENTITY f SYSTEM \"file:///etc/passwd\">]><d><t>&f;</t></d>";

        assertThat(reader.read(DOCX, archive(Map.of("word/document.xml", hostile)))
                        .text())
                .doesNotContain("root");
    }

    @Test
    void ofALongFileTheFirstIsEnough() throws IOException {
        Result pages = reader.read(PDF, pdf(400, "trang"));
        assertThat(pages.outcome()).isEqualTo(Outcome.READ);
        assertThat(pages.text().split(" ", -1)).hasSize(200);

        Result words = reader.read(
                DOCX,
                archive(Map.of("word/document.xml", xml("<w:p><w:t>" + "chữ ".repeat(100_000) + "</w:t></w:p>"))));
        assertThat(words.outcome()).isEqualTo(Outcome.READ);
        assertThat(words.text().length()).isBetween(49_990, 50_000);
    }

    @Test
    void anArchiveThatUnpacksWithoutEndIsLeft() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("word/media/bomb.bin"));
            zeros(zip, 100);
        }

        assertThat(reader.read(DOCX, out.toByteArray()).outcome()).isEqualTo(Outcome.BROKEN);
    }

    @Test
    void aFileThatIsTooMuchEndsItsProcessAndNotTheNextFile() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            COSStream bomb = document.getDocument().createCOSStream();
            try (OutputStream content = bomb.createOutputStream(COSName.FLATE_DECODE)) {
                // one word that does not end: it has to stand in memory whole
                content.write('(');
                zeros(content, 200);
            }
            page.setContents(new PDStream(bomb));
            assertThat(reader.read(PDF, saved(document))).isEqualTo(new Result(Outcome.TOO_MUCH, ""));
        }
        assertThat(reader.read(PDF, pdf(1, "sau")).text()).isEqualTo("sau");
    }

    @Test
    void aFileThatTakesTooLongIsLeft() throws IOException {
        try (TextReader hasty = new TextReader(Duration.ofMillis(1), 96)) {
            assertThat(hasty.read(PDF, pdf(200, "lau"))).isEqualTo(new Result(Outcome.TOO_SLOW, ""));
        }
    }

    private static String xml(String body) {
        return "<w:d xmlns:w=\"urn:w\">" + body + "</w:d>";
    }

    private static byte[] archive(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    private static void zeros(OutputStream out, int megabytes) throws IOException {
        byte[] megabyte = new byte[1 << 20];
        for (int n = 0; n < megabytes; n++) {
            out.write(megabyte);
        }
    }

    private static byte[] pdf(int pages, String text) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
            for (int n = 0; n < pages; n++) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(font, 12);
                    content.newLineAtOffset(72, 700);
                    content.showText(text);
                    content.endText();
                }
            }
            return saved(document);
        }
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }
}
