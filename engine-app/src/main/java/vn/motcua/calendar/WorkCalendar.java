package vn.motcua.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The office time of one unit. Pure and immutable. Every working day has the same hours, so two tables (how many working
 * days lie before a day, which day is the k-th) answer every question in constant time: office time is a straight line
 * of minutes, and a moment outside office hours stands at the opening that follows it.
 *
 * <p>Legal time has the precision of a minute: seconds are dropped on the way in.
 */
public final class WorkCalendar {

    /** Civil time of the country; without daylight saving since 1975. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /**
     * The law gives ten to twelve days a year (Bộ luật Lao động 2019, Điều 112, and Nghị quyết 28/2026/QH16); one or two may
     * fall on days off and stand in no list.
     */
    private static final int FEWEST_HOLIDAYS = 8;

    public static final LocalDate FIRST_DAY = LocalDate.of(2015, 1, 1);
    public static final LocalDate LAST_DAY = LocalDate.of(2045, 12, 31);

    private static final int DAYS = (int) ChronoUnit.DAYS.between(FIRST_DAY, LAST_DAY) + 1;
    private static final Set<DayOfWeek> WEEKLY_REST = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final OfficeHours hours;
    private final boolean saturdayDuty;
    private final Map<LocalDate, CalendarEntry> entries = new HashMap<>();
    private final int[] workedBefore = new int[DAYS + 1];
    private final int[] workedDays;
    private final NavigableSet<LocalDate> dutyDays = new TreeSet<>();

    /**
     * A calendar.
     *
     * @param saturdayDuty whether the counter receives every Saturday morning that is not otherwise set
     * @param entries at most one a day counts: the last one wins
     */
    public WorkCalendar(OfficeHours hours, boolean saturdayDuty, Collection<CalendarEntry> entries) {
        this.hours = hours;
        this.saturdayDuty = saturdayDuty;
        entries.forEach(entry -> this.entries.put(entry.date(), entry));
        int[] worked = new int[DAYS];
        int count = 0;
        for (int day = 0; day < DAYS; day++) {
            workedBefore[day] = count;
            DayKind kind = kindOf(date(day));
            if (kind.isWorked()) {
                worked[count++] = day;
            } else if (kind == DayKind.DUTY) {
                dutyDays.add(date(day));
            }
        }
        workedBefore[DAYS] = count;
        workedDays = Arrays.copyOf(worked, count);
    }

    public OfficeHours hours() {
        return hours;
    }

    public DayKind kindOf(LocalDate date) {
        CalendarEntry entry = entries.get(date);
        if (entry != null) {
            return entry.kind();
        }
        if (!WEEKLY_REST.contains(date.getDayOfWeek())) {
            return DayKind.WORKING;
        }
        return saturdayDuty && date.getDayOfWeek() == DayOfWeek.SATURDAY ? DayKind.DUTY : DayKind.WEEKEND;
    }

    public Optional<CalendarEntry> entry(LocalDate date) {
        return Optional.ofNullable(entries.get(date));
    }

    /** The last year whose holidays are known; later years look as if they had none, or only a single one entered early. */
    public int lastKnownYear() {
        Map<Integer, Long> holidays = entries.values().stream()
                .filter(entry -> entry.kind() == DayKind.HOLIDAY)
                .collect(Collectors.groupingBy(entry -> entry.date().getYear(), Collectors.counting()));
        return holidays.entrySet().stream()
                .filter(year -> year.getValue() >= FEWEST_HOLIDAYS)
                .mapToInt(Map.Entry::getKey)
                .max()
                .orElse(FIRST_DAY.getYear());
    }

    /** Entries from one day to another, both included, in order. */
    public List<CalendarEntry> entriesBetween(LocalDate from, LocalDate to) {
        return entries.values().stream()
                .filter(entry -> !entry.date().isBefore(from) && !entry.date().isAfter(to))
                .sorted(Comparator.comparing(CalendarEntry::date))
                .toList();
    }

