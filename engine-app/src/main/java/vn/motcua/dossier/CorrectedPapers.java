package vn.motcua.dossier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.Component.Copies;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;

/** What differs in the submitter and in the copies that were handed in. */
final class CorrectedPapers {

    private CorrectedPapers() {}

    /** Fields of the submitter that differ. */
    static List<CorrectedField> submitter(Submitter before, Submitter after) {
        List<CorrectedField> fields = new ArrayList<>();
        add(fields, "name", "Người nộp", "Submitter", before.name(), after.name());
        add(
                fields,
                "idNumber",
                "Số giấy tờ của người nộp",
                "Submitter's ID number",
                before.idNumber(),
                after.idNumber());
        add(fields, "phone", "Điện thoại của người nộp", "Submitter's phone", before.phone(), after.phone());
        add(fields, "email", "Thư điện tử của người nộp", "Submitter's e-mail", before.email(), after.email());
        add(fields, "address", "Địa chỉ của người nộp", "Submitter's address", before.address(), after.address());
        add(fields, "relation", "Quan hệ với chủ hồ sơ", "Relation to the owner", before.relation(), after.relation());
        return fields;
    }

    private static void add(
            List<CorrectedField> fields,
            String name,
            String vi,
            String en,
            @Nullable String before,
            @Nullable String after) {
        Text old = CorrectedData.text(before);
        Text now = CorrectedData.text(after);
        if (!Objects.equals(old, now)) {
            fields.add(new CorrectedField("submitter." + name, new Text(vi, en), old, now));
        }
    }

    /**
     * The copies of each component that differ; what differs is added to the fields.
     *
     * @throws Rejection invalid for a component that the dossier does not have
     */
    static Map<String, Copies> of(
            List<Component> components, List<Correction.Received> corrected, List<CorrectedField> fields) {
        Map<String, Copies> papers = new LinkedHashMap<>();
        for (Correction.Received each : corrected) {
            Component component = components.stream()
                    .filter(one -> one.code().equals(each.code()))
                    .findFirst()
                    .orElseThrow(() -> Rejection.invalid(
                            "components",
                            each.code(),
                            new Text(
                                    "Thành phần này không thuộc danh mục thành phần của hồ sơ.",
                                    "The dossier has no component with this code.")));
            if (!component.received().equals(each.copies())) {
                papers.put(each.code(), each.copies());
                fields.add(new CorrectedField(
                        "component." + each.code(),
                        component.name(),
                        words(component.received()),
                        words(each.copies())));
            }
        }
        return papers;
    }

    private static Text words(Copies copies) {
        return copies.total() == 0
                ? new Text("không có", "not there")
                : new Text(
                        "bản chính %d, chứng thực %d, bản chụp %d"
                                .formatted(copies.original(), copies.certified(), copies.photocopy()),
                        "original %d, certified %d, photocopy %d"
                                .formatted(copies.original(), copies.certified(), copies.photocopy()));
    }
}
