package vn.motcua.deadline;

/** Why a due instant was replaced by another. */
public enum MoveCause {
    RESUMED,
    EXTENDED,
    CALENDAR,
    /** A supervisor has corrected the due date itself. */
    RESET
}