    public boolean isWorkingDay(LocalDate date) {
        int day = index(date);
        return workedBefore[day + 1] > workedBefore[day];
    }

    /** The first minute at or after this one at which the office works. */
    public Instant nextOfficeInstant(Instant at) {
        return officeInstant(officeMinute(at));
    }

    /** The first minute at or after this one at which the counter receives: office hours or duty. */
    public Instant nextReceptionInstant(Instant at) {
        Instant office = nextOfficeInstant(at);
        LocalDate duty = dutyDays.ceiling(dateOf(at));
        if (duty != null && !at(duty, hours.dutyClosing()).isAfter(truncated(at))) {
            duty = dutyDays.higher(duty);
        }
        if (duty == null || !duty.isBefore(dateOf(office))) {
            return office;
        }
        Instant opening = at(duty, hours.opening());
        return opening.isBefore(at) ? truncated(at) : opening;
    }

    /** Office minutes from one moment to another; negative when {@code b} is earlier. */
    public long officeMinutesBetween(Instant a, Instant b) {
        return officeMinute(b) - officeMinute(a);
    }

    /** So many office minutes later; a day's last minute is followed by the next opening. */
    public Instant plusOfficeMinutes(Instant at, long minutes) {
        return officeInstant(officeMinute(at) + minutes);
    }

    /**
     * The n-th working day after a day (which is itself excluded); before it for a negative n; for 0 the day itself or,
     * when it is not worked, the next working day.
     */
    public LocalDate plusWorkingDays(LocalDate date, int n) {
        int day = index(date);
        return date(workedDays[checked(n > 0 ? workedBefore[day + 1] + n - 1 : workedBefore[day] + n)]);
    }

    /** Working days from one day (excluded) to a later one (included). */
    public int workingDaysBetween(LocalDate a, LocalDate b) {
        return workedBefore[index(b) + 1] - workedBefore[index(a) + 1];
    }

    /** When the office, or on a duty day the counter, closes. */
    public LocalTime closingOf(LocalDate date) {
        return kindOf(date) == DayKind.DUTY ? hours.dutyClosing() : hours.closing();
    }

    /** The closing minute of a day. */
    public Instant closing(LocalDate date) {
        return at(date, closingOf(date));
    }

    public static Instant at(LocalDate date, LocalTime time) {
        return date.atTime(time).atZone(ZONE).toInstant();
    }

    public static LocalDate dateOf(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }

    public static LocalTime timeOf(Instant at) {
        return LocalTime.ofInstant(truncated(at), ZONE);
    }

    /** Without seconds. */
    public static Instant truncated(Instant at) {
        return at.truncatedTo(ChronoUnit.MINUTES);
    }

    /** Position on the line of office time, in minutes since {@link #FIRST_DAY}. */
    private long officeMinute(Instant at) {
        int day = index(dateOf(at));
        long whole = (long) workedBefore[day] * hours.minutesPerDay();
        return workedBefore[day + 1] > workedBefore[day]
                ? whole + hours.elapsed(timeOf(at).toSecondOfDay() / 60)
                : whole;
    }

    private Instant officeInstant(long officeMinute) {
        int perDay = hours.minutesPerDay();
        LocalDate date = date(workedDays[checked(Math.toIntExact(Math.floorDiv(officeMinute, perDay)))]);
        int minute = hours.minuteAt(Math.floorMod(officeMinute, perDay));
        return at(date, LocalTime.ofSecondOfDay(minute * 60L));
    }

    private int checked(int worked) {
        if (worked < 0 || worked >= workedDays.length) {
            throw outside();
        }
        return worked;
    }

    private static int index(LocalDate date) {
        long day = date.toEpochDay() - FIRST_DAY.toEpochDay();
        if (day < 0 || day >= DAYS) {
            throw outside();
        }
        return (int) day;
    }

    private static LocalDate date(int index) {
        return FIRST_DAY.plusDays(index);
    }

    private static IllegalArgumentException outside() {
        return new IllegalArgumentException("The work calendar reaches from " + FIRST_DAY + " to " + LAST_DAY);
    }
}
