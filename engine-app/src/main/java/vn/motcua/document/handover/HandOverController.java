package vn.motcua.document.handover;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.shared.DossierCode;
import vn.motcua.shared.Slice;
import vn.motcua.shared.UnitCode;
import vn.motcua.shared.web.Endpoint;

/** Paper between the counter and the divisions: what waits, lists of it, both confirmations. */
@RestController
@Tag(name = "Hand-overs")
@RequestMapping("/api/hand-overs")
class HandOverController {

    /** Dossiers on one list: a bundle that somebody checks by hand. */
    private static final int LONGEST = 50;

    private static final String SERIAL = "[A-Z0-9.-]{5,80}";

    private final HandOverPages pages;
    private final HandOverCommands commands;
    private final WaitingPapers waiting;
    private final HandOverSheet sheet;
    private final Desks desks;

    HandOverController(
            HandOverPages pages, HandOverCommands commands, WaitingPapers waiting, HandOverSheet sheet, Desks desks) {
        this.pages = pages;
        this.commands = commands;
        this.waiting = waiting;
        this.sheet = sheet;
        this.desks = desks;
    }

    record NewHandOver(
            @NotNull UnitCode unitCode,
            @NotNull Side side,
            @NotNull UnitCode toUnit,

            @NotEmpty @Size(max = LONGEST) List<@NotNull @Pattern(regexp = DossierCode.SHAPE) String> dossiers) {}

    record TakenPapers(
            @NotEmpty @Size(max = LONGEST) List<@NotNull @Pattern(regexp = DossierCode.SHAPE) String> dossiers) {}

    record MissedPaper(
            @NotNull DossierCode dossier, @NotNull NotReceived reason) {}

    @GetMapping("/desks")
    @Endpoint(id = "handOverDesks", summary = "Sides of units for which the caller hands papers over and takes them")
    List<HandOverDesk> desks() {
        return desks.mine();
    }

    @GetMapping("/waiting")
    @Endpoint(id = "waitingPapers", summary = "Dossiers whose papers wait to be handed over, the longest waiting first")
    Slice<WaitingPaper> waiting(
            @RequestParam UnitCode unit,
            @RequestParam Side side,
            @RequestParam(required = false) @Size(max = 300) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(LONGEST) int size) {
        desks.require(unit, side);
        return waiting.page(unit, side, parsed(cursor), size);
    }

    @GetMapping
    @Endpoint(id = "handOvers", summary = "Lists that a side has made or is to receive, newest first")
    Slice<HandOverRow> lists(
            @RequestParam UnitCode unit,
            @RequestParam Side side,
            @RequestParam(required = false) @Size(max = 300) @Nullable String cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(LONGEST) int size) {
        desks.require(unit, side);
        return pages.page(unit, side, parsed(cursor), size);
    }

    private static @Nullable HandOverCursor parsed(@Nullable String cursor) {
        return cursor == null ? null : HandOverCursor.parse(cursor);
    }

    private static List<DossierCode> codes(List<String> codes) {
        return codes.stream().map(DossierCode::new).toList();
    }

    @PostMapping
    @Endpoint(id = "makeHandOver", summary = "Makes a list of dossiers whose papers are to be handed over")
    HandOverView make(@Valid @RequestBody NewHandOver list) {
        return commands.make(list.unitCode(), list.side(), list.toUnit(), codes(list.dossiers()));
    }

    @GetMapping("/{serial}")
    @Endpoint(id = "handOver", summary = "One list with its dossiers and confirmations")
    HandOverView list(@PathVariable @Pattern(regexp = SERIAL) String serial) {
        return pages.view(serial);
    }

    @PostMapping("/{serial}/give")
    @Endpoint(id = "giveHandOver", summary = "The giver confirms that the papers of a list were handed over")
    HandOverView give(@PathVariable @Pattern(regexp = SERIAL) String serial) {
        return commands.give(serial);
    }

    @PostMapping("/{serial}/receive")
    @Endpoint(id = "receiveHandOver", summary = "The receiver confirms the papers of dossiers of a list")
    HandOverView receive(@PathVariable @Pattern(regexp = SERIAL) String serial, @Valid @RequestBody TakenPapers taken) {
        return commands.receive(serial, codes(taken.dossiers()));
    }

    @PostMapping("/{serial}/not-received")
    @Endpoint(id = "missHandOver", summary = "The receiver says that the papers of a dossier have not come")
    HandOverView miss(@PathVariable @Pattern(regexp = SERIAL) String serial, @Valid @RequestBody MissedPaper missed) {
        return commands.miss(serial, missed.dossier(), missed.reason());
    }

    @GetMapping(value = "/{serial}/list.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @Endpoint(id = "handOverPdf", summary = "A list to print, with its number as a QR code")
    ResponseEntity<byte[]> pdf(@PathVariable @Pattern(regexp = SERIAL) String serial) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(serial + ".pdf")
                                .build()
                                .toString())
                .body(sheet.pdf(pages.view(serial)));
    }
}
