package vn.motcua.dossier;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.Decisions;
import vn.motcua.catalogue.Part;
import vn.motcua.catalogue.ProcedureVersion;
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

    /** The normal term of a part of a group. */
    Term part(Dossier dossier, Part part) {
        return decided(dossier, part.occasion());
    }

    /** Its term when something has to be verified: an input of the table besides those of the declaration. */
    Term verifiedPart(Dossier dossier, Part part) {
        return decided(dossier, part.occasion(), Map.of("verification", true));
    }

    /** How long the applicant has to supplement; empty when the procedure sets no limit. */
    Optional<Term> supplement(Dossier dossier) {
        TermRule rule = catalogue.version(dossier.versionId()).manifest().supplementDeadline();
        return Optional.ofNullable(rule).map(DossierTerm::term);
    }

    /** The term of one of the procedure's other clocks. */
    public Term of(Dossier dossier, ClockName clockName) {
        return find(dossier, clockName).orElseThrow();
    }

    /** The term of one of the procedure's other clocks; empty when the procedure sets none. */
    public Optional<Term> find(Dossier dossier, ClockName clockName) {
        return rule(dossier, clockName).map(DossierTerm::term);
    }

    /** When such a clock starts: on the day that the rule's fact holds, at once without one. */
    Instant start(Dossier dossier, ClockName clockName, Map<String, Object> facts, Instant now) {
        return rule(dossier, clockName)
                .map(TermRule::from)
                .map(facts::get)
                .map(day -> LocalDate.parse(day.toString()).atStartOfDay(clock.getZone()))
                .map(ZonedDateTime::toInstant)
                .orElse(now);
    }

    /** The day whose rules apply: that of the reception, today before it. */
    LocalDate asOf(Dossier dossier) {
        return dossier.receivedAt() == null
                ? LocalDate.now(clock)
                : LocalDate.ofInstant(dossier.receivedAt(), clock.getZone());
    }

    private Optional<TermRule> rule(Dossier dossier, ClockName clockName) {
        return Optional.ofNullable(
                catalogue.version(dossier.versionId()).manifest().clocks().get(clockName.name()));
    }

    private Term decided(Dossier dossier, String occasion) {
        return decided(dossier, occasion, Map.of());
    }

    private Term decided(Dossier dossier, String occasion, Map<String, Object> besides) {
        ProcedureVersion version = catalogue.version(dossier.versionId());
        Map<String, Object> facts = new HashMap<>(
                decisions.facts(version, dossier.data(), dossier.channel().name(), asOf(dossier)));
        facts.putAll(besides);
        return term(decisions.term(version, occasion, facts));
    }

    /** A rule of the catalogue in the words of the legal clock. */
    static Term term(TermRule rule) {
        TermUnit unit = TermUnit.valueOf(rule.unit());
        return new Term(
                rule.amount(),
                unit == TermUnit.CALENDAR_DAY && rule.from() != null ? TermUnit.EVENT_DAY : unit,
                rule.policy() == null ? DuePolicy.END_OF_DAY : DuePolicy.valueOf(rule.policy()),
                rule.cutoff());
    }
}
