package vn.motcua.document.handover;

import vn.motcua.shared.Text;

/** Why a dossier of a list was not taken; coded, for these rows are never changed and so hold no words of people. */
public enum NotReceived {
    MISSING("Không có trong tập giấy tờ được giao", "Not among the papers that were handed over"),
    INCOMPLETE("Thiếu giấy tờ so với giấy tiếp nhận", "Papers of the receipt are missing"),
    DAMAGED("Giấy tờ rách, mờ hoặc không đọc được", "Papers are torn, faint or cannot be read"),
    WRONG_UNIT("Không phải hồ sơ của đơn vị nhận", "Not a dossier of the unit that receives");

    private final Text text;

    NotReceived(String vi, String en) {
        this.text = new Text(vi, en);
    }

    public Text text() {
        return text;
    }
}
