package vn.motcua.deadline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.calendar.CalendarBook;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.WorkCalendar;
import vn.motcua.deadline.DeadlineEvent.ClockEnded;
import vn.motcua.deadline.DeadlineEvent.ClockPaused;
import vn.motcua.deadline.DeadlineEvent.ClockResumed;
import vn.motcua.deadline.DeadlineEvent.DueDateSet;
import vn.motcua.journal.Journal;
import vn.motcua.organisation.Officers;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;
import vn.motcua.shared.UnitCode;

/** The ledger in the database. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class StoredDeadlines implements Deadlines {

    private final LedgerStore store;
    private final HeldLedgers ledgers;
    private final DueMover mover;
    private final AddedTime added;
    private final DueReset dueReset;
    private final Calendars calendars;
    private final Journal journal;
    private final Officers officers;

    StoredDeadlines(
            LedgerStore store,
            HeldLedgers ledgers,
            DueMover mover,
            AddedTime added,
            DueReset dueReset,
            Calendars calendars,
            Journal journal,
            Officers officers) {
        this.store = store;
        this.ledgers = ledgers;
        this.mover = mover;
        this.added = added;
        this.dueReset = dueReset;
        this.calendars = calendars;
        this.journal = journal;
        this.officers = officers;
    }

    @Override
    public Instant start(DossierId dossier, ClockName clock, String subject, UnitCode unit, Term term, Instant at) {
        journal.lock(dossier);
        if (ledgers.of(dossier).open(clock, subject).isPresent()) {
            throw new IllegalStateException(clock + " " + subject + " of dossier " + dossier + " runs already");
        }
        Instant due = LegalClock.of(term, at).due(calendars.of(unit));
        ledgers.begin(dossier, LedgerEntry.begun(clock, subject, unit, at, term, null, due));
        journal.append(
                dossier,
                new DueDateSet(clock, subject, unit, term.amount(), term.unit().name(), due));
        return due;
    }

    @Override
    public Instant startStep(DossierId dossier, String stepId, UnitCode unit, LedgerEntry.Share share, Instant at) {
        journal.lock(dossier);
        Ledger ledger = ledgers.of(dossier);
        ledger.open(ClockName.STEP, stepId).ifPresent(former -> end(ledger, former, at));
        Instant limit = Optional.ofNullable(share.part())
                .flatMap(part -> ledger.open(ClockName.PART, part))
                .or(ledger::openDossier)
                .map(LedgerEntry::dueAt)
                .orElse(null);
        Instant due = Recount.stepDue(calendars.of(unit), at, limit, share, List.of());
        ledgers.begin(dossier, LedgerEntry.begun(ClockName.STEP, stepId, unit, at, null, share, due));
        journal.append(dossier, new DueDateSet(ClockName.STEP, stepId, unit, share.minutes(), "STEP_MINUTE", due));
        return due;
    }

    @Override
    public void pause(DossierId dossier, PauseReason why, String form, Instant at) {
        journal.lock(dossier);
        if (ledgers.of(dossier).openPause().isPresent()) {
            throw Rejection.conflict(
                    "clock-paused",
                    new Text("Hồ sơ đang tạm dừng tính thời hạn.", "The dossier's clock already stands still."));
        }
        store.openPause(dossier, why, form, at);
        ledgers.forget(dossier);
        journal.append(dossier, new ClockPaused(why, form));
    }

    @Override
    public Instant resume(DossierId dossier, Instant at) {
        journal.lock(dossier);
        Ledger.Pause pause = ledgers.of(dossier)
                .openPause()
                .orElseThrow(() -> Rejection.conflict(
                        "clock-not-paused",
                        new Text("Hồ sơ không ở trạng thái tạm dừng.", "The dossier's clock does not stand still.")));
        store.closePause(dossier, at);
        ledgers.forget(dossier);
        Ledger moved = mover.recount(dossier, MoveCause.RESUMED, at);
        Instant due = moved.openDossier().map(LedgerEntry::dueAt).orElse(null);
        journal.append(dossier, new ClockResumed(pause.reason(), due));
        return due;
    }

    @Override
    public Instant extend(DossierId dossier, Term by, Text basis, OfficerId approver, Instant at) {
        return added.toDossier(dossier, new Ledger.Extension(by, basis, approver, at));
    }

    @Override
    public Instant lengthen(DossierId dossier, Term by, Text occasion, Instant at) {
        return added.toDossier(dossier, new Ledger.Extension(by, occasion, null, at));
    }

    @Override
    public Instant lengthenPart(DossierId dossier, String part, Term by, Text occasion, Instant at) {
        return added.toPart(dossier, new Ledger.Extension(by, occasion, null, at, part));
    }

    @Override
    public void reset(DossierId dossier, Instant due, Text reason, OfficerId officer, Instant at) {
        dueReset.set(dossier, due, reason, officer, at);
    }

    @Override
    public void end(DossierId dossier, ClockName clock, String subject, Instant at) {
        journal.lock(dossier);
        Ledger ledger = ledgers.of(dossier);
        ledger.open(clock, subject).ifPresent(entry -> end(ledger, entry, at));
    }

    @Override
    public void endAll(DossierId dossier, Instant at) {
        journal.lock(dossier);
        Ledger ledger = ledgers.of(dossier);
        if (ledger.openPause().isPresent()) {
            store.closePause(dossier, at);
            ledgers.forget(dossier);
            ledger = mover.recount(dossier, MoveCause.RESUMED, at);
        }
        for (LedgerEntry entry : ledger.entries()) {
            if (entry.isOpen()) {
                end(ledger, entry, at);
            }
        }
    }

    @Override
    public void eraseWords(DossierId dossier) {
        journal.lock(dossier);
        store.eraseWords(dossier);
        ledgers.forget(dossier);
    }

    @Override
    @Transactional(readOnly = true)
    public Ledger ledger(DossierId dossier) {
        return ledgers.of(dossier);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Explained> explain(DossierId dossier) {
        CalendarBook shown = calendars.latest();
        return Explanation.of(ledgers.of(dossier), shown::of, this::name);
    }

    private String name(OfficerId officer) {
        return officers.names(Set.of(officer)).getOrDefault(officer, officer.value());
    }

    @Override
    @Transactional(readOnly = true)
    public List<DueCheck> dueChecks(Instant until, int limit) {
        return store.dueChecks(until, limit);
    }

    @Override
    public boolean isBeingMoved(DossierId dossier) {
        // from here to the end of the transaction no change is saved
        calendars.book();
        return store.isBeingMoved(dossier);
    }

    @Override
    public List<Instant> reminders(DossierId dossier) {
        Ledger ledger = ledgers.of(dossier);
        return ledger.openDossier()
                .filter(own -> ledger.openPause().isEmpty())
                .map(own -> Reminders.of(ledger.legalClock(own), own.dueAt(), calendars.of(own.unit())))
                .orElse(List.of());
    }

    @Override
    public Optional<Instant> dayBefore(DossierId dossier, ClockName clock) {
        return ledgers.of(dossier)
                .open(clock, "")
                .map(own -> Reminders.dayBefore(own.dueAt(), calendars.of(own.unit())));
    }

    @Override
    public void lookAt(DossierId dossier, ClockName clock, String subject, @Nullable Instant when) {
        ledgers.write(dossier);
        store.lookAt(dossier, clock, subject, when);
    }

    @Override
    public void postpone(DossierId dossier, ClockName clock, String subject, Instant until) {
        ledgers.write(dossier);
        store.postpone(dossier, clock, subject, until);
    }

    private void end(Ledger ledger, LedgerEntry entry, Instant at) {
        WorkCalendar calendar = calendars.of(entry.unit());
        boolean dossier = entry.clock() == ClockName.DOSSIER;
        Instant exact =
                entry.term() == null ? entry.dueAt() : ledger.legalClock(entry).exactDue(calendar);
        long supplements = ledger.pauses().stream()
                .filter(pause -> pause.reason() == PauseReason.SUPPLEMENT)
                .count();
        Timeliness byDate = Timeliness.byDate(at, entry.dueAt());
        Timeliness byInstant = Timeliness.byInstant(at, exact, dossier ? Math.toIntExact(supplements) : 0);
        LedgerEntry ended = entry.ended(at, byDate, byInstant);
        ledgers.end(ledger.dossier(), ended);
        journal.append(
                ledger.dossier(), new ClockEnded(entry.clock(), entry.subject(), entry.dueAt(), byDate, byInstant));
    }
}
