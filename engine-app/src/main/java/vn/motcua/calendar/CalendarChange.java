package vn.motcua.calendar;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
        @NotNull UnitCode unitCode,
        @NotNull Action action,
        Long id,
        LocalDate date,
        DayKind kind,
        @Valid Text name,
        @Size(max = CalendarRules.LONGEST) String decision) {

    /** What is done. */
    public enum Action {
        ADD,
        REMOVE
    }
}
