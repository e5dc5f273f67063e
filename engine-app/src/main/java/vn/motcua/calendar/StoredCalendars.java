package vn.motcua.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
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

    private static final long CHECKED_EVERY = TimeUnit.SECONDS.toNanos(1);
    private static final Edition NONE = new Edition(-1, null, null);

    private final CalendarStore store;
    private final JdbcClient sql;
    private final Units units;
    private final Clock clock;
    private final TransactionBound<CalendarBook> bound = new TransactionBound<>();
    private volatile long checkedAt;
    private volatile Edition edition = NONE;

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
        return TransactionSynchronizationManager.isCurrentTransactionReadOnly() ? bound.get(this::recent) : recent();
    }

    /** For showing, not for counting: a change made on another node may be missing for a second. */
    private CalendarBook recent() {
        Edition known = edition;
        boolean fresh = System.nanoTime() - checkedAt < CHECKED_EVERY && Objects.equals(known.day, today());
        return fresh ? known.book : current();
    }

    /** The version is read after the lock was granted: what waits for a lock still sees what was before. */
    private CalendarBook locked() {
        long version = sql.sql("SELECT motcua.calendar_version_held(?)")
                .param(LOCK)
                .query(Long.class)
                .single();
        return edition(version).book;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold() {
        sql.sql("SELECT pg_advisory_xact_lock(?)")
                .param(LOCK)
                .query((row, number) -> true)
                .single();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public long save(CalendarChange change) {
        hold();
        CalendarRules.check(change, current(), today());
        store.nextVersion();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                // also what was read with the change in it, when that has come to nothing
                edition = NONE;
            }
        });
        return change.action() == CalendarChange.Action.ADD
                ? store.add(change, clock.instant())
                : store.remove(change.id(), clock.instant());
    }

    private CalendarBook current() {
        long now = System.nanoTime();
        CalendarBook book = edition(store.version()).book;
        checkedAt = now;
        return book;
    }

    private Edition edition(long version) {
        LocalDate today = today();
        Edition known = edition;
        if (known.version != version || !Objects.equals(known.day, today)) {
            known = new Edition(version, today, read(today));
            edition = known;
        }
        return known;
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
