package vn.motcua.dossier;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.Manifest;
import vn.motcua.deadline.ClockName;
import vn.motcua.deadline.Deadlines;
import vn.motcua.deadline.Timeliness;
import vn.motcua.dossier.DossierEvent.SupplementItemChecked;
import vn.motcua.dossier.DossierEvent.SupplementReceived;
import vn.motcua.dossier.DossierEvent.SupplementRequested;
import vn.motcua.journal.Journal;
import vn.motcua.shared.CurrentActor;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.LateBeans;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;
import vn.motcua.shared.UnitCode;

/**
 * Supplements: one consolidated request with a checklist, counted per agency, with its own clock; the office's clock
 * stops when the flow reaches the state SUPPLEMENT_REQUESTED.
 */
@org.springframework.stereotype.Component
public class Supplements {

    private final Dossiers dossiers;
    private final Transitions transitions;
    private final SupplementStore store;
    private final ComponentStore components;
    private final SupplementRules rules;
    private final SupplementReminders reminders;
    private final SupplementReturns returns;
    private final Catalogue catalogue;
    private final DossierTerm terms;
    private final Deadlines deadlines;
    private final Journal journal;
    private final LateBeans<TransitionListener> listeners;
    private final Clock clock;

    Supplements(
            Dossiers dossiers,
            Transitions transitions,
            SupplementStore store,
            ComponentStore components,
            SupplementRules rules,
            SupplementReminders reminders,
            SupplementReturns returns,
            Catalogue catalogue,
            DossierTerm terms,
            Deadlines deadlines,
            Journal journal,
            ObjectProvider<TransitionListener> listeners,
            Clock clock) {
        this.dossiers = dossiers;
        this.transitions = transitions;
        this.store = store;
        this.components = components;
        this.rules = rules;
        this.reminders = reminders;
        this.returns = returns;
        this.catalogue = catalogue;
        this.terms = terms;
        this.deadlines = deadlines;
        this.journal = journal;
        this.listeners = new LateBeans<>(listeners);
        this.clock = clock;
    }

    /**
     * Asks the applicant to supplement the dossier.
     *
     * @throws Rejection invalid when the checklist is empty, names a document outside the published list or a fault that is none
     *     of the coded ones; conflict {@code supplement-open} while the applicant has not answered the last request,
     *     {@code supplement-limit} when the agency has asked as often as the procedure allows
     */
    public void request(DossierId id, Supplement.Request request) {
        Dossier dossier = dossiers.get(id);
        List<Supplement> former = store.of(id);
        SupplementRules.requireNoneOpen(former);
        rules.require(dossier, request.items());
        requireWithinLimit(dossier, former, request.stage());
        Instant now = clock.instant();
        Instant deadline = terms.supplement(dossier)
                .map(term -> deadlines.start(id, ClockName.SUPPLEMENT, "", dossier.unit(), term, now))
                .orElse(null);
        reminders.lookFrom(id);
        int number = former.size() + 1;
        store.insert(id, number, request, deadline, now, CurrentActor.get().id());
        journal.append(
                id,
                new SupplementRequested(
                        number, request.stage(), codes(request.items()), request.reasonCode(), deadline));
        Supplement written = store.of(id).get(number - 1);
        listeners.all().stream()
                .flatMap(listener -> listener.supplementRequested(dossier, written).stream())
                .findFirst()
                .ifPresent(serial -> store.setSerial(written.id(), serial));
    }

    /**
     * Records that the applicant brought everything that was asked for: the documents named count as handed in, and
     * the applicant's clock has ended, however long the office takes now.
     *
     * @throws Rejection conflict {@code no-open-supplement} when nothing was asked for, {@code supplement-lacking} while
     *     an item was found not to be as it should
     */
    public void receive(DossierId id, String note) {
        Supplement open = open(id);
        SupplementRules.requireNothingLacking(open);
        List<String> brought = codes(open.items());
        components.complete(id, brought);
        Instant now = clock.instant();
        store.receive(open.id(), now, CurrentActor.get().id(), note);
        deadlines.end(id, ClockName.SUPPLEMENT, "", now);
        Dossier dossier = dossiers.get(id);
        if (dossier.channel() != Channel.COUNTER) {
            awaitReception(dossier, now);
        }
        journal.append(id, new SupplementReceived(open.number(), brought));
    }

