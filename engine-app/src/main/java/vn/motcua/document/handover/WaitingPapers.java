package vn.motcua.document.handover;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.Calendars;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.deadline.LegalClock;
import vn.motcua.deadline.Term;
import vn.motcua.deadline.TermUnit;
import vn.motcua.document.handover.WaitingRows.Waiting;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierPages;
import vn.motcua.dossier.Dossiers;
import vn.motcua.journal.AccessLog;
import vn.motcua.organisation.UnitRef;
import vn.motcua.organisation.Units;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.Slice;
import vn.motcua.shared.UnitCode;

/** What a side has to hand over, as its officers see it; each line counts as a look at its dossier. */
@Component
class WaitingPapers {

    /** The papers go on the same working day; of what was received after 15:00, on the next (Decree 61/2018, Art. 18). */
    private static final Term HAND_OVER = Term.of(1, TermUnit.SAME_DAY);

    private final WaitingRows rows;
    private final Dossiers dossiers;
    private final DossierPages pages;
    private final Catalogue catalogue;
    private final Calendars calendars;
    private final Units units;
    private final AccessLog accessLog;

    WaitingPapers(
            WaitingRows rows,
            Dossiers dossiers,
            DossierPages pages,
            Catalogue catalogue,
            Calendars calendars,
            Units units,
            AccessLog accessLog) {
        this.rows = rows;
        this.dossiers = dossiers;
        this.pages = pages;
        this.catalogue = catalogue;
        this.calendars = calendars;
        this.units = units;
        this.accessLog = accessLog;
    }

    Slice<WaitingPaper> page(UnitCode unit, Side side, @Nullable HandOverCursor after, int size) {
        List<Waiting> found = rows.page(unit, side, after, size + 1);
        List<Waiting> shown = found.size() > size ? found.subList(0, size) : found;
        Map<DossierId, Dossier> known = dossiers
                .all(shown.stream().map(row -> row.dossier().value()).toList())
                .stream()
                .collect(Collectors.toMap(Dossier::id, Function.identity()));
        String next = found.size() > size ? cursor(shown.get(size - 1)).coded() : null;
        return new Slice<>(
                shown.stream()
                        .map(row -> paper(unit, side, row, known.get(row.dossier())))
                        .toList(),
                next);
    }

    private static HandOverCursor cursor(Waiting last) {
        return new HandOverCursor(last.movedAt(), Long.toString(last.dossier().value()));
    }

    /** Closing time of the day on which the papers have to go; null where no rule says so. */
    @Nullable
    Instant dueAt(UnitCode unit, Side side, Instant movedAt) {
        return side == Side.COUNTER ? LegalClock.of(HAND_OVER, movedAt).due(calendars.of(unit)) : null;
    }

    private WaitingPaper paper(UnitCode unit, Side side, Waiting row, Dossier dossier) {
        boolean visible = pages.isVisible(dossier);
        if (visible) {
            accessLog.viewed(row.dossier(), "hand-over");
        }
        return new WaitingPaper(
                row.code(),
                catalogue.version(dossier.versionId()).manifest().name(),
                visible ? dossier.ownerName() : null,
                row.movedAt(),
                dueAt(unit, side, row.movedAt()),
                UnitRef.of(units.get(row.to())),
                row.step());
    }
}
