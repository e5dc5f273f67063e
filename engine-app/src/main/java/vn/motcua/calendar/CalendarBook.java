package vn.motcua.calendar;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.shared.UnitCode;

/**
 * What all units have decided about their days, as one immutable value: the calendars are made from it, and a change is
 * tried on it before it is saved. The nearest unit's word counts; units that say nothing share one calendar.
 */
public final class CalendarBook {

    /** Tells the parents of a unit, nearest first. */
    @FunctionalInterface
    public interface Parents {
        List<UnitCode> of(UnitCode unit);
    }

    private final Map<UnitCode, UnitHours> hours;
    private final Map<Long, CalendarEntry> entries;
    private final Parents parents;
    private final Map<List<UnitCode>, WorkCalendar> calendars = new ConcurrentHashMap<>();

    public CalendarBook(Map<UnitCode, UnitHours> hours, Collection<CalendarEntry> entries, Parents parents) {
        this.hours = Map.copyOf(hours);
        this.entries = entries.stream().collect(Collectors.toUnmodifiableMap(CalendarEntry::id, entry -> entry));
        this.parents = parents;
    }

    /** The unit's calendar. */
    public WorkCalendar of(UnitCode unit) {
        List<UnitCode> deciding = Stream.concat(Stream.of(unit), parents.of(unit).stream())
                .filter(this::decides)
                .toList();
        return calendars.computeIfAbsent(deciding, this::calendar);
    }

    /** What holds everywhere unless a unit decides otherwise. */
    WorkCalendar nation() {
        return calendars.computeIfAbsent(List.of(), this::calendar);
    }

    /** The unit's hours, or those that it inherits. */
    public UnitHours hoursOf(UnitCode unit) {
        return Stream.concat(Stream.of(unit), parents.of(unit).stream())
                .map(hours::get)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse(UnitHours.DEFAULT);
    }

    /** Who decides on the unit's days: itself or the nearest parent that does; empty when the nation's days hold. */
    public Optional<UnitCode> decidedBy(UnitCode unit) {
        return Stream.concat(Stream.of(unit), parents.of(unit).stream())
                .filter(this::decides)
                .findFirst();
    }

    public Optional<CalendarEntry> entry(long id) {
        return Optional.ofNullable(entries.get(id));
    }

    /** Entries that the unit made itself. */
    public List<CalendarEntry> ownEntries(UnitCode unit) {
        return entries.values().stream()
                .filter(entry -> entry.unit().equals(unit))
                .toList();
    }

    /** The book as it would be after the change; the change is taken as checked. */
    public CalendarBook with(CalendarChange change) {
        Map<Long, CalendarEntry> changed = new LinkedHashMap<>(entries);
        if (change.action() == CalendarChange.Action.REMOVE) {
            changed.remove(change.id());
        } else {
            changed.put(
                    0L,
                    new CalendarEntry(
                            0L,
                            change.unitCode(),
                            change.date(),
                            change.kind(),
                            change.name(),
                            change.decision(),
                            null));
        }
        return new CalendarBook(hours, changed.values(), parents);
    }

    private boolean decides(UnitCode unit) {
        return hours.containsKey(unit)
                || entries.values().stream().anyMatch(entry -> entry.unit().equals(unit));
    }

    /** The last entry of a day counts: nation first, the unit itself last. */
    private WorkCalendar calendar(List<UnitCode> deciding) {
        List<CalendarEntry> all = new ArrayList<>(PublicHolidays.all());
        List<UnitCode> fromTheTop = new ArrayList<>(deciding);
        Collections.reverse(fromTheTop);
        fromTheTop.forEach(unit -> all.addAll(ownEntries(unit)));
        UnitHours applying = deciding.stream()
                .map(hours::get)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse(UnitHours.DEFAULT);
        return new WorkCalendar(applying.hours(), applying.saturdayDuty(), all);
    }
}
