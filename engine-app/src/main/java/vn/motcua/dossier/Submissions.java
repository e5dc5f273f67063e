package vn.motcua.dossier;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import vn.motcua.catalogue.Decisions;
import vn.motcua.catalogue.Manifest;
import vn.motcua.catalogue.Notice;
import vn.motcua.catalogue.TermRule;
import vn.motcua.deadline.ClockName;
import vn.motcua.deadline.Deadlines;
import vn.motcua.deadline.DuePolicy;
import vn.motcua.deadline.Term;
import vn.motcua.deadline.TermUnit;
import vn.motcua.dossier.DossierEvent.CompetenceUnknown;
import vn.motcua.dossier.DossierEvent.DossierSubmitted;
import vn.motcua.engine.Flows;
import vn.motcua.journal.Journal;
import vn.motcua.shared.CurrentActor;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;
import vn.motcua.shared.Violation;

/** Opens a dossier: its row, its components, the reception clock of those that came in without a visit, the flow. */
@org.springframework.stereotype.Component
public class Submissions {

    /** Local regulation, not law: online dossiers are answered within one working session of 8 working hours. */
    private static final Term RECEPTION = new Term(8, TermUnit.WORKING_HOUR, DuePolicy.KEEP_CLOCK, null);

    private static final Text PORTAL_CODE_TAKEN = new Text(
            "Hồ sơ có mã này trên Cổng Dịch vụ công đã được nộp.",
            "A dossier with this code of the National Portal has already been submitted.");

    private final DossierStore store;
    private final ComponentStore components;
    private final Journal journal;
    private final Deadlines deadlines;
    private final Flows flows;
    private final Decisions decisions;
    private final Clock clock;

    Submissions(
            DossierStore store,
            ComponentStore components,
            Journal journal,
            Deadlines deadlines,
            Flows flows,
            Decisions decisions,
            Clock clock) {
        this.store = store;
        this.components = components;
        this.journal = journal;
        this.deadlines = deadlines;
        this.flows = flows;
        this.decisions = decisions;
        this.clock = clock;
    }

    /**
     * Opens the dossier in status 1; its code is drawn by {@link Dossiers#drawCode} when the command has done the rest.
     *
     * @return the internal number, locked for this transaction
     */
    public DossierId open(NewDossier submission) {
        DossierId id = store.nextId();
        Instant now = clock.instant();
        insert(id, submission, now);
        components.insert(id, submission.components());
        journal.append(
                id,
                new DossierSubmitted(
                        submission.version().code(),
                        submission.version().id(),
                        submission.channel(),
                        submission.helpedAt(),
                        submission.competentUnit(),
                        submission.components().stream().map(Component::code).toList()));
        if (!submission.competenceKnown()) {
            journal.append(id, new CompetenceUnknown(submission.competentUnit()));
        }
        if (submission.channel() != Channel.COUNTER) {
            deadlines.start(
                    id,
                    ClockName.RECEPTION,
                    "",
                    submission.unit(),
                    reception(submission.version().manifest()),
                    now);
        }
        Map<String, Object> facts = facts(submission);
        notice(id, submission, facts, now);
        flows.start(id, submission.version().processDefinitionId(), facts);
        return id;
    }

    /** How long the office has to answer who is not at the counter: the procedure's own time, or the usual one. */
    static Term reception(Manifest manifest) {
        TermRule own = manifest.clocks().get(ClockName.RECEPTION.name());
        return own == null ? RECEPTION : DossierTerm.term(own);
    }

    /** Some procedures must be filed a time before a day that the declaration names; whether it was is a fact. */
    private void notice(DossierId id, NewDossier submission, Map<String, Object> facts, Instant now) {
        Notice notice = submission.version().manifest().notice();
        String day = notice == null ? null : OwnerFields.text(submission.data(), notice.date());
        if (day != null) {
            Term term = DossierTerm.term(decisions.term(submission.version(), "NOTICE", facts));
            Instant aim = LocalDate.parse(day).atStartOfDay(clock.getZone()).toInstant();
            Instant latest = deadlines.start(id, ClockName.NOTICE, "", submission.unit(), term, aim);
            deadlines.end(id, ClockName.NOTICE, "", now);
            facts.put("noticeInTime", !now.isAfter(latest));
        }
    }

    private void insert(DossierId id, NewDossier submission, Instant now) {
        try {
            store.insert(
                    id,
                    submission,
                    OwnerFields.of(submission),
                    now,
                    CurrentActor.get().id());
        } catch (DuplicateKeyException e) {
            throw new Rejection(
                    Rejection.Kind.CONFLICT,
                    "portal-code-taken",
                    PORTAL_CODE_TAKEN,
                    List.of(new Violation("portalCode", submission.portalCode(), PORTAL_CODE_TAKEN)));
        }
    }

    private Map<String, Object> facts(NewDossier submission) {
        Map<String, Object> facts = new HashMap<>(decisions.facts(
                submission.version(), submission.data(), submission.channel().name(), LocalDate.now(clock)));
        facts.put("accepted", false);
        return facts;
    }
}
