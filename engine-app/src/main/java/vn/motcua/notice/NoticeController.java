package vn.motcua.notice;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.shared.Slice;
import vn.motcua.shared.web.Endpoint;

/** What the signed-in officer was told, and what they want to be told. */
@RestController
@Tag(name = "Notices")
@RequestMapping("/api")
class NoticeController {

    private final Notices notices;
    private final NoticeStreams streams;

    NoticeController(Notices notices, NoticeStreams streams) {
        this.notices = notices;
        this.streams = streams;
    }

    /** How many notices are unread; a hundred stands for a hundred or more. */
    record UnreadCount(int unread) {}

    /** All that came up to this instant; what comes later stays unread. */
    record UpTo(@NotNull Instant upTo) {}

    /** Kinds that the officer does not want to be told; all others are. */
    record Preferences(@NotNull @Size(max = 7) List<@NotNull NoticeKind> refused) {}

    @GetMapping("/notices")
    @Endpoint(id = "notices", summary = "What the officer was told, the newest first")
    Slice<NoticeView> page(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "false") boolean unread,
            @RequestParam(defaultValue = "20") @Min(1) @Max(50) int size) {
        return notices.page(cursor, unread, size);
    }

    @GetMapping("/notices/unread")
    @Endpoint(id = "unreadNotices", summary = "How many notices are unread")
    UnreadCount unread() {
        return new UnreadCount(notices.unread());
    }

    @GetMapping(path = "/notices/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Endpoint(
            id = "noticeStream",
            summary = "Server-sent events: the number of unread notices whenever it changes",
            produces = MediaType.TEXT_EVENT_STREAM_VALUE,
            limited = true)
    void stream(HttpServletRequest request, HttpServletResponse response) throws IOException {
        streams.open(request, response);
    }

    @PutMapping("/notices/{id}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Endpoint(
            id = "readNotice",
            summary = "Marks a notice as read, unless something has joined it since this instant",
            withoutKey = "It is read already")
    void read(@PathVariable long id, @Valid @RequestBody UpTo shown) {
        notices.read(id, shown.upTo());
    }

    @PutMapping("/notices/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Endpoint(id = "readNotices", summary = "Marks all notices up to an instant as read", withoutKey = "They are read")
    void readAll(@Valid @RequestBody UpTo read) {
        notices.readAll(read.upTo());
    }

    @GetMapping("/notice-preferences")
    @Endpoint(id = "noticePreferences", summary = "What the officer does not want to be told")
    Preferences preferences() {
        return new Preferences(List.copyOf(notices.refused()));
    }

    @PutMapping("/notice-preferences")
    @Endpoint(
            id = "saveNoticePreferences",
            summary = "Sets what the officer does not want to be told",
            withoutKey = "The same wish again changes nothing")
    Preferences save(@Valid @RequestBody Preferences wished) {
        return new Preferences(List.copyOf(notices.refuse(wished.refused())));
    }
}
