package vn.motcua.dossier;

import vn.motcua.shared.Text;

/** How a dossier ended. */
public enum Outcome {
    GRANTED("Có kết quả", "Granted"),
    REFUSED("Từ chối giải quyết", "Refused"),
    NOT_RECEIVED("Không tiếp nhận", "Not received"),
    SUPPLEMENT_EXPIRED("Quá hạn bổ sung", "Supplement expired"),
    WITHDRAWN("Công dân rút hồ sơ", "Withdrawn"),
    STOPPED("Dừng giải quyết", "Stopped");

    private final Text text;

    Outcome(String vi, String en) {
        this.text = new Text(vi, en);
    }

    public Text text() {
        return text;
    }
}
