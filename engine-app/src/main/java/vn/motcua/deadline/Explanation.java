package vn.motcua.deadline;

import static vn.motcua.deadline.Wording.join;
import static vn.motcua.deadline.Wording.length;
import static vn.motcua.deadline.Wording.moment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import vn.motcua.calendar.WorkCalendar;
import vn.motcua.shared.Text;
import vn.motcua.shared.UnitCode;

/** Puts a ledger into sentences. */
final class Explanation {

    private final Ledger ledger;
    private final LedgerEntry entry;
    private final WorkCalendar calendar;
    private final List<Text> sentences = new ArrayList<>();

    private Explanation(Ledger ledger, LedgerEntry entry, WorkCalendar calendar) {
        this.ledger = ledger;
        this.entry = entry;
        this.calendar = calendar;
    }

    static List<Explained> of(Ledger ledger, Function<UnitCode, WorkCalendar> calendars) {
        return ledger.entries().stream()
                .sorted(Comparator.comparing((LedgerEntry entry) -> entry.clock() != ClockName.DOSSIER)
                        .thenComparing(LedgerEntry::startedAt)
                        .thenComparing(LedgerEntry::id))
                .map(entry -> new Explanation(ledger, entry, calendars.apply(entry.unit())).explained())
                .toList();
    }

    /** The one sentence for a term that has just begun, or would begin now. */
    static Text beginning(ClockName clock, LegalClock legal, WorkCalendar calendar) {
        Instant due = legal.due(calendar);
        Text text = join(opening(clock), moment(legal.start()));
        text = join(text, reception(legal, calendar));
        for (Text phrase : crossed(legal, calendar, due)) {
            text = join(text, "; " + phrase.vi(), "; " + phrase.en());
        }
        Text result = result(clock);
        return join(
                text,
                ": " + result.vi() + moment(due).vi() + ".",
                ": " + result.en() + moment(due).en() + ".");
    }

    private Explained explained() {
        if (entry.term() == null) {
            explainShare();
        } else {
            LegalClock legal = ledger.legalClock(entry);
            sentences.add(beginning(entry.clock(), LegalClock.of(entry.term(), entry.startedAt()), calendar));
            explainPauses(legal);
            explainExtensions();
        }
        explainCalendarChanges();
        explainPresent();
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
        sentences.add(new Text(
                "Bước bắt đầu lúc " + moment(entry.startedAt()).vi() + ", định mức " + own.vi() + " trong " + all.vi()
                        + " của các bước còn lại, chia theo thời gian làm việc thực còn đến hạn hồ sơ: hạn của bước là "
                        + first.vi() + ".",
                "The step began at " + moment(entry.startedAt()).en() + " with a normal limit of " + own.en()
                        + " of the " + all.en()
                        + " of all remaining steps, shared out over the office time really left: due at "
                        + first.en() + "."));
    }

    private void explainPauses(LegalClock legal) {
        List<Ledger.Segment> stopped = ledger.segments(entry).stream()
                .filter(segment -> !segment.isRunning())
                .toList();
        for (Ledger.Segment segment : stopped) {
            sentences.add(pauseSentence(segment));
        }
        if (!legal.pauses().isEmpty()) {
            sentences.add(sumOfPauses(legal));
        }
    }

