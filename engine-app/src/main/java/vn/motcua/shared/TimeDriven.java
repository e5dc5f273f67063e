package vn.motcua.shared;

/** Work that becomes due by the clock alone. It runs on its own schedule, and at once when a test or the demo moves the clock. */
public interface TimeDriven {

    /** Does what has become due by now. */
    void timeHasPassed();
}
