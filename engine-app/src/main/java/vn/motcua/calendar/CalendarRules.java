package vn.motcua.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;
import vn.motcua.shared.Violation;

/** What a change of a calendar must keep to. */
public final class CalendarRules {

    static final int LONGEST = 200;
    /** A storm's closure may be recorded afterwards, but not years later. */
    private static final int DAYS_BACK = 366;

    private static final int DAYS_AHEAD = 3653;

    private final CalendarBook book;
    private final LocalDate today;
    private final List<Violation> violations = new ArrayList<>();

    private CalendarRules(CalendarBook book, LocalDate today) {
        this.book = book;
        this.today = today;
    }

    /**
     * Lets a change pass that can be made on these calendars.
     *
     * @throws Rejection INVALID, NOT_FOUND for an unknown entry, CONFLICT when the unit has already set the day
     */
    public static void check(CalendarChange change, CalendarBook book, LocalDate today) {
        CalendarRules rules = new CalendarRules(book, today);
        rules.require("unitCode", change.unitCode());
        rules.require("action", change.action());
        rules.answer();
        if (change.action() == CalendarChange.Action.REMOVE) {
            rules.checkRemoval(change);
        } else {
            rules.checkAddition(change);
        }
    }

    private void checkRemoval(CalendarChange change) {
        require("id", change.id());
        answer();
        boolean own = book.entry(change.id())
                .filter(entry -> entry.unit().equals(change.unitCode()))
                .isPresent();
        if (!own) {
            throw Rejection.notFound(
                    "id",
                    String.valueOf(change.id()),
                    new Text(
                            "Đơn vị không có mục lịch riêng với số này.",
                            "The unit has no calendar entry of its own with this number."));
        }
    }

    private void checkAddition(CalendarChange change) {
        require("date", change.date());
        require("kind", change.kind());
        requireText("decision", change.decision());
        require("name", change.name());
        if (change.name() != null) {
            requireText("name.vi", change.name().vi());
            requireText("name.en", change.name().en());
        }
        answer();
        checkDate(change.date());
        answer();
        checkKind(change);
        answer();
        if (book.ownEntries(change.unitCode()).stream()
                .anyMatch(entry -> entry.date().equals(change.date()))) {
            throw Rejection.conflict(
                    "calendar-entry-exists",
                    new Text(
                            "Đơn vị đã đặt lịch riêng cho ngày này; hãy xóa mục cũ trước.",
                            "The unit has already set this day; remove that entry first."));
        }
    }

    private void checkDate(LocalDate date) {
        if (date.isBefore(today.minusDays(DAYS_BACK)) || date.isAfter(today.plusDays(DAYS_AHEAD))) {
            broken(
                    "date",
                    date.toString(),
                    "Ngày phải nằm trong khoảng từ một năm trước đến mười năm sau hôm nay.",
                    "The date lies between a year ago and ten years from today.");
        }
    }

    private void checkKind(CalendarChange change) {
        boolean worked = book.of(change.unitCode()).isWorkingDay(change.date());
        switch (change.kind()) {
            case HOLIDAY, CLOSURE -> {
                if (!worked) {
                    broken("date", change.date().toString(), "Ngày này vốn đã nghỉ.", "This day is already off.");
                }
            }
            case SWAP_WORK, DUTY -> {
                if (worked) {
                    broken(
                            "date",
                            change.date().toString(),
                            "Ngày này vốn đã là ngày làm việc.",
                            "This day is already a working day.");
                }
            }
            case WORKING, WEEKEND ->
                broken(
                        "kind",
                        change.kind().name(),
                        "Chỉ thêm được HOLIDAY, SWAP_WORK, CLOSURE hoặc DUTY.",
                        "Only HOLIDAY, SWAP_WORK, CLOSURE or DUTY can be added.");
        }
    }

    private void require(String field, Object value) {
        if (value == null) {
            broken(field, null, "Không được để trống.", "This is required.");
        }
    }

    private void requireText(String field, String value) {
        if (value == null || value.isBlank() || value.length() > LONGEST) {
            broken(
                    field,
                    value,
                    "Cần từ 1 đến " + LONGEST + " ký tự.",
                    "From 1 to " + LONGEST + " characters are required.");
        }
    }

    private void broken(String field, String value, String vi, String en) {
        violations.add(new Violation(field, value, new Text(vi, en)));
    }

    private void answer() {
        if (!violations.isEmpty()) {
            throw Rejection.invalid(violations);
        }
    }
}
