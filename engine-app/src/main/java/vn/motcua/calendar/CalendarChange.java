package vn.motcua.calendar;

import java.time.LocalDate;
import vn.motcua.shared.Text;
import vn.motcua.shared.UnitCode;

/**
 * One day to be set differently in a unit and those that inherit from it, or an own entry of that unit to be taken back.
 *
 * @param id of the entry to remove; null to add
 * @param date with kind, name and decision: needed to add, ignored to remove
 */
public record CalendarChange(
        UnitCode unitCode, Action action, Long id, LocalDate date, DayKind kind, Text name, String decision) {

    /** What is done. */
    public enum Action {
        ADD,
        REMOVE
    }
}
