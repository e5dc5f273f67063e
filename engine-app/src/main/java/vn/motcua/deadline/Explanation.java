package vn.motcua.deadline;

import static vn.motcua.deadline.Wording.length;
import static vn.motcua.deadline.Wording.moment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import vn.motcua.calendar.WorkCalendar;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.Text;
import vn.motcua.shared.UnitCode;

/** Puts a ledger into sentences. */
final class Explanation {

    private final Ledger ledger;
    private final LedgerEntry entry;
    private final WorkCalendar calendar;
    private final Function<OfficerId, String> names;
    private final List<Text> sentences = new ArrayList<>();

    private Explanation(Ledger ledger, LedgerEntry entry, WorkCalendar calendar, Function<OfficerId, String> names) {
        this.ledger = ledger;
        this.entry = entry;
        this.calendar = calendar;
        this.names = names;
    }

    /** Each clock of the ledger in sentences; officers are called by their names. */
    static List<Explained> of(
            Ledger ledger, Function<UnitCode, WorkCalendar> calendars, Function<OfficerId, String> names) {
        return ledger.entries().stream()
                .sorted(Comparator.comparing((LedgerEntry entry) -> entry.clock() != ClockName.DOSSIER)
                        .thenComparing(LedgerEntry::startedAt)
                        .thenComparing(LedgerEntry::id))
                .map(entry -> new Explanation(ledger, entry, calendars.apply(entry.unit()), names).explained())
                .toList();
    }

    /** The one sentence for a term that has just begun, or would begin now. */
    static Text beginning(ClockName clock, LegalClock legal, WorkCalendar calendar) {
        return Beginning.sentence(clock, legal, calendar);
    }

    private Explained explained() {
        if (entry.term() == null) {
            explainShare();
        } else {
            sentences.add(beginning(entry.clock(), LegalClock.of(entry.term(), entry.startedAt()), calendar));
            explainEras();
        }
        explainCalendarChanges();
        explainPresent();
        if (entry.isOpen()) {
            UnknownHolidays.sentence(calendar, entry.dueAt()).ifPresent(sentences::add);
        }
        return new Explained(
                entry.clock(),
                entry.subject(),
                entry.clock().title(),
                ledger.state(entry),
                entry.dueAt(),
                entry.former().stream().map(LedgerEntry.FormerDue::dueAt).toList(),
                List.copyOf(sentences));
    }

    private void explainShare() {
        LedgerEntry.Share share = entry.share();
        Text own = length(share.minutes());
        Text all = length(share.remaining());
        Text first = entry.former().isEmpty()
                ? moment(entry.dueAt())
                : moment(entry.former().get(0).dueAt());
        String until = share.part() == null ? "hồ sơ" : "phần liên thông";
        sentences.add(new Text(
                "Bước bắt đầu lúc " + moment(entry.startedAt()).vi() + ", định mức " + own.vi() + " trong " + all.vi()
                        + " của các bước còn lại, chia theo thời gian làm việc thực còn đến hạn " + until
                        + ": hạn của bước là "
                        + first.vi() + ".",
                "The step began at " + moment(entry.startedAt()).en() + " with a normal limit of " + own.en()
                        + " of the " + all.en()
                        + " of all remaining steps, shared out over the office time really left: due at "
                        + first.en() + "."));
    }

    /** Pauses and extensions that a correction of the due date has replaced are told before it. */
    private void explainEras() {
        List<Ledger.Reset> resets = ledger.resetsOf(entry);
        for (int number = 0; number <= resets.size(); number++) {
            Ledger era = ledger.era(entry, number);
            explainPauses(era);
            explainExtensions(era);
            if (number < resets.size()) {
                sentences.add(resetSentence(resets.get(number)));
            }
        }
    }

    private Text resetSentence(Ledger.Reset reset) {
        String officer = names.apply(reset.officer());
        Text at = moment(reset.at());
        Text before = moment(reset.before());
        Text after = moment(reset.dueAt());
        Text why = why(reset.reason());
        return new Text(
                "Ngày hẹn trả được đặt lại lúc " + at.vi() + " từ " + before.vi() + " thành " + after.vi()
                        + ", không phải gia hạn, người đặt lại " + officer + why.vi(),
                "The due date was set anew at " + at.en() + " from " + before.en() + " to " + after.en()
                        + ", which is no extension, by " + officer + why.en());
    }

    private void explainPauses(Ledger era) {
        List<Ledger.Segment> stopped = era.segments(entry).stream()
                .filter(segment -> !segment.isRunning())
                .toList();
        for (Ledger.Segment segment : stopped) {
            sentences.add(pauseSentence(segment));
        }
        LegalClock legal = new LegalClock(entry.term(), entry.startedAt(), era.pausesOf(entry), List.of());
        if (!legal.pauses().isEmpty()) {
            sentences.add(sumOfPauses(legal));
        }
    }

