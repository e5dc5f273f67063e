package vn.motcua.dossier;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.Part;
import vn.motcua.deadline.ClockName;
import vn.motcua.deadline.Deadlines;
import vn.motcua.deadline.Ledger;
import vn.motcua.deadline.LedgerEntry;
import vn.motcua.deadline.Term;
import vn.motcua.deadline.Timeliness;
import vn.motcua.dossier.PartEvent.PartAssigned;
import vn.motcua.dossier.PartEvent.PartBegun;
import vn.motcua.dossier.PartEvent.PartEnded;
import vn.motcua.journal.Journal;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.LateBeans;
import vn.motcua.shared.Text;
import vn.motcua.shared.UnitCode;

/**
 * The parts of dossiers of interlinked groups: when each begins and ends, its clock and its due date. Dossiers of other
 * procedures have none, and nothing is asked of the database for them.
 */
@Component
public class GroupParts {

    private final GroupPartStore store;
    private final DossierStore dossiers;
    private final Catalogue catalogue;
    private final Deadlines deadlines;
    private final DossierTerm terms;
    private final Journal journal;
    private final LateBeans<TransitionListener> listeners;
    private final Clock clock;

    GroupParts(
            GroupPartStore store,
            DossierStore dossiers,
            Catalogue catalogue,
            Deadlines deadlines,
            DossierTerm terms,
            Journal journal,
            ObjectProvider<TransitionListener> listeners,
            Clock clock) {
        this.store = store;
        this.dossiers = dossiers;
        this.catalogue = catalogue;
        this.deadlines = deadlines;
        this.terms = terms;
        this.journal = journal;
        this.listeners = new LateBeans<>(listeners);
        this.clock = clock;
    }

    /** Its parts in their order; none before the dossier was accepted. */
    public List<GroupPart> of(Dossier dossier) {
        return rules(dossier).isEmpty() ? List.of() : store.of(dossier.id());
    }

    public Optional<GroupPart> find(Dossier dossier, @Nullable String part) {
        return part == null
                ? Optional.empty()
                : of(dossier).stream().filter(each -> each.id().equals(part)).findFirst();
    }

    /** Agencies that have these dossiers because a part of theirs has begun; dossiers without any are left out. */
    public Map<DossierId, List<UnitCode>> begunUnits(Collection<Dossier> some) {
        Set<DossierId> groups = some.stream()
                .filter(dossier -> !rules(dossier).isEmpty())
                .map(Dossier::id)
                .collect(Collectors.toSet());
        return groups.isEmpty() ? Map.of() : store.begunUnits(groups);
    }

    /** Agencies that have the dossier because a part of theirs has begun. */
    public Set<UnitCode> begunUnits(Dossier dossier) {
        return Set.copyOf(begunUnits(List.of(dossier)).getOrDefault(dossier.id(), List.of()));
    }

    /** The dossier is about to be accepted: each of its parts waits for its turn at this agency. */
    public void assign(Dossier dossier, Map<String, UnitCode> units) {
        int position = 0;
        for (Part rule : rules(dossier)) {
            UnitCode unit = units.get(rule.id());
            store.insert(dossier.id(), GroupPart.waiting(rule.id(), ++position, unit));
            journal.append(dossier.id(), new PartAssigned(rule.id(), unit));
        }
    }

    /** The flow is at the part: it begins, unless it has before. */
    void begin(Dossier dossier, String part) {
        GroupPart waiting = find(dossier, part)
                .orElseThrow(() -> new IllegalStateException(
                        "The part " + part + " begins before dossier " + dossier.id() + " was accepted"));
        if (waiting.state() != PartState.WAITING) {
            return;
        }
        Instant now = clock.instant();
        Instant due = deadlines.start(
                dossier.id(), ClockName.PART, part, waiting.unit(), terms.part(dossier, rule(dossier, part)), now);
        GroupPart begun = waiting.begunAt(now, due);
        store.update(dossier.id(), begun);
        journal.append(dossier.id(), new PartBegun(part, begun.unit(), due));
        promise(dossier.id());
        listeners.forEach(listener -> listener.partDue(dossier, begun));
    }

