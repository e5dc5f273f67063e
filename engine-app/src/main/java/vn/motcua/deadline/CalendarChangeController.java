package vn.motcua.deadline;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.calendar.CalendarChange;
import vn.motcua.journal.Commands;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;
import vn.motcua.shared.preview.ImpactPreview;

/** Changes of calendars: first the preview, then the change itself with the preview's token. */
@RestController
@RequestMapping("/api/calendar/changes")
class CalendarChangeController {

    private final CalendarChanges changes;
    private final ChangeRunner runner;
    private final Commands commands;

    CalendarChangeController(CalendarChanges changes, ChangeRunner runner, Commands commands) {
        this.changes = changes;
        this.runner = runner;
        this.commands = commands;
    }

    /** The change and the token of the preview that showed it. */
    record ChangeRequest(CalendarChange change, String token) {}

    @PostMapping("/preview")
    ImpactPreview preview(@RequestBody CalendarChange change) {
        return changes.preview(change);
    }

    @PostMapping
    CalendarChanges.Applied change(@RequestBody ChangeRequest request) {
        if (request.change() == null) {
            throw Rejection.invalid(
                    "change", null, new Text("Cần nội dung thay đổi lịch.", "The change itself is required."));
        }
        CalendarChanges.Applied applied = commands.run(() -> changes.save(request.change(), request.token()));
        runner.carryOut(applied.changeId());
        return applied;
    }
}
