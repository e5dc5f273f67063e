package vn.motcua.document;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.tika.Tika;
import org.springframework.stereotype.Component;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;
import vn.motcua.shared.Violation;

/** Tells what a file is from its content; the name and the declared type of a client count for nothing. */
@Component
class MediaTypes {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final Set<String> ALLOWED =
            Set.of("application/pdf", "image/jpeg", "image/png", "image/tiff", DOCX, XLSX);

    private static final List<String> ARCHIVES = List.of("application/x-tika-ooxml", "application/zip");

    /** How far into an archive its kind is looked for, and how many of its parts are looked at. */
    private static final int LOOK = 256 * 1024;

    private static final int PARTS = 64;

    private final Tika tika = new Tika();

    /**
     * The media type; the stream stands at its beginning again afterwards.
     *
     * @throws Rejection unsupported (415) when the content is none of the allowed kinds
     */
    String of(BufferedInputStream content) throws IOException {
        String type = tika.detect(content);
        String shown = ARCHIVES.contains(type) ? office(content) : type;
        if (!ALLOWED.contains(shown)) {
            Text rule = new Text(
                    "Chỉ nhận tệp PDF, JPEG, PNG, TIFF, DOCX, XLSX; nội dung tệp này không thuộc các loại đó.",
                    "Only PDF, JPEG, PNG, TIFF, DOCX and XLSX are accepted; the content of this file is none of them.");
            throw new Rejection(
                    Rejection.Kind.UNSUPPORTED, "media-type", rule, List.of(new Violation("file", type, rule)));
        }
        return shown;
    }

    /** What an archive is: a text has its parts in the folder word, a table in xl. */
    private static String office(BufferedInputStream content) throws IOException {
        content.mark(LOOK);
        byte[] beginning = content.readNBytes(LOOK);
        content.reset();
        try (ZipInputStream archive = new ZipInputStream(new ByteArrayInputStream(beginning))) {
            for (int part = 0; part < PARTS; part++) {
                ZipEntry entry = archive.getNextEntry();
                if (entry == null) {
                    return "application/zip";
                }
                if (entry.getName().startsWith("word/")) {
                    return DOCX;
                }
                if (entry.getName().startsWith("xl/")) {
                    return XLSX;
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            // cut off or broken: no office file that anybody could open
            return "application/zip";
        }
        return "application/zip";
    }
}
