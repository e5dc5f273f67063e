package vn.motcua.calendar;

import java.time.LocalDate;
import vn.motcua.shared.Text;
import vn.motcua.shared.UnitCode;

/**
 * A day that differs from the weekly rhythm, with the decision that set it.
 *
 * @param id number of the stored entry, null for a nationwide one
 * @param unit the unit it was set for (those below inherit it), null for the whole country
 * @param decision number and date of the act that set it
 * @param mark how sure the source is ({@code V} found, {@code Kh}/{@code Km} to be verified), null for an entry made here
 */
public record CalendarEntry(
        Long id, UnitCode unit, LocalDate date, DayKind kind, Text name, String decision, String mark) {}
