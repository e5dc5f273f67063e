package vn.motcua.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.motcua.organisation.Units;
import vn.motcua.shared.TransactionBound;
import vn.motcua.shared.UnitCode;

/**
 * The calendars of the database. A transaction that counts on them holds a shared advisory lock until it ends, and a
 * change takes the exclusive one: so no due date is ever committed that was counted on a calendar already replaced. One
 * that only reads waits for nobody. The book is kept in memory and read again when its version has changed, which is
 * asked once in each transaction.
 */
@Component
class StoredCalendars implements Calendars {

    /** Any constant; all nodes share it. */
    private static final long LOCK = 0x4D43_434CL;

    private final CalendarStore store;
    private final JdbcClient sql;
    private final Units units;
    private final Clock clock;
    private final TransactionBound<CalendarBook> bound = new TransactionBound<>();
    private volatile Edition edition = new Edition(-1, null, null);

    StoredCalendars(CalendarStore store, JdbcClient sql, Units units, Clock clock) {
        this.store = store;
        this.sql = sql;
        this.units = units;
        this.clock = clock;
    }

    @Override
    public WorkCalendar of(UnitCode unit) {
        return book().of(unit);
    }

    @Override
    public CalendarBook book() {
        boolean counts = TransactionSynchronizationManager.isSynchronizationActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
        return counts ? bound.get(this::locked) : latest();
    }

    @Override
    public CalendarBook latest() {
        CalendarBook present = bound.get();
        if (present != null) {
            return present;
        }
        return TransactionSynchronizationManager.isCurrentTransactionReadOnly() ? bound.get(this::current) : current();
    }

    private CalendarBook locked() {
        lock("SELECT pg_advisory_xact_lock_shared(?)");
        return current();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold() {
        lock("SELECT pg_advisory_xact_lock(?)");
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public long save(CalendarChange change) {
        hold();
        CalendarRules.check(change, current(), today());
        store.nextVersion();
        return change.action() == CalendarChange.Action.ADD
                ? store.add(change, clock.instant())
                : store.remove(change.id(), clock.instant());
    }

    /** A statement of its own before the version is read: a statement that waits still sees what was before. */
    private void lock(String statement) {
        sql.sql(statement).param(LOCK).query((row, number) -> true).single();
    }

    private CalendarBook current() {
        long version = store.version();
        LocalDate today = today();
        Edition known = edition;
        if (known.version != version || !Objects.equals(known.day, today)) {
            known = new Edition(version, today, read(today));
            edition = known;
        }
        return known.book;
    }

    private CalendarBook read(LocalDate today) {
        return new CalendarBook(store.hours(), store.entries(), unit -> units.ancestors(unit, today));
    }

    private LocalDate today() {
        return WorkCalendar.dateOf(clock.instant());
    }

    /** The book as read at a version and a day: the tree of units is dated. */
    private record Edition(long version, LocalDate day, CalendarBook book) {}
}
