package vn.motcua.monitoring;

import vn.motcua.shared.Text;
import vn.motcua.work.Turn;

/** Whose turn it is, in words. */
final class TurnNames {

    private TurnNames() {}

    static Text of(Turn turn) {
        return switch (turn) {
            case OFFICE -> new Text("Cơ quan giải quyết", "The office");
            case APPLICANT -> new Text("Người nộp hồ sơ", "The applicant");
            case AGENCY -> new Text("Cơ quan khác", "Another agency");
        };
    }
}
