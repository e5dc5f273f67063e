package vn.motcua.dossier;

import vn.motcua.shared.Text;

/** How far a part of an interlinked group is. */
public enum PartState {
    /** The parts before it are not done. */
    WAITING("Chờ phần trước", "Waits for the part before it"),
    RUNNING("Đang giải quyết", "Being settled"),
    GRANTED("Đã có kết quả", "Granted"),
    REFUSED("Đã từ chối", "Refused"),
    /** It will not be carried out: what it needs was refused, or the dossier has ended before. */
    DROPPED("Không thực hiện", "Not carried out");

    private final Text text;

    PartState(String vi, String en) {
        this.text = new Text(vi, en);
    }

    public Text text() {
        return text;
    }

    /** Nothing more happens to it. */
    public boolean ended() {
        return this == GRANTED || this == REFUSED || this == DROPPED;
    }
}
