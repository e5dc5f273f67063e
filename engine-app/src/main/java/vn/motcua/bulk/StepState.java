package vn.motcua.bulk;

import vn.motcua.shared.Text;

/** How far one step of a bulk action is. */
enum StepState {
    OPEN("Đang chờ", "Waiting"),
    DONE("Đã thực hiện", "Done"),
    REFUSED("Không thực hiện được", "Not done"),
    CANCELLED("Đã dừng trước khi thực hiện", "Stopped before it was done"),
    /** To be taken back. */
    RECALL("Đang thu hồi", "Being recalled"),
    RECALLED("Đã thu hồi", "Recalled"),
    /** Done, and not to be taken back any more. */
    KEPT("Không thu hồi được", "Cannot be recalled");

    private final Text title;

    StepState(String vi, String en) {
        this.title = new Text(vi, en);
    }

    Text title() {
        return title;
    }
}
