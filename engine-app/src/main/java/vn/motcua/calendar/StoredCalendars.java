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
    private static final Edition NONE = new Edition(-1, null, null, 0);

    private final CalendarStore store;
    private final JdbcClient sql;
    private final Units units;
    private final Clock clock;
    private final TransactionBound<CalendarBook> bound = new TransactionBound<>();
    private final TransactionBound<Boolean> changing = new TransactionBound<>();
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
        boolean fresh = System.nanoTime() - known.checkedAt < CHECKED_EVERY && Objects.equals(known.day, today());
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
        long next = store.nextVersion();
        // what is read with the change in it is nobody else's before the commit
        changing.get(() -> true);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                keep(new Edition(next, null, null, 0));
            }
        });
        return change.action() == CalendarChange.Action.ADD
                ? store.add(change, clock.instant())
                : store.remove(change.id(), clock.instant());
    }

    private CalendarBook current() {
        return edition(store.version()).book;
    }

    /** The edition of this version; whoever is slower than a change does not put the former one back. */
    private Edition edition(long version) {
        long now = System.nanoTime();
        LocalDate today = today();
        Edition known = edition;
        boolean same = known.version == version && Objects.equals(known.day, today);
        Edition present = new Edition(version, today, same ? known.book : read(today), now);
        if (changing.get() == null) {
            keep(present);
        }
        return present;
    }

    private synchronized void keep(Edition read) {
        if (read.version >= edition.version) {
            edition = read;
        }
    }

    private CalendarBook read(LocalDate today) {
        return new CalendarBook(store.hours(), store.entries(), unit -> units.ancestors(unit, today));
    }

    private LocalDate today() {
        return WorkCalendar.dateOf(clock.instant());
    }

    /** The book as read at a version and a day: the tree of units is dated. Without a day it is still to be read. */
    private record Edition(long version, LocalDate day, CalendarBook book, long checkedAt) {}
}
