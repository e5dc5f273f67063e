package vn.motcua.deadline;

import vn.motcua.shared.Text;

/** Why the legal clock stands still: portal statuses 5 and 6. */
public enum PauseReason {
    SUPPLEMENT("chờ người nộp bổ sung hồ sơ", "waiting for a supplement by the applicant"),
    FINANCIAL_OBLIGATION("chờ thực hiện nghĩa vụ tài chính", "waiting for a financial obligation");

    private final Text title;

    PauseReason(String vi, String en) {
        this.title = new Text(vi, en);
    }

    public Text title() {
        return title;
    }
}
