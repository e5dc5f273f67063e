package vn.motcua.deadline;

/** What a clock does. */
public enum ClockState {
    RUNNING,
    PAUSED,
    ENDED
}
