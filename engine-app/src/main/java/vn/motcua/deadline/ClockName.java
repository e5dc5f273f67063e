package vn.motcua.deadline;

import vn.motcua.shared.Text;

/** The clocks that a dossier can have. */
public enum ClockName {
    /** An online dossier is answered within 8 working hours of its submission. */
    RECEPTION("Hạn tiếp nhận hồ sơ trực tuyến", "Answer to an online submission"),
    DOSSIER("Hạn trả kết quả hồ sơ", "Result of the dossier"),
    STEP("Hạn của bước xử lý", "Processing step"),
    /** A part of an interlinked group, done by its own agency; the subject is the id of the part. */
    PART("Hạn của phần liên thông", "Part of the interlinked group"),
    SUPPLEMENT("Hạn người nộp bổ sung hồ sơ", "Supplement by the applicant"),
    CONFIRMATION("Hạn người dân xác nhận", "Confirmation by the citizen"),
    PAYMENT("Hạn thực hiện nghĩa vụ tài chính", "Payment by the applicant"),
    CONSULTATION("Hạn cơ quan phối hợp trả lời", "Answer of the consulted agency"),
    /** The latest moment to file, counted backwards from a declared day; judged at once. */
    NOTICE("Hạn gửi thông báo", "Notice in advance");

    private final Text title;

    ClockName(String vi, String en) {
        this.title = new Text(vi, en);
    }

    public Text title() {
        return title;
    }

    /** Stops while the dossier waits for its applicant. */
    public boolean isPausable() {
        return this == DOSSIER || this == STEP || this == PART;
    }

    /** Something must happen by itself when it runs out, so the sweeper looks at it. */
    public boolean expires() {
        return this == SUPPLEMENT || this == CONFIRMATION || this == PAYMENT;
    }
}
