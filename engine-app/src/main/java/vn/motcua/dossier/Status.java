package vn.motcua.dossier;

import java.util.EnumSet;
import java.util.Set;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;

/** The ten states of a dossier that the National Portal knows (TrangThaiHoSo), with the transitions allowed here. */
public enum Status {
    REGISTERED(1, "Mới đăng ký", "Registered"),
    RECEIVED(2, "Được tiếp nhận", "Received"),
    NOT_RECEIVED(3, "Không được tiếp nhận", "Not received"),
    IN_PROCESS(4, "Đang xử lý", "In process"),
    SUPPLEMENT_REQUESTED(5, "Yêu cầu bổ sung giấy tờ", "Supplement requested"),
    FINANCIAL_OBLIGATION(6, "Yêu cầu thực hiện nghĩa vụ tài chính", "Financial obligation requested"),
    WITHDRAWN(7, "Công dân yêu cầu rút hồ sơ", "Withdrawn by the citizen"),
    STOPPED(8, "Dừng xử lý", "Stopped"),
    SETTLED(9, "Đã xử lý xong", "Settled"),
    RETURNED(10, "Đã trả kết quả", "Result returned");

    private final int number;
    private final Text text;

    Status(int number, String vi, String en) {
        this.number = number;
        this.text = new Text(vi, en);
    }

    public static Status of(int number) {
        return values()[number - 1];
    }

    /** The portal's number, 1 to 10. */
    public int number() {
        return number;
    }

    public Text text() {
        return text;
    }

    /** Nothing follows: the dossier is closed. */
    public boolean terminal() {
        return next().isEmpty();
    }

    /** The office's clock stands still while the applicant has to act. */
    public boolean paused() {
        return this == SUPPLEMENT_REQUESTED || this == FINANCIAL_OBLIGATION;
    }

    private Set<Status> next() {
        return switch (this) {
            case REGISTERED -> EnumSet.of(RECEIVED, NOT_RECEIVED, SUPPLEMENT_REQUESTED, WITHDRAWN);
            case RECEIVED -> EnumSet.of(IN_PROCESS, SUPPLEMENT_REQUESTED, FINANCIAL_OBLIGATION, WITHDRAWN);
            case IN_PROCESS -> EnumSet.of(SUPPLEMENT_REQUESTED, FINANCIAL_OBLIGATION, WITHDRAWN, STOPPED, SETTLED);
            case SUPPLEMENT_REQUESTED -> EnumSet.of(IN_PROCESS, RECEIVED, NOT_RECEIVED, STOPPED, WITHDRAWN);
            case FINANCIAL_OBLIGATION -> EnumSet.of(IN_PROCESS, WITHDRAWN, STOPPED, SETTLED);
            case SETTLED -> EnumSet.of(RETURNED);
            case NOT_RECEIVED, WITHDRAWN, STOPPED, RETURNED -> EnumSet.noneOf(Status.class);
        };
    }

    /**
     * Checks the way from this state to another.
     *
     * @param accepted whether the dossier was ever validly received: an expired supplement ends in 3 before and in 8
     *     after it, a completed one leads back to 2 before and to 4 after it
     * @throws Rejection conflict {@code transition-not-allowed} that names both states
     */
    void requireTransition(Status target, boolean accepted) {
        boolean allowed = next().contains(target);
        if (this == SUPPLEMENT_REQUESTED) {
            allowed &=
                    accepted ? target != NOT_RECEIVED && target != RECEIVED : target != STOPPED && target != IN_PROCESS;
        }
        if (!allowed) {
            throw Rejection.conflict(
                    "transition-not-allowed",
                    new Text(
                            "Không thể chuyển hồ sơ từ trạng thái “%s” sang “%s”."
                                    .formatted(text.vi(), target.text.vi()),
                            "A dossier cannot go from “%s” to “%s”.".formatted(text.en(), target.text.en())));
        }
    }
}
