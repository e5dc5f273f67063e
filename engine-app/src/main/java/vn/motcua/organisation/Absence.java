package vn.motcua.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.Text;

/**
 * Days on which an officer is away, and who does their work meanwhile. Whether it counts is a matter of the clock at the
 * moment of asking: it begins and ends by itself.
 *
 * @param from first day, in Viet Nam
 * @param to last day, included
 * @param version counts the changes, for optimistic locking
 * @param endedAt when it was ended early or, before its first day, withdrawn; null otherwise
 */
public record Absence(
        long id,
        OfficerId officer,
        LocalDate from,
        LocalDate to,
        Reason reason,
        Deputies substitutes,
        int version,
        String enteredBy,
        Instant enteredAt,
        @Nullable String endedBy,
        @Nullable Instant endedAt) {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** Why somebody is away, as far as colleagues need to know. */
    public enum Reason {
        LEAVE("Nghỉ phép", "Annual leave"),
        ILLNESS("Ốm đau, thai sản", "Illness or maternity"),
        BUSINESS_TRIP("Đi công tác", "Business trip"),
        TRAINING("Đi học, tập huấn", "Training"),
        OTHER("Lý do khác", "Another reason");

        private final Text text;

        Reason(String vi, String en) {
            this.text = new Text(vi, en);
        }

        public Text text() {
            return text;
        }
    }

    /** Where it stands. */
    public enum State {
        COMING("Sắp tới", "Coming"),
        RUNNING("Đang vắng", "Away now"),
        PAST("Đã qua", "Past"),
        ENDED("Đã về sớm", "Back early"),
        WITHDRAWN("Đã hủy", "Withdrawn");

        private final Text text;

        State(String vi, String en) {
            this.text = new Text(vi, en);
        }

        public Text text() {
            return text;
        }
    }

    /** Where it stands at that moment. */
    public State state(Instant now) {
        if (endedAt != null) {
            return day(endedAt).isBefore(from) ? State.WITHDRAWN : State.ENDED;
        }
        LocalDate today = day(now);
        if (today.isBefore(from)) {
            return State.COMING;
        }
        return today.isAfter(to) ? State.PAST : State.RUNNING;
    }

    public boolean runs(Instant now) {
        return state(now) == State.RUNNING;
    }

    /** Whether it still counts, now or later, on one of those days. */
    public boolean meets(LocalDate first, LocalDate last) {
        return endedAt == null && !from.isAfter(last) && !to.isBefore(first);
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }
}
