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
 */
public record Ledger(DossierId dossier, List<LedgerEntry> entries, List<Pause> pauses, List<Extension> extensions) {

    public Ledger {
        entries = List.copyOf(entries);
        pauses = List.copyOf(pauses);
        extensions = List.copyOf(extensions);
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

    /** A stretch in which a clock runs, or stands still for the reason of {@code pause}. */
    public record Segment(Instant from, Instant to, Pause pause) {

        public boolean isRunning() {
            return pause == null;
        }
    }

    Ledger with(List<LedgerEntry> changed) {
        return new Ledger(dossier, changed, pauses, extensions);
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

    /** The arithmetic of a clock that has a term. */
    LegalClock legalClock(LedgerEntry entry) {
        List<Term> more = extensionsOf(entry).stream().map(Extension::by).toList();
        return new LegalClock(entry.term(), entry.startedAt(), pausesOf(entry), more);
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
