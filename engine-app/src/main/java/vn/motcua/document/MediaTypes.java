package vn.motcua.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.apache.tika.Tika;
import org.springframework.stereotype.Component;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;
import vn.motcua.shared.Violation;

/** Tells what a file is from its content; the name and the declared type of a client count for nothing. */
@Component
class MediaTypes {

    private static final Map<String, String> ALLOWED = Map.of(
            "application/pdf", "PDF",
            "image/jpeg", "JPEG",
            "image/png", "PNG",
            "image/tiff", "TIFF",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "DOCX",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "XLSX");

    private static final String OFFICE = "application/x-tika-ooxml";

    private final Tika tika = new Tika();

    /**
     * The media type.
     *
     * @param name only tells office files apart, which are all ZIP archives inside
     * @throws Rejection unsupported (415) when the content is none of the allowed kinds
     */
    String of(InputStream content, String name) throws IOException {
        String type = tika.detect(content, name);
        boolean zip = type.equals(OFFICE) || type.equals("application/zip");
        if (zip || !ALLOWED.containsKey(type)) {
            Text rule = new Text(
                    "Chỉ nhận tệp PDF, JPEG, PNG, TIFF, DOCX, XLSX; nội dung tệp này không thuộc các loại đó.",
                    "Only PDF, JPEG, PNG, TIFF, DOCX and XLSX are accepted; the content of this file is none of them.");
            throw new Rejection(
                    Rejection.Kind.UNSUPPORTED, "media-type", rule, List.of(new Violation("file", type, rule)));
        }
        return type;
    }
}
