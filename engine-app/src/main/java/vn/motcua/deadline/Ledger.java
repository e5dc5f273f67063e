package vn.motcua.deadline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.Text;

/**
 * All clocks of one dossier.
 *
 * @param entries in the order of their start, ended ones included
 * @param pauses in order; only the last one can be open
 * @param extensions of the dossier's own clock and of those of its parts, in order
 * @param resets of the due date of the dossier's own clock, in order
 */
public record Ledger(
        DossierId dossier,
        List<LedgerEntry> entries,
        List<Pause> pauses,
        List<Extension> extensions,
        List<Reset> resets) {

    public Ledger {
        entries = List.copyOf(entries);
        pauses = List.copyOf(pauses);
        extensions = List.copyOf(extensions);
        resets = List.copyOf(resets);
    }

    /** Of a dossier whose due date nobody has corrected. */
    public Ledger(DossierId dossier, List<LedgerEntry> entries, List<Pause> pauses, List<Extension> extensions) {
        this(dossier, entries, pauses, extensions, List.of());
    }

    /**
     * A time in which the dossier's clock stands still.
     *
     * @param to null while it lasts
     * @param form serial number of the form that said so
     */
    public record Pause(Instant from, Instant to, PauseReason reason, String form) {}

    /**
     * More time given to the dossier.
     *
     * @param basis why; its words are empty when they were deleted with the personal data
     * @param approver null when the law itself gives it
     * @param part whose clock it lengthens; "" for the dossier's own
     */
    public record Extension(Term by, Text basis, @Nullable OfficerId approver, Instant at, String part) {

        /** Of the dossier's own clock. */
        public Extension(Term by, Text basis, @Nullable OfficerId approver, Instant at) {
            this(by, basis, approver, at, "");
        }
    }

    /**
     * A due date that was corrected (đặt lại ngày hẹn trả): from then on it counts instead of what the term gave, and
     * only later pauses and extensions move it.
     *
     * @param before what was promised until then
     * @param extended how many extensions the dossier's own clock had by then: they are part of neither date any more
     * @param reason the coded reason in words
     */
    public record Reset(Instant before, Instant dueAt, Instant at, int extended, Text reason, OfficerId officer) {}

    /** A stretch in which a clock runs, or stands still for the reason of {@code pause}. */
    public record Segment(Instant from, Instant to, Pause pause) {

        public boolean isRunning() {
            return pause == null;
        }
    }

    Ledger with(List<LedgerEntry> changed) {
        return new Ledger(dossier, changed, pauses, extensions, resets);
    }

    /** The clock that runs, or stands still, under this name; the last one when steps are entered again. */
    public Optional<LedgerEntry> open(ClockName clock, String subject) {
        return entries.stream()
                .filter(entry -> entry.isOpen()
                        && entry.clock() == clock
                        && entry.subject().equals(subject))
                .findFirst();
    }

    /** The clock of this name that had begun last at that instant, running or ended; with its due instant of now. */
    public Optional<LedgerEntry> begun(ClockName clock, Instant at) {
        return entries.stream()
                .filter(entry -> entry.clock() == clock && !entry.startedAt().isAfter(at))
                .max(Comparator.comparing(LedgerEntry::startedAt));
    }

    /** The last clock of this name and subject, running or ended. */
    public Optional<LedgerEntry> begun(ClockName clock, String subject) {
        return entries.stream()
                .filter(entry -> entry.clock() == clock && entry.subject().equals(subject))
                .reduce((former, later) -> later);
    }

    /** The dossier's own clock while it is open. */
    public Optional<LedgerEntry> openDossier() {
        return open(ClockName.DOSSIER, "");
    }

    /** The dossier's own clock, the latest one, also after its end. */
    public Optional<LedgerEntry> dossierClock() {
        return entries.stream()
                .filter(entry -> entry.clock() == ClockName.DOSSIER)
                .max(Comparator.comparing(LedgerEntry::startedAt));
    }

    /** The pause that lasts. */
    public Optional<Pause> openPause() {
        return pauses.stream().filter(pause -> pause.to() == null).findFirst();
    }

    /** What an open clock does at the moment. */
    public ClockState state(LedgerEntry entry) {
        if (!entry.isOpen()) {
            return ClockState.ENDED;
        }
        return entry.clock().isPausable() && openPause().isPresent() ? ClockState.PAUSED : ClockState.RUNNING;
    }

    /** How the clock ran and stood still since its start; the last stretch is open while the clock is. */
    public List<Segment> segments(LedgerEntry entry) {
        List<Segment> segments = new ArrayList<>();
        Instant since = entry.startedAt();
        for (Pause pause : entry.clock().isPausable() ? pauses : List.<Pause>of()) {
            boolean before = pause.to() != null && !pause.to().isAfter(since);
            boolean after = entry.endedAt() != null && !pause.from().isBefore(entry.endedAt());
            if (before || after) {
                continue;
            }
            if (pause.from().isAfter(since)) {
                segments.add(new Segment(since, pause.from(), null));
                since = pause.from();
            }
            segments.add(new Segment(since, pause.to(), pause));
            since = pause.to();
        }
        if (since != null && (entry.endedAt() == null || since.isBefore(entry.endedAt()))) {
            segments.add(new Segment(since, entry.endedAt(), null));
        }
        return segments;
    }

    /** Pauses of this clock that have ended, cut to the time since its start. */
    List<Interval> pausesOf(LedgerEntry entry) {
        return segments(entry).stream()
                .filter(segment -> !segment.isRunning() && segment.to() != null)
                .map(segment -> new Interval(segment.from(), segment.to()))
                .toList();
    }

    /** Time added to this clock: those of the dossier and of its parts can be extended. */
    public List<Extension> extensionsOf(LedgerEntry entry) {
        return switch (entry.clock()) {
            case DOSSIER, PART ->
                extensions.stream()
                        .filter(extension -> extension.part().equals(entry.subject()))
                        .toList();
            default -> List.of();
        };
    }

    /** Corrections of this clock's due date: only the dossier's own has any. */
    List<Reset> resetsOf(LedgerEntry entry) {
        return entry.clock() == ClockName.DOSSIER ? resets : List.of();
    }

    /**
     * The ledger as far as it bears on one clock between two corrections of its due date.
     *
     * @param number of corrections before; the correction before the first of them is the reception itself
     */
    Ledger era(LedgerEntry entry, int number) {
        List<Reset> all = resetsOf(entry);
        if (all.isEmpty()) {
            return this;
        }
        Reset from = number == 0 ? null : all.get(number - 1);
        Reset to = number == all.size() ? null : all.get(number);
        List<Extension> own = extensionsOf(entry);
        return new Ledger(
                dossier,
                entries,
                pauses.stream()
                        .filter(pause -> (from == null || !pause.from().isBefore(from.at()))
                                && (to == null || pause.from().isBefore(to.at())))
                        .toList(),
                own.subList(from == null ? 0 : from.extended(), to == null ? own.size() : to.extended()),
                from == null ? List.of() : List.of(from));
    }

    /** The arithmetic of a clock that has a term, since its due date was last corrected. */
    LegalClock legalClock(LedgerEntry entry) {
        Ledger era = era(entry, resetsOf(entry).size());
        List<Term> more = era.extensionsOf(entry).stream().map(Extension::by).toList();
        Instant agreed =
                era.resetsOf(entry).stream().map(Reset::dueAt).findFirst().orElse(null);
        return new LegalClock(entry.term(), entry.startedAt(), era.pausesOf(entry), more, agreed);
    }

    /**
     * The due instant that counts for the dossier as a whole: that of its own clock and, once this has ended in time,
     * the latest one of the parts that run on beyond it. Null before the reception.
     */
    public @Nullable Instant promised() {
        LedgerEntry own = dossierClock().orElse(null);
        if (own == null || own.isOpen() || own.byDate() == Timeliness.OVERDUE) {
            return own == null ? null : own.dueAt();
        }
        return entries.stream()
                .filter(entry -> entry.clock() == ClockName.PART
                        && (entry.isOpen() || entry.endedAt().isAfter(own.endedAt())))
                .map(LedgerEntry::dueAt)
                .max(Comparator.naturalOrder())
                .orElse(own.dueAt());
    }
}