    private Text pauseSentence(Ledger.Segment segment) {
        Ledger.Pause pause = segment.pause();
        Text reason = pause.reason().title();
        Text from = moment(segment.from());
        if (segment.to() == null) {
            return new Text(
                    "Tạm dừng từ " + from.vi() + ", " + reason.vi() + " (phiếu số " + pause.form()
                            + "); ngày hẹn trả mới được tính khi hồ sơ được xử lý tiếp.",
                    "Paused since " + from.en() + ", " + reason.en() + " (form " + pause.form()
                            + "); the new due date is counted when it goes on.");
        }
        Text to = moment(segment.to());
        return new Text(
                "Tạm dừng từ " + from.vi() + " đến " + to.vi() + ", " + reason.vi() + " (phiếu số " + pause.form()
                        + ").",
                "Paused from " + from.en() + " to " + to.en() + ", " + reason.en() + " (form " + pause.form() + ").");
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

    private void explainExtensions() {
        if (entry.clock() != ClockName.DOSSIER) {
            return;
        }
        for (Ledger.Extension extension : ledger.extensions()) {
            Text by = Wording.term(extension.by());
            sentences.add(new Text(
                    "Gia hạn " + by.vi() + " lúc " + moment(extension.at()).vi() + ", người phê duyệt "
                            + extension.approver() + ": " + extension.basis() + ".",
                    "Extended by " + by.en() + " at " + moment(extension.at()).en() + ", approved by "
                            + extension.approver() + ": " + extension.basis() + "."));
        }
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

    static Text calendarSentence(LedgerEntry.FormerDue former, Instant after) {
        return new Text(
                "Lịch làm việc thay đổi lúc " + moment(former.replacedAt()).vi() + " (" + former.decision()
                        + "): hạn chuyển từ " + moment(former.dueAt()).vi() + " sang "
                        + moment(after).vi() + ".",
                "The working calendar changed at " + moment(former.replacedAt()).en() + " (" + former.decision()
                        + "): the due date moved from " + moment(former.dueAt()).en() + " to "
                        + moment(after).en() + ".");
    }

    /** Nothing to add while the first sentence still tells the present due instant. */
    private void explainPresent() {
        if (sentences.size() > 1) {
            Text result = result(entry.clock());
            sentences.add(new Text(
                    "Hiện nay " + result.vi() + moment(entry.dueAt()).vi() + ".",
                    "At present " + result.en() + moment(entry.dueAt()).en() + "."));
        }
    }

    private static Text reception(LegalClock legal, WorkCalendar calendar) {
        Term term = legal.term();
        Instant effective = legal.effectiveStart(calendar);
        Text text = new Text("", "");
        boolean moved = effective.isAfter(WorkCalendar.truncated(legal.start()));
        if (moved) {
            text = new Text(
                    ", ngoài giờ làm việc nên tính từ " + moment(effective).vi(),
                    ", outside office hours and so counted from "
                            + moment(effective).en());
        }
        LocalDate first = WorkCalendar.dateOf(effective);
        if (term.unit() == TermUnit.SAME_DAY) {
            boolean late = !moved && WorkCalendar.timeOf(effective).isAfter(term.cutoff());
            return late ? join(text, ", sau " + term.cutoff(), ", after " + term.cutoff()) : text;
        }
        Text length = Wording.term(term);
        text = join(text, ", thời hạn " + length.vi(), ", term " + length.en());
        boolean counted = term.unit() == TermUnit.WORKING_DAY || term.unit() == TermUnit.CALENDAR_DAY;
        if (counted) {
            text = join(text, " không kể ngày đầu", ", the first day excluded");
        }
        return !calendar.isWorkingDay(first) && counted
                ? join(text, ", nhận trong giờ trực", ", received on duty")
                : text;
    }

    private static List<Text> crossed(LegalClock legal, WorkCalendar calendar, Instant due) {
        if (legal.term().unit().isClock()) {
            return List.of(new Text("tính cả đêm và ngày nghỉ", "nights and days off count"));
        }
        LocalDate one = WorkCalendar.dateOf(legal.start());
        LocalDate other = WorkCalendar.dateOf(due);
        return one.isBefore(other)
                ? CrossedDays.between(calendar, one, other)
                : CrossedDays.between(calendar, other, one);
    }

    private static Text opening(ClockName clock) {
        return switch (clock) {
            case RECEPTION -> new Text("Nộp trực tuyến lúc ", "Submitted online at ");
            case DOSSIER -> new Text("Tiếp nhận lúc ", "Received at ");
            case STEP -> new Text("Bắt đầu bước lúc ", "Step begun at ");
            case SUPPLEMENT -> new Text("Yêu cầu bổ sung lúc ", "Supplement asked for at ");
            case CONFIRMATION -> new Text("Gửi người dân xác nhận lúc ", "Sent for confirmation at ");
            case PAYMENT -> new Text("Thông báo nghĩa vụ tài chính lúc ", "Obligation notified at ");
            case CONSULTATION -> new Text("Gửi lấy ý kiến lúc ", "Sent for consultation at ");
        };
    }

    private static Text result(ClockName clock) {
        return switch (clock) {
            case DOSSIER -> new Text("hẹn trả ", "due ");
            case RECEPTION -> new Text("phải trả lời trước ", "to be answered by ");
            default -> new Text("hết hạn lúc ", "runs out at ");
        };
    }
}
