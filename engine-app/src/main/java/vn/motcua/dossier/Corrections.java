package vn.motcua.dossier;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.Form;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.dossier.Component.Copies;
import vn.motcua.dossier.DossierEvent.DossierCorrected;
import vn.motcua.journal.Commands;
import vn.motcua.journal.Journal;
import vn.motcua.shared.CurrentActor;
import vn.motcua.shared.DossierCode;
import vn.motcua.shared.LateBeans;
import vn.motcua.shared.Reading;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;

/**
 * Puts right what was recorded wrongly of a dossier (đính chính hồ sơ): what was declared, who filed, which papers came.
 * Neither its clock nor what was asked to be paid moves by it; the preview says what the corrected facts would give.
 */
@org.springframework.stereotype.Component
class Corrections {

    private final Commands commands;
    private final Reading reading;
    private final Dossiers dossiers;
    private final DossierPages pages;
    private final AmendRights rights;
    private final SeenDossier seen;
    private final Catalogue catalogue;
    private final ComponentStore components;
    private final CorrectionStore corrections;
    private final CorrectionOutlook outlook;
    private final Journal journal;
    private final LateBeans<CorrectionGuard> guards;
    private final LateBeans<TransitionListener> listeners;
    private final Clock clock;

    Corrections(
            Commands commands,
            Reading reading,
            Dossiers dossiers,
            DossierPages pages,
            AmendRights rights,
            SeenDossier seen,
            Catalogue catalogue,
            ComponentStore components,
            CorrectionStore corrections,
            CorrectionOutlook outlook,
            Journal journal,
            ObjectProvider<CorrectionGuard> guards,
            ObjectProvider<TransitionListener> listeners,
            Clock clock) {
        this.commands = commands;
        this.reading = reading;
        this.dossiers = dossiers;
        this.pages = pages;
        this.rights = rights;
        this.seen = seen;
        this.catalogue = catalogue;
        this.components = components;
        this.corrections = corrections;
        this.outlook = outlook;
        this.journal = journal;
        this.guards = new LateBeans<>(guards);
        this.listeners = new LateBeans<>(listeners);
        this.clock = clock;
    }

    private record Corrected(Dossier before, Dossier after, Map<String, Copies> papers, List<CorrectedField> fields) {}

    /** What the correction would change; nothing is kept. */
    CorrectionPreview preview(DossierCode code, Correction correction) {
        return reading.of(() -> {
            Dossier dossier = dossiers.get(code);
            Corrected corrected = checked(dossier, correction);
            return outlook.of(dossier, corrected.after(), corrected.fields(), rights.promisesDate(dossier));
        });
    }

    /**
     * Corrects the dossier; where a slip was issued another one replaces it. While the office's time stands still no date
     * is promised: the slip that is made when it runs again says what is right.
     *
     * @throws Rejection forbidden; conflict {@code not-open}, {@code dossier-changed}, or what a {@link
     *     CorrectionGuard} says; invalid for a value that the form
     *     does not take, an unknown component or reason, or when nothing differs
     */
    DossierAnswer correct(DossierCode code, Correction correction) {
        return commands.run(() -> {
            Corrected corrected = checked(dossiers.lock(code), correction);
            Dossier before = corrected.before();
            Instant now = clock.instant();
            String actor = CurrentActor.get().id();
            corrections.write(before, corrected.after(), now, actor);
            corrected.papers().forEach((component, copies) -> components.setReceived(before.id(), component, copies));
            long number = corrections.insert(
                    before.id(), correction.reasonCode(), correction.note(), corrected.fields(), now, actor);
            journal.append(
                    before.id(),
                    new DossierCorrected(
                            number,
                            correction.reasonCode(),
                            corrected.fields().stream()
                                    .map(CorrectedField::field)
                                    .toList(),
                            corrected.after().dataVersion()));
            Dossier after = dossiers.get(before.id());
            if (rights.promisesDate(after)) {
                listeners.forEach(listener -> listener.amended(after));
            }
            return DossierAnswer.of(after);
        });
    }

    private Corrected checked(Dossier dossier, Correction correction) {
        pages.requireVisible(dossier);
        rights.requireCorrectable(dossier);
        seen.requireUnchanged(dossier.id(), correction.revision(), SeenDossier.CONTENT);
        ProcedureVersion version = catalogue.version(dossier.versionId());
        Reasons.require(version.manifest(), OfficeReasons.CORRECT, correction.reasonCode());
        Form form = version.form(dossier.dataForm());
        Map<String, Object> data = correction.declared().isEmpty()
                ? dossier.data()
                : form.accept(
                        "data",
                        CorrectedData.with(form, dossier.data(), correction.declared()),
                        LocalDate.ofInstant(dossier.submittedAt(), clock.getZone()));
        Submitter submitter = correction.submitter() == null ? dossier.submitter() : correction.submitter();
        Dossier after = Changes.of(dossier)
                .corrected(OwnerFields.of(version.manifest(), data), submitter, data)
                .dossier();
        List<CorrectedField> fields = new ArrayList<>(CorrectedData.differences(form, dossier.data(), data));
        fields.addAll(CorrectedPapers.submitter(dossier.submitter(), submitter));
        Map<String, Copies> papers = CorrectedPapers.of(components.of(dossier.id()), correction.received(), fields);
        if (fields.isEmpty()) {
            throw Rejection.invalid(
                    "data",
                    null,
                    new Text("Chưa có thông tin nào khác với hồ sơ.", "Nothing differs from what is recorded."));
        }
        guards.forEach(guard -> guard.require(dossier, after));
        return new Corrected(dossier, after, papers, List.copyOf(fields));
    }
}
