package vn.motcua.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.Text;

/**
 * A document that a dossier needs.
 *
 * @param original how many originals (bản chính); 0 with the others when nothing on paper is needed
 * @param certified certified copies (bản sao chứng thực)
 * @param photocopy plain copies (bản chụp)
 * @param required the dossier is incomplete without it
 * @param reused data of a database stand in for the paper
 * @param presented only shown at the counter, not kept
 * @param note what the applicant should know; null for nothing
 */
public record RequiredComponent(
        String code,
        Text name,
        int original,
        int certified,
        int photocopy,
        boolean required,
        boolean reused,
        boolean presented,
        @Nullable Text note) {

    private static final Text REUSED = new Text(
            "Dùng dữ liệu điện tử đã có, không phải nộp bản giấy.", "Existing data are used, no paper is needed.");
    private static final Text PRESENTED =
            new Text("Chỉ xuất trình, không phải nộp.", "Only to be shown, not handed in.");

    static RequiredComponent of(Manifest manifest, Map<String, Object> row) {
        String code = (String) row.get("component");
        boolean reused = Boolean.TRUE.equals(row.get("reused"));
        boolean presented = Boolean.TRUE.equals(row.get("presented"));
        return new RequiredComponent(
                code,
                manifest.component(code).map(Manifest.Component::name).orElse(Text.same(code)),
                count(row.get("original")),
                count(row.get("certified")),
                count(row.get("photocopy")),
                Boolean.TRUE.equals(row.get("required")),
                reused,
                presented,
                reused ? REUSED : presented ? PRESENTED : null);
    }

    /** Those of a manifest without a table, which are asked for in every case. */
    static List<RequiredComponent> all(Manifest manifest) {
        return manifest.components().stream()
                .map(component -> of(
                        manifest,
                        values(
                                component.code(),
                                component.original(),
                                component.certified(),
                                component.photocopy(),
                                !Boolean.FALSE.equals(component.required()),
                                component.kind().equals("PRESENT"))))
                .toList();
    }

    private static Map<String, Object> values(
            String code, Integer original, Integer certified, Integer photocopy, boolean required, boolean presented) {
        Map<String, Object> row = new HashMap<>();
        row.put("component", code);
        row.put("original", original);
        row.put("certified", certified);
        row.put("photocopy", photocopy);
        row.put("required", required);
        row.put("presented", presented);
        return row;
    }

    private static int count(Object value) {
        return value == null ? 0 : ((Number) value).intValue();
    }
}
