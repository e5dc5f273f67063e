package vn.motcua.notice;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.DossierEvent.StatusChanged;
import vn.motcua.dossier.DossierEvent.SupplementReceived;
import vn.motcua.journal.JournalEntry;
import vn.motcua.shared.Actor;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.OfficerId;
import vn.motcua.work.StepHolders;
import vn.motcua.work.StepHolders.Held;
import vn.motcua.work.WorkEvent.StepFreed;
import vn.motcua.work.WorkEvent.StepReassigned;
import vn.motcua.work.WorkEvent.StepSentBack;
import vn.motcua.work.WorkEvent.StepStarted;

/**
 * Whom an event is told: those whom its dossier concerns as it stands now, so that nobody is told of a step that has left
 * them again; never who did it.
 */
@Component
class Addressees {

    private static final String NOTE_WRITTEN = "NoteWritten";

    private final StepHolders holders;

    Addressees(StepHolders holders) {
        this.holders = holders;
    }

    List<Told> of(JournalEntry entry) {
        if (entry.event() instanceof StepReassigned moved) {
            return assigned(entry, moved.taskId(), held -> held.holder().equals(moved.to()));
        } else if (entry.event() instanceof StepFreed freed) {
            return assigned(entry, freed.taskId(), held -> held.holder().equals(freed.to()));
        } else if (entry.event() instanceof StepStarted started) {
            // whoever has claimed it since knows of it
            return assigned(entry, started.taskId(), Held::untouched);
        } else if (entry.event() instanceof StepSentBack back) {
            return sentBack(entry, back.to());
        } else if (entry.event() instanceof SupplementReceived) {
            return supplement(entry);
        } else if (entry.event() instanceof StatusChanged changed && changed.from() != changed.to()) {
            return told(entry, NoticeKind.WATCHED, holders.watching(entry.dossier(), entry.at()), null);
        }
        return entry.type().equals(NOTE_WRITTEN) ? note(entry) : List.of();
    }

    /** Who has it now, if they have it from this event. */
    private List<Told> assigned(JournalEntry entry, String taskId, Predicate<Held> fromHere) {
        return toHolders(entry, NoticeKind.ASSIGNED, held -> held.taskId().equals(taskId) && fromHere.test(held));
    }

    /** Who has the step again; while nobody has, who did it before. */
    private List<Told> sentBack(JournalEntry entry, String step) {
        List<Told> told =
                toHolders(entry, NoticeKind.SENT_BACK, held -> held.step().equals(step));
        if (!told.isEmpty() || held(entry.dossier(), step)) {
            return told;
        }
        return told(
                entry,
                NoticeKind.SENT_BACK,
                holders.lastToFinish(entry.dossier(), step).stream().toList(),
                null);
    }

    /** Who has a step of the dossier in hand, and who did the last one before it was handed in: as a rule who asked. */
    private List<Told> supplement(JournalEntry entry) {
        Set<OfficerId> all = new LinkedHashSet<>();
        holders.held(entry.dossier()).forEach(held -> all.addAll(holders.concerned(held.holder(), held.procedure())));
        holders.lastBefore(entry.dossier(), entry.actor().id()).ifPresent(all::add);
        return told(entry, NoticeKind.SUPPLEMENT_ARRIVED, all, null);
    }

    private List<Told> note(JournalEntry entry) {
        Set<OfficerId> all = new LinkedHashSet<>();
        holders.held(entry.dossier()).forEach(held -> all.addAll(holders.concerned(held.holder(), held.procedure())));
        all.addAll(holders.watching(entry.dossier(), entry.at()));
        return told(entry, NoticeKind.NOTE, all, null);
    }

    private boolean held(DossierId dossier, String step) {
        return holders.held(dossier).stream().anyMatch(held -> held.step().equals(step));
    }

    private List<Told> toHolders(JournalEntry entry, NoticeKind kind, Predicate<Held> which) {
        List<Told> all = new ArrayList<>();
        holders.held(entry.dossier()).stream()
                .filter(which)
                .forEach(held ->
                        all.addAll(told(entry, kind, holders.concerned(held.holder(), held.procedure()), held)));
        return all;
    }

    private static List<Told> told(
            JournalEntry entry, NoticeKind kind, Iterable<OfficerId> officers, @Nullable Held step) {
        List<Told> all = new ArrayList<>();
        String actor = person(entry.actor());
        for (OfficerId officer : officers) {
            if (!officer.value().equals(entry.actor().id())) {
                all.add(new Told(
                        officer,
                        kind,
                        kind == NoticeKind.ASSIGNED
                                ? "by " + actor
                                : "of " + entry.dossier().value(),
                        kind + ":" + entry.dossier().value() + ":" + entry.seq(),
                        actor,
                        entry.at(),
                        entry.dossier(),
                        step == null ? null : step.taskId(),
                        step == null ? null : step.name()));
            }
        }
        return all;
    }

    /** Null for another system and for what the product does by itself. */
    private static @Nullable String person(Actor actor) {
        return actor.id().contains(":") ? null : actor.id();
    }
}