    /** What the applicant is still expected to bring; empty when nothing is, or when the time for it is over. */
    public Optional<Supplement> awaited(DossierId id) {
        boolean inTime = dossiers.get(id).status() == Status.SUPPLEMENT_REQUESTED
                && deadlines
                        .ledger(id)
                        .open(ClockName.SUPPLEMENT, "")
                        .filter(entry -> entry.dueAt().isAfter(Timeliness.overUntil(clock.instant())))
                        .isPresent();
        return inTime ? openOne(id) : Optional.empty();
    }

    /**
     * Everything that was asked for has been handed in: the dossier does not end by itself any more, and the office's
     * time runs again. Whether it is as it should be, the office says ({@link #receive}).
     */
    public void handedIn(DossierId id) {
        Instant now = clock.instant();
        Dossier dossier = dossiers.get(id);
        deadlines.end(id, ClockName.SUPPLEMENT, "", now);
        awaitReception(dossier, now);
        transitions.resume(dossier, now);
        listeners.forEach(listener -> listener.handedIn(dossiers.get(id)));
    }

    /** Who does not stand at the counter is answered within the same time as after a submission. */
    private void awaitReception(Dossier dossier, Instant now) {
        boolean runs =
                deadlines.ledger(dossier.id()).open(ClockName.RECEPTION, "").isPresent();
        if (!dossier.accepted() && !runs) {
            Manifest manifest = catalogue.version(dossier.versionId()).manifest();
            deadlines.start(
                    dossier.id(), ClockName.RECEPTION, "", dossier.unit(), Submissions.reception(manifest), now);
        }
    }

    private Optional<Supplement> openOne(DossierId id) {
        return store.of(id).stream()
                .filter(supplement -> supplement.receivedAt() == null)
                .findFirst();
    }

    /**
     * Records what the office found about one item of the open request; a later finding takes the place of the former.
     * When all that was handed in has been looked at and something is lacking, the applicant has to act again: with the
     * procedure's time anew, a form 02 that names what is lacking, and the office's clock stopped. It is the same request.
     *
     * @param item its place in the request, from 1
     * @param fault coded kind of fault that is left; null when the item is accepted
     * @throws Rejection invalid for an item or a fault that does not exist; conflict {@code no-open-supplement}
     */
    void check(DossierId id, int number, int item, @Nullable String fault, @Nullable String note) {
        Supplement open = open(id);
        rules.requireItem(dossiers.get(id), open, number, item, fault);
        boolean accepted = fault == null;
        store.check(
                open.id(),
                item,
                new Supplement.Check(
                        accepted,
                        fault,
                        note,
                        clock.instant(),
                        CurrentActor.get().id()));
        journal.append(id, new SupplementItemChecked(number, item, accepted, fault));
        returns.look(id);
    }

    /** A dossier that has ended waits for nothing, though a request was never answered. */
    private Supplement open(DossierId id) {
        return Optional.of(id)
                .filter(it -> !dossiers.get(it).status().terminal())
                .flatMap(this::openOne)
                .orElseThrow(() -> Rejection.conflict(
                        "no-open-supplement",
                        new Text(
                                "Hồ sơ không có yêu cầu bổ sung nào đang chờ.",
                                "No request to supplement is open for this dossier.")));
    }

    private void requireWithinLimit(Dossier dossier, List<Supplement> former, Supplement.Stage stage) {
        int limit = catalogue
                .version(dossier.versionId())
                .manifest()
                .limits()
                .supplements()
                .value();
        UnitCode agency = agency(dossier, stage);
        long asked = former.stream()
                .filter(s -> agency(dossier, s.stage()).equals(agency))
                .count();
        if (asked >= limit) {
            throw Rejection.conflict(
                    "supplement-limit",
                    new Text(
                            "Mỗi cơ quan chỉ được yêu cầu bổ sung %d lần; cơ quan này đã yêu cầu %d lần."
                                    .formatted(limit, asked),
                            "An agency may request a supplement %d time(s); this one has requested %d time(s)."
                                    .formatted(limit, asked)));
        }
    }

    /** Who asks: before the acceptance the unit that receives, afterwards the one that settles; often the same. */
    private static UnitCode agency(Dossier dossier, Supplement.Stage stage) {
        return stage == Supplement.Stage.RECEPTION ? dossier.unit() : dossier.competentUnit();
    }

    private static List<String> codes(List<Supplement.Item> items) {
        return items.stream()
                .map(Supplement.Item::componentCode)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
    }
}