    /** The part has its result, its refusal, or will have none. */
    void end(Dossier dossier, String part, PartState how) {
        find(dossier, part)
                .filter(open -> !open.state().ended())
                .ifPresent(open -> end(dossier.id(), open, how, clock.instant()));
        if (onlyBeyondTermOpen(dossier)) {
            // what the term of the whole covers is done, though a part beyond it runs on
            deadlines.end(dossier.id(), ClockName.DOSSIER, "", clock.instant());
        }
        promise(dossier.id());
    }

    /** The dossier ends: nothing is done any more for the parts that are still open. */
    void dropOpen(Dossier dossier) {
        of(dossier).stream()
                .filter(open -> !open.state().ended())
                .forEach(open -> end(dossier.id(), open, PartState.DROPPED, clock.instant()));
    }

    /**
     * The law gives a part more time because something must be verified: its term is that of the table for this case.
     *
     * @param occasion why, in words
     */
    public void verify(Dossier dossier, String part, Text occasion) {
        LedgerEntry running =
                deadlines.ledger(dossier.id()).open(ClockName.PART, part).orElseThrow();
        Term verified = terms.verifiedPart(dossier, rule(dossier, part));
        int more = verified.unit() == running.term().unit()
                ? verified.amount() - running.term().amount()
                : 0;
        if (more > 0) {
            deadlines.lengthenPart(dossier.id(), part, Term.of(more, verified.unit()), occasion, clock.instant());
            GroupPart moved = find(dossier, part).orElseThrow();
            listeners.forEach(listener -> listener.partDue(dossier, moved));
        }
    }

    /** Number and day of what was issued for a part; the journal keeps the names only. */
    public void recordResult(Dossier dossier, String part, Map<String, Object> result) {
        store.addResult(dossier.id(), find(dossier, part).orElseThrow(), result);
        journal.append(
                dossier.id(),
                new DossierEvent.ResultRecorded(
                        result.keySet().stream().sorted().toList()));
    }

    /** The ledger has moved the date of a part. */
    void dueMoved(DossierId id, String part, Instant due) {
        store.of(id).stream().filter(each -> each.id().equals(part)).forEach(each -> store.update(id, each.dueAt(due)));
        promise(id);
    }

    private void end(DossierId id, GroupPart open, PartState how, Instant now) {
        deadlines.end(id, ClockName.PART, open.id(), now);
        Timeliness byDate = deadlines
                .ledger(id)
                .begun(ClockName.PART, open.id())
                .map(LedgerEntry::byDate)
                .orElse(null);
        store.update(id, open.ended(how, now, byDate));
        journal.append(id, new PartEnded(open.id(), how, byDate));
    }

    /** Parts that the term of the whole covers are done, and one that it does not cover is not: else it runs on. */
    private boolean onlyBeyondTermOpen(Dossier dossier) {
        Map<Boolean, List<GroupPart>> byTerm = of(dossier).stream()
                .collect(Collectors.partitioningBy(
                        part -> rule(dossier, part.id()).isWithinTerm()));
        return !byTerm.get(true).isEmpty()
                && byTerm.get(true).stream().allMatch(part -> part.state().ended())
                && byTerm.get(false).stream().anyMatch(part -> !part.state().ended());
    }

    /** The date on the dossier's row, by which lists sort and delays are counted, is the one that counts now. */
    private void promise(DossierId id) {
        Ledger ledger = deadlines.ledger(id);
        Instant due = ledger.promised();
        if (due != null && !due.equals(dossiers.find(id).orElseThrow().dueAt())) {
            dossiers.setDueAt(id, due);
        }
    }

    private List<Part> rules(Dossier dossier) {
        return catalogue.version(dossier.versionId()).manifest().parts();
    }

    private Part rule(Dossier dossier, String part) {
        return catalogue.version(dossier.versionId()).manifest().part(part).orElseThrow();
    }
}
