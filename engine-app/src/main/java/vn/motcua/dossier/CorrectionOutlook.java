package vn.motcua.dossier;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.Charge;
import vn.motcua.catalogue.Decisions;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.deadline.DueOutlook;
import vn.motcua.deadline.Term;
import vn.motcua.shared.LateBeans;
import vn.motcua.shared.Money;
import vn.motcua.shared.Rejection;

/** What corrected facts would give: another term, another fee, another slip, other dossiers of the same person. */
@org.springframework.stereotype.Component
class CorrectionOutlook {

    private final Catalogue catalogue;
    private final Decisions decisions;
    private final DossierTerm terms;
    private final DueOutlook due;
    private final Duplicates duplicates;
    private final LateBeans<DossierParts> parts;

    CorrectionOutlook(
            Catalogue catalogue,
            Decisions decisions,
            DossierTerm terms,
            DueOutlook due,
            Duplicates duplicates,
            ObjectProvider<DossierParts> parts) {
        this.catalogue = catalogue;
        this.decisions = decisions;
        this.terms = terms;
        this.due = due;
        this.duplicates = duplicates;
        this.parts = new LateBeans<>(parts);
    }

    /** @param slips whether slips are made anew, which they are not while the office's time stands still */
    CorrectionPreview of(Dossier before, Dossier after, List<CorrectedField> fields, boolean slips) {
        ProcedureVersion version = catalogue.version(before.versionId());
        boolean owner = !Objects.equals(before.ownerName(), after.ownerName())
                || !Objects.equals(before.ownerIdNumber(), after.ownerIdNumber())
                || !Objects.equals(before.ownerBirthDate(), after.ownerBirthDate());
        return new CorrectionPreview(
                fields,
                term(before, after),
                fee(version, before, after),
                slips ? slip(before) : null,
                owner
                        ? duplicates.of(before.procedure(), version.manifest(), after.data()).stream()
                                .filter(other ->
                                        !other.code().equals(before.code().value()))
                                .toList()
                        : List.of());
    }

    private CorrectionPreview.@Nullable TermChange term(Dossier before, Dossier after) {
        Optional<Term> old = asked(() -> terms.reception(before));
        Optional<Term> now = asked(() -> terms.reception(after));
        if (now.isEmpty() || old.equals(now)) {
            return null;
        }
        return new CorrectionPreview.TermChange(
                old.map(Term::words).orElse(now.get().words()),
                now.get().words(),
                before.dueAt(),
                due.with(before.id(), now.get()).orElse(null));
    }

    private CorrectionPreview.@Nullable FeeChange fee(ProcedureVersion version, Dossier before, Dossier after) {
        Optional<Money> old = asked(() -> fee(version, before));
        Optional<Money> now = asked(() -> fee(version, after));
        return old.isEmpty() || now.isEmpty() || old.equals(now)
                ? null
                : new CorrectionPreview.FeeChange(old.get(), now.get());
    }

    private Money fee(ProcedureVersion version, Dossier dossier) {
        return decisions
                .fee(
                        version,
                        decisions.facts(
                                version, dossier.data(), dossier.channel().name(), terms.asOf(dossier)))
                .stream()
                .map(Charge::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    /** Some tables also ask for what only a later step finds out: then there is nothing to say yet. */
    private static <T> Optional<T> asked(java.util.function.Supplier<T> question) {
        try {
            return Optional.of(question.get());
        } catch (Rejection rejection) {
            if (rejection.kind() == Rejection.Kind.UNPROCESSABLE) {
                return Optional.empty();
            }
            throw rejection;
        }
    }

    private @Nullable String slip(Dossier dossier) {
        return parts.all().stream()
                .flatMap(part -> part.forms(dossier).stream())
                .filter(form -> form.number().equals("01") && form.part() == null && form.replacedBy() == null)
                .map(IssuedForm::serial)
                .findFirst()
                .orElse(null);
    }
}
