package vn.motcua.deadline;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.WorkCalendar;
import vn.motcua.deadline.DeadlineEvent.DueDateReset;
import vn.motcua.journal.Journal;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;

/**
 * Corrects the due date of a dossier (đặt lại ngày hẹn trả). It adds no time and touches no pause: what was promised
 * wrongly is promised rightly. So it is lawful only while the clock runs and the promise can still be kept: a dossier
 * that is late stays late, and nobody becomes late by it. The law says nothing of it; the rules are our reading.
 */
@Component
class DueReset {

    private static final int FURTHEST_YEARS = 1;

    private final LedgerStore store;
    private final HeldLedgers ledgers;
    private final DueMover mover;
    private final Calendars calendars;
    private final Journal journal;

    DueReset(LedgerStore store, HeldLedgers ledgers, DueMover mover, Calendars calendars, Journal journal) {
        this.store = store;
        this.ledgers = ledgers;
        this.mover = mover;
        this.calendars = calendars;
        this.journal = journal;
    }

    void set(DossierId dossier, Instant due, Text reason, OfficerId officer, Instant at) {
        journal.lock(dossier);
        Ledger ledger = ledgers.of(dossier);
        LedgerEntry clock = ledger.openDossier()
                .orElseThrow(
                        () -> Rejection.conflict(
                                "clock-not-running",
                                new Text(
                                        "Hồ sơ chưa bắt đầu hoặc đã kết thúc tính thời hạn nên không đặt lại ngày hẹn trả được.",
                                        "The dossier's clock has not begun or has ended, so its due date cannot be set anew.")));
        requireRunning(ledger, clock, at);
        requireLawful(clock, due, at, calendars.of(clock.unit()));
        int extended = ledger.extensionsOf(clock).size();
        ledgers.write(dossier);
        store.insertReset(dossier, new Ledger.Reset(clock.dueAt(), due, at, extended, reason, officer));
        ledgers.forget(dossier);
        mover.recount(dossier, MoveCause.RESET, at);
        journal.append(dossier, new DueDateReset(officer, clock.dueAt(), due));
    }

    private static void requireRunning(Ledger ledger, LedgerEntry clock, Instant at) {
        if (ledger.openPause().isPresent()) {
            throw Rejection.conflict(
                    "clock-paused",
                    new Text(
                            "Hồ sơ đang tạm dừng tính thời hạn; ngày hẹn trả được tính khi hồ sơ được xử lý tiếp.",
                            "The dossier's clock stands still; its due date is counted when it goes on."));
        }
        if (!LegalClock.mayBeAgreed(clock.term())) {
            throw Rejection.conflict(
                    "backward-term",
                    new Text(
                            "Thời hạn của hồ sơ tính ngược từ ngày của sự việc: hãy đính chính ngày đó.",
                            "The dossier's term is counted back from the day of an event: correct that day."));
        }
        if (clock.dueAt().isBefore(at)) {
            throw Rejection.conflict(
                    "due-date-passed",
                    new Text(
                            "Hồ sơ đã quá hạn: đặt lại ngày hẹn trả không làm hồ sơ thành đúng hạn; hãy xin lỗi và gia hạn.",
                            "The dossier is overdue: setting another due date does not make it on time; apologise and extend."));
        }
    }

    private static void requireLawful(LedgerEntry clock, Instant due, Instant at, WorkCalendar calendar) {
        LocalDate day = WorkCalendar.dateOf(due);
        if (!due.isAfter(at)) {
            throw unlawful(
                    due,
                    "Ngày hẹn trả mới phải sau thời điểm hiện tại.",
                    "The new due date is later than this moment.");
        }
        if (day.isAfter(WorkCalendar.dateOf(at).plusYears(FURTHEST_YEARS))) {
            throw unlawful(
                    due,
                    "Ngày hẹn trả mới cách hôm nay nhiều nhất một năm.",
                    "The new due date lies at most a year ahead.");
        }
        if (!clock.term().unit().isClock() && !isOfficeTime(due, calendar)) {
            throw unlawful(
                    due,
                    "Ngày hẹn trả mới phải trong giờ làm việc của đơn vị.",
                    "The new due date lies within the office hours of the unit.");
        }
        if (due.equals(clock.dueAt())) {
            throw unlawful(due, "Đây chính là ngày hẹn trả hiện nay.", "This is the due date of now.");
        }
    }

    /** The minute that closes belongs to the time limit. */
    private static boolean isOfficeTime(Instant due, WorkCalendar calendar) {
        return WorkCalendar.truncated(due).equals(due) && calendar.officeMinutesBetween(due.minusSeconds(60), due) == 1;
    }

    private static Rejection unlawful(Instant due, String vi, String en) {
        return Rejection.invalid("dueAt", due.toString(), new Text(vi, en));
    }
}
