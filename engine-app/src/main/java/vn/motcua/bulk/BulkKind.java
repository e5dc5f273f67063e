package vn.motcua.bulk;

import vn.motcua.shared.Text;

/** What can be done with many steps at once. */
enum BulkKind {
    CLAIM("Nhận việc", "Claim", true),
    ASSIGN("Giao việc", "Assign", false),
    COMPLETE("Hoàn thành bước xử lý", "Complete the step", true),
    EXTEND("Xin lỗi và hẹn lại", "Apology and extension", false),
    PRINT("In phiếu", "Print a form", false);

    private final Text title;
    private final boolean recallable;

    BulkKind(String vi, String en, boolean recallable) {
        this.title = new Text(vi, en);
        this.recallable = recallable;
    }

    Text title() {
        return title;
    }

    /** Whether the officer may take it back: a step that was handed on, or one that was only taken. */
    boolean recallable() {
        return recallable;
    }

    /** Whether it is done to the dossier, whichever of its steps was ticked: once is enough. */
    boolean ofDossier() {
        return this == EXTEND || this == PRINT;
    }

    /** Whether it changes the dossier; else nothing that leaves the house has to wait for a second thought. */
    boolean changes() {
        return this != PRINT;
    }
}
