package vn.motcua.deadline;

import vn.motcua.shared.Text;

/** What a term is counted in. */
public enum TermUnit {
    /** Closing of the first day or, received after the cut-off, of the next working day. */
    SAME_DAY("ngay trong ngày", "same day"),
    WORKING_DAY("ngày làm việc", "working days"),
    WORKING_HOUR("giờ làm việc", "working hours"),
    CALENDAR_DAY("ngày", "days"),
    /** Days after an event, whatever day it happened on: no office has to be open for it to count. */
    EVENT_DAY("ngày", "days"),
    /** Electronic answers: nights and holidays count, from the very minute. */
    CLOCK_HOUR("giờ", "hours"),
    CLOCK_MINUTE("phút", "minutes"),
    /** The last day to act before a day that is set, such as notice of a sales promotion. */
    BACKWARD_WORKING_DAY("ngày làm việc trước", "working days before");

    private final Text title;

    TermUnit(String vi, String en) {
        this.title = new Text(vi, en);
    }

    public Text title() {
        return title;
    }

    /** Counted in clock time, blind to office hours. */
    public boolean isClock() {
        return this == CLOCK_HOUR || this == CLOCK_MINUTE;
    }

    /** Whether a pause is measured in office minutes; otherwise it is measured in clock minutes. */
    public boolean isWorking() {
        return this == SAME_DAY || this == WORKING_DAY || this == WORKING_HOUR;
    }
}
