package vn.motcua.deadline;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.calendar.CalendarChange;
import vn.motcua.journal.Commands;
import vn.motcua.shared.preview.ImpactPreview;
import vn.motcua.shared.web.Endpoint;

/** Changes of calendars: first the preview, then the change itself with the preview's token. */
@RestController
@Tag(name = "Calendar")
@RequestMapping("/api/calendar/changes")
class CalendarChangeController {

    /** Dossiers that are moved before the answer, within a second or two; the others follow at once in the background. */
    private static final int AT_ONCE = 200;

    private final CalendarChanges changes;
    private final ChangeRunner runner;
    private final ChangeResumer resumer;
    private final Commands commands;

    CalendarChangeController(CalendarChanges changes, ChangeRunner runner, ChangeResumer resumer, Commands commands) {
        this.changes = changes;
        this.runner = runner;
        this.resumer = resumer;
        this.commands = commands;
    }

    /** The change and the token of the preview that showed it. */
    record ChangeRequest(
            @NotNull @Valid CalendarChange change,
            @NotBlank @Size(max = 100) String token) {}

    @PostMapping("/preview")
    @Endpoint(
            id = "previewCalendarChange",
            summary = "Which due dates a change of a calendar would move",
            withoutKey = "It keeps a preview for an hour and changes nothing else")
    ImpactPreview preview(@Valid @RequestBody CalendarChange change) {
        return changes.preview(change);
    }

    /** Answers when the change counts; of many dossiers the last may still be on their way to their new dates. */
    @PostMapping
    @Endpoint(
            id = "changeCalendar",
            summary = "Changes a calendar as previewed; the token tells that nothing has changed since")
    CalendarChanges.Applied change(@Valid @RequestBody ChangeRequest request) {
        CalendarChanges.Applied applied = commands.run(() -> changes.save(request.change(), request.token()));
        runner.carryOutIfPossible(applied.changeId(), AT_ONCE);
        resumer.soon();
        return applied;
    }
}
