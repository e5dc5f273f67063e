package vn.motcua.work;

import vn.motcua.shared.Text;

/** Whose turn it is, in words. */
public final class TurnNames {

    private TurnNames() {}

    /** What a dossier waits for when no step of an officer is open. */
    public static Text waiting(Turn turn) {
        return switch (turn) {
            case OFFICE -> new Text("Chờ cơ quan giải quyết", "Waiting for our office");
            case APPLICANT -> new Text("Chờ người dân trả lời", "Waiting for the applicant's answer");
            case AGENCY -> new Text("Chờ cơ quan khác trả lời", "Waiting for another agency");
        };
    }

    /** Who it is. */
    public static Text of(Turn turn) {
        return switch (turn) {
            case OFFICE -> new Text("Cơ quan giải quyết", "Our office");
            case APPLICANT -> new Text("Người nộp hồ sơ", "The applicant");
            case AGENCY -> new Text("Cơ quan khác", "Another agency");
        };
    }
}
