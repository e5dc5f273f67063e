package vn.motcua.dossier;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.Charge;
import vn.motcua.catalogue.Decisions;
import vn.motcua.catalogue.Form;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.RequiredComponent;
import vn.motcua.deadline.Explained;
import vn.motcua.deadline.TermPreview;
import vn.motcua.organisation.Access;
import vn.motcua.organisation.Operation;
import vn.motcua.organisation.UnitKind;
import vn.motcua.organisation.UnitRef;
import vn.motcua.organisation.Units;
import vn.motcua.shared.Money;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.shared.Text;
import vn.motcua.shared.UnitCode;

/** Answers for the counter, from the tables and the calendar; nothing is saved. */
@Component
class ReceptionPages {

    /** A procedure that can be applied for today. */
    record Offer(ProcedureCode code, Text name, long versionId, String onlineLevel, Text term) {}

    /**
     * What the counter needs to take a dossier in.
     *
     * @param competentUnits who may decide it; those where the officer receives come first
     * @param communes where the matter of such a procedure may belong; empty when that does not say who decides
     * @param acceptable whether a dossier may be received as valid with its submission: not when the reception has to
     *     record something besides
     */
    record Counter(
            ProcedureCode code,
            Text name,
            long versionId,
            DossierDetail.FormView form,
            Text term,
            List<UnitRef> competentUnits,
            List<UnitRef> communes,
            boolean acceptable,
            List<ReasonView> reasons) {}

    /** What is to be paid. */
    record Fee(List<Charge> items, Money total) {}

    /**
     * What a case asks for, as far as it is declared.
     *
     * @param components while something is missing, those that are certain already
     * @param fee null while something that it depends on is missing
     * @param dueAtIfReceivedNow the due date that form 01 would show; null while something that it depends on is missing
     * @param competentUnit that the routing tables name for the case; null while they cannot tell who decides
     * @param duplicates dossiers that this one may repeat
     * @param missing labels of what has to be declared before the rest can be told; empty when all is
     */
    record Case(
            List<RequiredComponent> components,
            @Nullable Fee fee,
            @Nullable Instant dueAtIfReceivedNow,
            List<Text> explanation,
            @Nullable UnitRef competentUnit,
            List<Duplicate> duplicates,
            List<Text> missing) {}

    private final Catalogue catalogue;
    private final Decisions decisions;
    private final Competence competence;
    private final Agencies agencies;
    private final Units units;
    private final DossierPages pages;
    private final TermPreview preview;
    private final Duplicates duplicates;
    private final Access access;
    private final Clock clock;

    ReceptionPages(
            Catalogue catalogue,
            Decisions decisions,
            Competence competence,
            Agencies agencies,
            Units units,
            DossierPages pages,
            TermPreview preview,
            Duplicates duplicates,
            Access access,
            Clock clock) {
        this.catalogue = catalogue;
        this.decisions = decisions;
        this.competence = competence;
        this.agencies = agencies;
        this.units = units;
        this.pages = pages;
        this.preview = preview;
        this.duplicates = duplicates;
        this.access = access;
        this.clock = clock;
    }

    List<Offer> offers() {
        return catalogue.allInForce(LocalDate.now(clock)).stream()
                .map(version -> new Offer(
                        version.code(),
                        version.manifest().name(),
                        version.id(),
                        version.manifest().onlineLevel().value(),
                        TermWords.of(version.manifest().term())))
                .toList();
    }

    Counter counter(ProcedureCode procedure) {
        LocalDate today = LocalDate.now(clock);
        ProcedureVersion version = catalogue.inForce(procedure, today);
        Form form = version.submissionForm();
        return new Counter(
                version.code(),
                version.manifest().name(),
                version.id(),
                new DossierDetail.FormView(form.id(), form.schema()),
                TermWords.of(version.manifest().term()),
                competence.offered(version.manifest(), access.scope(Operation.SUBMIT_DOSSIER), today).stream()
                        .map(UnitRef::of)
                        .toList(),
                communes(version, today),
                acceptable(version, today),
                pages.reasons(version));
    }

    private static boolean acceptable(ProcedureVersion version, LocalDate today) {
        return version.formOf("Task_Receive")
                // which agency does a part may have to be chosen there
                .filter(reception -> reception.unitsOf().isEmpty())
                .map(reception -> reception
                        .validate(Map.of("receptionOutcome", "ACCEPT"), today)
                        .isEmpty())
                .orElse(false);
    }

    /**
     * Components, charges and the due date of a case; what is not declared yet is said to be missing, and no error.
     *
     * @param unit whose calendar counts; the first of the caller's own when null
     * @param commune that the matter belongs to; null for that of the unit
     */
    Case ofCase(
            ProcedureCode procedure,
            Map<String, Object> draft,
            @Nullable UnitCode unit,
            @Nullable UnitCode commune,
            Channel channel) {
        UnitCode place = unit == null
                ? access.scope(Operation.SUBMIT_DOSSIER).stream().findFirst().orElseThrow()
                : unit;
        access.require(Operation.SUBMIT_DOSSIER, place);
        LocalDate today = LocalDate.now(clock);
        ProcedureVersion version = catalogue.inForce(procedure, today);
        Map<String, Object> data = version.submissionForm().usable(draft, today);
        Map<String, Object> facts = decisions.facts(version, data, channel.name(), today);
        List<Text> forComponents = decisions.missing(version, "components", draft, today);
        List<Text> forFee = decisions.missing(version, "fee", draft, today);
        List<Text> forTerm = decisions.missing(version, "term", draft, today);
        Optional<Explained> due = forTerm.isEmpty()
                ? Optional.of(preview.of(
                        place, DossierTerm.term(decisions.term(version, "RECEPTION", facts)), clock.instant()))
                : Optional.empty();
        return new Case(
                forComponents.isEmpty()
                        ? decisions.components(version, facts)
                        : decisions.componentsSoFar(version, facts),
                forFee.isEmpty() && decisions.isDeclared(version, "fee") ? fee(decisions.fee(version, facts)) : null,
                due.map(Explained::dueAt).orElse(null),
                due.map(Explained::sentences).orElse(List.of()),
                competent(version, facts, place, commune, today),
                duplicates.of(procedure, version.manifest(), data),
                Stream.of(forTerm, forComponents, forFee)
                        .flatMap(List::stream)
                        .distinct()
                        .toList());
    }

    private @Nullable UnitRef competent(
            ProcedureVersion version,
            Map<String, Object> facts,
            UnitCode place,
            @Nullable UnitCode commune,
            LocalDate today) {
        Agencies.Found found = agencies.decide(version, facts, place, commune, today);
        return found.known() ? UnitRef.of(units.get(found.unit())) : null;
    }

    private List<UnitRef> communes(ProcedureVersion version, LocalDate today) {
        return version.manifest().agencyLevel().value().equals(UnitKind.COMMUNE.name())
                ? units.all(today).stream()
                        .filter(unit -> unit.kind() == UnitKind.COMMUNE)
                        .map(UnitRef::of)
                        .toList()
                : List.of();
    }

    private static Fee fee(List<Charge> charges) {
        return new Fee(charges, charges.stream().map(Charge::amount).reduce(Money.ZERO, Money::plus));
    }
}