    private Text pauseSentence(Ledger.Segment segment) {
        Ledger.Pause pause = segment.pause();
        Text reason = pause.reason().title();
        // an obligation pauses the clock without a numbered form of its own
        Text form = pause.form() == null || pause.form().isBlank()
                ? Text.same("")
                : new Text(" (phiếu số " + pause.form() + ")", " (form " + pause.form() + ")");
        Text from = moment(segment.from());
        if (segment.to() == null) {
            return new Text(
                    "Tạm dừng từ " + from.vi() + ", " + reason.vi() + form.vi()
                            + "; ngày hẹn trả mới được tính khi hồ sơ được xử lý tiếp.",
                    "Paused since " + from.en() + ", " + reason.en() + form.en()
                            + "; the new due date is counted when it goes on.");
        }
        Text to = moment(segment.to());
        return new Text(
                "Tạm dừng từ " + from.vi() + " đến " + to.vi() + ", " + reason.vi() + form.vi() + ".",
                "Paused from " + from.en() + " to " + to.en() + ", " + reason.en() + form.en() + ".");
    }

    private Text sumOfPauses(LegalClock legal) {
        long minutes = legal.pausedMinutes(calendar);
        Text sum = length(minutes);
        boolean working = legal.term().unit().isWorking();
        String kindVi = working ? " làm việc" : "";
        String kindEn = working ? " of office time" : "";
        if (!legal.roundsPauses()) {
            return new Text(
                    "Tổng thời gian tạm dừng " + sum.vi() + kindVi + ", cộng đúng vào thời hạn.",
                    "Pauses of " + sum.en() + kindEn + " in all are added exactly.");
        }
        int perDay = working ? calendar.hours().minutesPerDay() : 24 * 60;
        Text days = Wording.term(new Term(
                Math.max(1, LegalClock.roundedUp(minutes, perDay)),
                working ? TermUnit.WORKING_DAY : TermUnit.CALENDAR_DAY,
                null,
                null));
        return minutes == 0
                ? new Text(
                        "Thời gian tạm dừng không có giờ làm việc nào nên không cộng thêm.",
                        "The pauses hold no office time, so nothing is added.")
                : new Text(
                        "Tổng thời gian tạm dừng " + sum.vi() + kindVi + ", làm tròn lên thành " + days.vi() + ".",
                        "Pauses of " + sum.en() + kindEn + " in all, rounded up to " + days.en() + ".");
    }

    private void explainExtensions(Ledger era) {
        for (Ledger.Extension extension : era.extensionsOf(entry)) {
            Text by = Wording.term(extension.by());
            Text at = moment(extension.at());
            Text why = why(extension.basis());
            if (extension.approver() == null) {
                sentences.add(new Text(
                        "Được cộng thêm " + by.vi() + " theo quy định, từ " + at.vi() + why.vi(),
                        "The law adds " + by.en() + ", as of " + at.en() + why.en()));
            } else {
                String approver = names.apply(extension.approver());
                sentences.add(new Text(
                        "Gia hạn " + by.vi() + " lúc " + at.vi() + ", người phê duyệt " + approver + why.vi(),
                        "Extended by " + by.en() + " at " + at.en() + ", approved by " + approver + why.en()));
            }
        }
    }

    /** The words go with the personal data. */
    private static Text why(Text basis) {
        return basis.vi().isEmpty() ? Text.same(".") : new Text(": " + basis.vi() + ".", ": " + basis.en() + ".");
    }

    private void explainCalendarChanges() {
        for (int i = 0; i < entry.former().size(); i++) {
            LedgerEntry.FormerDue former = entry.former().get(i);
            if (former.cause() != MoveCause.CALENDAR) {
                continue;
            }
            boolean last = i + 1 == entry.former().size();
            Instant after = last ? entry.dueAt() : entry.former().get(i + 1).dueAt();
            sentences.add(calendarSentence(former, after));
        }
    }

    private static Text calendarSentence(LedgerEntry.FormerDue former, Instant after) {
        return new Text(
                "Lịch làm việc thay đổi lúc " + moment(former.replacedAt()).vi() + " (" + former.decision()
                        + "): hạn chuyển từ " + moment(former.dueAt()).vi() + " sang "
                        + moment(after).vi() + ".",
                "The working calendar changed at " + moment(former.replacedAt()).en() + " (" + former.decision()
                        + "): the due date moved from " + moment(former.dueAt()).en() + " to "
                        + moment(after).en() + ".");
    }

    /** Nothing to add while the first sentence still tells the due instant that counts. */
    private void explainPresent() {
        boolean told = sentences.size() == 1
                && (entry.term() == null
                        || ledger.legalClock(entry).due(calendar).equals(entry.dueAt()));
        if (!told) {
            Text result = Beginning.result(entry.clock());
            Text due = moment(entry.dueAt());
            sentences.add(
                    entry.isOpen()
                            ? new Text(
                                    "Hiện nay " + result.vi() + due.vi() + ".",
                                    "At present " + result.en() + due.en() + ".")
                            : new Text(
                                    "Cuối cùng " + result.vi() + due.vi() + ".",
                                    "In the end " + result.en() + due.en() + "."));
        }
    }
}
