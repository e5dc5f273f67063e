package vn.motcua.calendar;

import vn.motcua.shared.UnitCode;

/** The calendars in force. Within a transaction they do not change: a change of a calendar waits for its end. */
public interface Calendars {

    /** The unit's calendar, with what it inherits from its parents and the nation. */
    WorkCalendar of(UnitCode unit);

    /** All calendars as they are, to try a change on; within a transaction they stay so until it ends. */
    CalendarBook book();

    /**
     * All calendars as they are now, a change made on another node up to a second later, for what is only shown: keeps
     * no change waiting and waits for none. A transaction that already counts on a book gets that one.
     */
    CalendarBook latest();

    /**
     * Saves a change. Waits until every running transaction that counted on a calendar has ended, and lets none begin to
     * count before this one ends.
     *
     * @return number of the entry that was added or removed
     * @throws vn.motcua.shared.Rejection when the change breaks a rule of {@link CalendarRules}
     */
    long save(CalendarChange change);

    /** Keeps all calendars as they are until the transaction ends; to be called before what a change rests on is read. */
    void hold();
}
