package vn.motcua.dossier;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.motcua.deadline.Deadlines;
import vn.motcua.dossier.DossierEvent.CompetenceDecided;
import vn.motcua.dossier.DossierEvent.DossierCodeDrawn;
import vn.motcua.dossier.DossierEvent.OutcomeSet;
import vn.motcua.dossier.DossierEvent.PersonalDataErased;
import vn.motcua.dossier.DossierEvent.ReasonGiven;
import vn.motcua.dossier.DossierEvent.ResultRecorded;
import vn.motcua.journal.Journal;
import vn.motcua.shared.CurrentActor;
import vn.motcua.shared.DossierCode;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.LateBeans;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;
import vn.motcua.shared.UnitCode;

/**
 * The dossiers of this installation. Every method that changes one runs inside the caller's transaction, which has
 * locked the dossier first; the journal row is written with it.
 */
@Component
public class Dossiers {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");

    private final DossierStore store;
    private final ComponentStore components;
    private final SupplementStore supplements;
    private final Deadlines deadlines;
    private final Journal journal;
    private final LateBeans<TransitionListener> listeners;
    private final Clock clock;

    Dossiers(
            DossierStore store,
            ComponentStore components,
            SupplementStore supplements,
            Deadlines deadlines,
            Journal journal,
            ObjectProvider<TransitionListener> listeners,
            Clock clock) {
        this.store = store;
        this.components = components;
        this.supplements = supplements;
        this.deadlines = deadlines;
        this.journal = journal;
        this.listeners = new LateBeans<>(listeners);
        this.clock = clock;
    }

    /** The dossier with this code; a {@link Rejection} (not found) otherwise. */
    public Dossier get(DossierCode code) {
        return store.find(code).orElseThrow(() -> notFound(code.value()));
    }

    /** The dossier with this number; a {@link Rejection} (not found) otherwise. */
    public Dossier get(DossierId id) {
        return store.find(id).orElseThrow(() -> notFound(id.businessKey()));
    }

    public Optional<Dossier> find(DossierId id) {
        return store.find(id);
    }

    /** Those of the numbers that exist, in no order. */
    public List<Dossier> all(List<Long> ids) {
        return store.all(ids);
    }

    /** Dossiers with a number above this one, in order: the way to scan them all. */
    public List<Dossier> after(long id, int limit) {
        return store.after(id, limit);
    }

    boolean submittedBy(DossierId id, OfficerId officer) {
        return store.submittedBy(id, officer.value());
    }

    public List<vn.motcua.dossier.Component> components(DossierId id) {
        return components.of(id);
    }

    public List<Supplement> supplements(DossierId id) {
        return supplements.of(id);
    }

    /** Locks the dossier for the rest of the transaction and reads it. */
    public Dossier lock(DossierCode code) {
        return lock(get(code).id());
    }

    /** Locks the dossier for the rest of the transaction and reads it. */
    public Dossier lock(DossierId id) {
        return store.lock(id).orElseThrow(() -> notFound(id.businessKey()));
    }

    /**
     * Draws the public code. Called last in a submission: the unit's counter row is locked from here to the commit, so
     * that numbers have no gaps and nobody waits longer than the commit takes.
     */
    public DossierCode drawCode(DossierId id) {
        Dossier dossier = get(id);
        LocalDate day = LocalDate.now(clock);
        int number = store.drawNumber(dossier.unit(), day);
        DossierCode code = new DossierCode("%s-%s-%04d".formatted(dossier.unit(), DAY.format(day), number));
        store.setCode(id, code);
        journal.append(id, new DossierCodeDrawn(code, day));
        return code;
    }

    /**
     * Lets a dossier pass of which it is known who decides it.
     *
     * @throws Rejection conflict {@code competence-unknown}
     */
    public void requireCompetence(DossierId id) {
        Transitions.requireCompetence(get(id));
    }

    /** Records who decides the dossier, which nobody knew before. */
    public void decideCompetence(DossierId id, UnitCode competent) {
        Dossier before = get(id);
        store.setState(Changes.of(before).decidedBy(competent).dossier());
        journal.append(id, new CompetenceDecided(before.competentUnit(), competent));
    }

    /** Records why something was done: the code in the journal, the free words in the dossier's own table. */
    public void giveReason(DossierId id, String kind, String reasonCode, String note) {
        long noteId = supplements.note(
                id, kind, reasonCode, note, clock.instant(), CurrentActor.get().id());
        journal.append(id, new ReasonGiven(kind, reasonCode, noteId));
    }

    /**
     * Why the dossier was refused at its reception, withdrawn or stopped; empty when time or a rule ended it.
     *
     * @param kinds as they were given with {@link #giveReason}
     */
    public Optional<GivenReason> lastReason(DossierId id, List<String> kinds) {
        return supplements.lastReason(id, kinds);
    }

    /** Sets how the dossier ends; the state itself follows from the flow. */
    public void setOutcome(DossierId id, Outcome outcome) {
        store.setState(Changes.of(get(id)).outcome(outcome).dossier());
        journal.append(id, new OutcomeSet(outcome));
    }

    /** Adds parts of the result (certificate number, personal identification number); the journal keeps their names. */
    public void recordResult(DossierId id, Map<String, Object> parts) {
        store.addResult(id, parts);
        journal.append(id, new ResultRecorded(parts.keySet().stream().sorted().toList()));
    }

    /**
     * Deletes the personal data of a closed dossier; states, dates and the journal stay, and its chain stays whole.
     *
     * @param basis code of the retention rule or the request
     */
    public void erase(DossierId id, String basis) {
        Dossier dossier = lock(id);
        if (!dossier.status().terminal()) {
            throw Rejection.conflict(
                    "dossier-open",
                    new Text(
                            "Chỉ xóa dữ liệu cá nhân của hồ sơ đã kết thúc.",
                            "Personal data are deleted of closed dossiers only."));
        }
        store.erase(id, clock.instant());
        deadlines.eraseWords(id);
        listeners.forEach(listener -> listener.erased(dossier));
        journal.append(id, new PersonalDataErased(basis));
    }

    private static Rejection notFound(String value) {
        return Rejection.notFound(
                "code",
                value,
                new Text(
                        "Không có hồ sơ này, hoặc hồ sơ không thuộc phạm vi của bạn.",
                        "There is no such dossier, or it is not yours to see."));
    }
}
