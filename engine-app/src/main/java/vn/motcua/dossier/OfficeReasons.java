package vn.motcua.dossier;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.motcua.shared.Text;

/**
 * Coded reasons that hold for every procedure, beside those of its own list: for acts of the office on its own records,
 * of which no procedure says anything. Proposed by us; no law names them.
 */
final class OfficeReasons {

    static final String CORRECT = "correct";
    static final String RESET_DUE = "resetDue";

    private static final Map<String, List<ReasonView>> GROUPS = Map.of(
            CORRECT,
            List.of(
                    reason(
                            CORRECT,
                            "TYPED_WRONGLY",
                            "Nhập sai so với giấy tờ",
                            "Entered otherwise than the papers say"),
                    reason(
                            CORRECT,
                            "DECLARED_WRONGLY",
                            "Người nộp khai sai và đề nghị sửa",
                            "Declared wrongly; the applicant asks for it"),
                    reason(CORRECT, "CHANGED_SINCE", "Thông tin thay đổi sau khi nộp", "Changed since the submission"),
                    reason(
                            CORRECT,
                            "PAPERS_MISCOUNTED",
                            "Ghi sai giấy tờ đã nhận",
                            "The papers handed in were noted wrongly")),
            RESET_DUE,
            List.of(
                    reason(RESET_DUE, "TERM_MISTAKEN", "Áp dụng sai thời hạn giải quyết", "A wrong term was applied"),
                    reason(
                            RESET_DUE,
                            "FACTS_CORRECTED",
                            "Dữ liệu tính thời hạn đã được đính chính",
                            "What the term depends on was corrected"),
                    reason(
                            RESET_DUE,
                            "RECEPTION_MISDATED",
                            "Ghi sai thời điểm tiếp nhận",
                            "The moment of the reception was noted wrongly")),
            "stop",
            List.of(reason(
                    "stop",
                    "WRONG_PROCEDURE",
                    "Tiếp nhận nhầm thủ tục, nộp lại theo thủ tục đúng",
                    "Received under the wrong procedure, to be filed under the right one")));

    private OfficeReasons() {}

    static List<ReasonView> all() {
        return GROUPS.values().stream().flatMap(List::stream).toList();
    }

    static boolean has(String group, String code) {
        return GROUPS.getOrDefault(group, List.of()).stream()
                .anyMatch(reason -> reason.code().equals(code));
    }

    static Optional<Text> text(String code) {
        return all().stream()
                .filter(reason -> reason.code().equals(code))
                .map(ReasonView::text)
                .findFirst();
    }

    private static ReasonView reason(String group, String code, String vi, String en) {
        return new ReasonView(group, code, new Text(vi, en));
    }
}
