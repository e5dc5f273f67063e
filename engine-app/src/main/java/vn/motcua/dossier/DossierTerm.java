package vn.motcua.dossier;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.Decisions;
import vn.motcua.catalogue.TermRule;
import vn.motcua.deadline.ClockName;
import vn.motcua.deadline.DuePolicy;
import vn.motcua.deadline.Term;
import vn.motcua.deadline.TermUnit;

/** Terms of a dossier, from the tables and the manifest of the version it is pinned to. */
@org.springframework.stereotype.Component
public class DossierTerm {

    private final Catalogue catalogue;
    private final Decisions decisions;
    private final Clock clock;

    DossierTerm(Catalogue catalogue, Decisions decisions, Clock clock) {
        this.catalogue = catalogue;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** The term that a valid reception starts. */
    Term reception(Dossier dossier) {
        return decided(dossier, "RECEPTION");
    }

    /** What the verification by another agency adds. */
    public Term verification(Dossier dossier) {
        return decided(dossier, "VERIFICATION");
    }

    /**
     * What the procedure's own table adds to the dossier's term on an occasion that its model names.
     *
     * @throws vn.motcua.shared.Rejection when the table has no rule for it
     */
    public Term extension(Dossier dossier, String occasion) {
        return decided(dossier, occasion);
    }

    /** How long the applicant has to supplement; empty when the procedure sets no limit. */
    Optional<Term> supplement(Dossier dossier) {
        TermRule rule = catalogue.version(dossier.versionId()).manifest().supplementDeadline();
        return Optional.ofNullable(rule).map(DossierTerm::term);
    }

    /** The term of one of the procedure's other clocks. */
    public Term of(Dossier dossier, ClockName clockName) {
        return term(catalogue.version(dossier.versionId()).manifest().clocks().get(clockName.name()));
    }

    private Term decided(Dossier dossier, String occasion) {
        LocalDate asOf = dossier.receivedAt() == null
                ? LocalDate.now(clock)
                : LocalDate.ofInstant(dossier.receivedAt(), clock.getZone());
        return term(decisions.term(catalogue.version(dossier.versionId()), occasion, asOf));
    }

    /** A rule of the catalogue in the words of the legal clock. */
    static Term term(TermRule rule) {
        return new Term(
                rule.amount(),
                TermUnit.valueOf(rule.unit()),
                rule.policy() == null ? DuePolicy.END_OF_DAY : DuePolicy.valueOf(rule.policy()),
                rule.cutoff());
    }
}
