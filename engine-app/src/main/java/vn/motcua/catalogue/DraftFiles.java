package vn.motcua.catalogue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;
import vn.motcua.shared.Violation;

/** Files as an editor sends them: only what a bundle consists of, under names that lead nowhere else. */
final class DraftFiles {

    private static final String NAME = "[A-Za-z0-9]+([.-][A-Za-z0-9]+)*";
    private static final Pattern KNOWN =
            Pattern.compile("procedure\\.yaml|" + NAME + "\\.(bpmn|dmn)|forms/" + NAME + "\\.form");

    private static final Text KIND = new Text(
            "Gói chỉ gồm procedure.yaml, các tệp .bpmn, .dmn và forms/*.form; tên tệp gồm chữ cái không dấu, số, gạch nối"
                    + " và dấu chấm.",
            "A bundle holds procedure.yaml, .bpmn, .dmn and forms/*.form files only; their names are of letters without"
                    + " diacritics, digits, hyphens and dots.");
    private static final Text EMPTY = new Text("Tệp không có nội dung.", "The file has no content.");

    private DraftFiles() {}

    /**
     * Their content by path.
     *
     * @param sent texts by path
     * @throws Rejection INVALID naming each file that cannot be one of a bundle
     */
    static Map<String, byte[]> of(Map<String, String> sent) {
        List<Violation> violations = new ArrayList<>();
        Map<String, byte[]> files = new TreeMap<>();
        sent.forEach((path, content) -> {
            if (!KNOWN.matcher(path).matches()) {
                violations.add(new Violation("files", path, KIND));
            } else if (content == null || content.isBlank()) {
                violations.add(new Violation("files", path, EMPTY));
            } else {
                files.put(path, content.getBytes(StandardCharsets.UTF_8));
            }
        });
        if (!violations.isEmpty()) {
            throw Rejection.invalid(violations);
        }
        return files;
    }
}
