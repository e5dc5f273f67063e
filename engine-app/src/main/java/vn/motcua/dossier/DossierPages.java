package vn.motcua.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.Form;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.deadline.Deadlines;
import vn.motcua.journal.AccessLog;
import vn.motcua.organisation.Access;
import vn.motcua.organisation.Operation;
import vn.motcua.organisation.UnitRef;
import vn.motcua.organisation.Units;
import vn.motcua.shared.LateBeans;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;
import vn.motcua.shared.UnitCode;

/** Puts together the page of one dossier, for those who may see it; every view is logged. */
@org.springframework.stereotype.Component
public class DossierPages {

    private final Dossiers dossiers;
    private final Sight sight;
    private final Catalogue catalogue;
    private final Deadlines deadlines;
    private final ExplainedClocks clocks;
    private final Units units;
    private final Access access;
    private final AccessLog accessLog;
    private final AllowedActions actions;
    private final Obligations obligations;
    private final CompetentUnits competent;
    private final PartPages partPages;
    private final LateBeans<DossierParts> parts;

    DossierPages(
            Dossiers dossiers,
            Sight sight,
            Catalogue catalogue,
            Deadlines deadlines,
            ExplainedClocks clocks,
            Units units,
            Access access,
            AccessLog accessLog,
            AllowedActions actions,
            Obligations obligations,
            CompetentUnits competent,
            PartPages partPages,
            ObjectProvider<DossierParts> parts) {
        this.dossiers = dossiers;
        this.sight = sight;
        this.catalogue = catalogue;
        this.deadlines = deadlines;
        this.clocks = clocks;
        this.units = units;
        this.access = access;
        this.accessLog = accessLog;
        this.actions = actions;
        this.obligations = obligations;
        this.competent = competent;
        this.partPages = partPages;
        this.parts = new LateBeans<>(parts);
    }

    /**
     * Officers see the dossiers of their units and those they have acted on, as long as they hold a role that looks at
     * dossiers at all; agents of the post only what they have in hand. To everybody else the dossier does not exist.
     *
     * @throws Rejection not found
     */
    public void requireVisible(Dossier dossier) {
        if (!isVisible(dossier)) {
            throw Rejection.notFound(
                    "code",
                    dossier.code() == null ? null : dossier.code().value(),
                    new Text(
                            "Không có hồ sơ này, hoặc hồ sơ không thuộc phạm vi của bạn.",
                            "There is no such dossier, or it is not yours to see."));
        }
    }

    /** Whether {@link #requireVisible} would let the current actor pass. */
    public boolean isVisible(Dossier dossier) {
        return sight.sees(dossier);
    }

    /**
     * Files are added by those whose unit has the dossier; having once acted on it is not enough.
     *
     * @throws Rejection forbidden
     */
    public void requireEditable(Dossier dossier) {
        if (!editable(dossier)) {
            access.require(Operation.WORK_ON_TASK, dossier.unit());
        }
    }

    /** Whether {@link #requireEditable} would let the current actor pass. */
    public boolean editable(Dossier dossier) {
        return access.allows(Operation.SUBMIT_DOSSIER, dossier.unit())
                || access.allows(Operation.WORK_ON_TASK, dossier.competentUnit())
                || access.allows(Operation.WORK_ON_TASK, dossier.unit())
                || parts.all().stream().anyMatch(part -> part.standsIn(dossier, access.scope(Operation.WORK_ON_TASK)));
    }

    /** The page; the caller has checked that the dossier is visible. */
    public DossierDetail detail(Dossier dossier) {
        ProcedureVersion version = catalogue.version(dossier.versionId());
        Form form = version.form(dossier.dataForm());
        accessLog.viewed(dossier.id(), "dossier");
        List<PartView> partViews = partPages.of(dossier);
        return new DossierDetail(
                dossier.code().value(),
                dossier.seq(),
                dossier.procedure().value(),
                version.manifest().name(),
                dossier.versionId(),
                unit(dossier.unit()),
                unit(dossier.competentUnit()),
                dossier.competenceUnknown(),
                dossier.competenceUnknown() ? competent.offered(dossier) : List.of(),
                dossier.channel(),
                dossier.channel().text(),
                dossier.status().number(),
                dossier.status().text(),
                dossier.outcome(),
                PartPages.outcome(dossier, partViews),
                dossier.ownerName(),
                dossier.submitter(),
                dossier.data(),
                new DossierDetail.FormView(form.id(), form.schema()),
                components(dossier),
                collect(part -> part.attachments(dossier)),
                collect(part -> part.forms(dossier)),
                supplements(dossier),
                obligations.views(dossier, version.manifest()),
                partViews,
                collect(part -> part.notes(dossier)),
                collect(part -> part.labels(dossier)),
                dossier.result(),
                dossier.submittedAt(),
                dossier.receivedAt(),
                dossier.dueAt(),
                dossier.finishedAt(),
                dossier.returnedAt(),
                timeliness(dossier),
                ownSteps(dossier),
                parts.all().stream()
                        .flatMap(part -> part.waiting(dossier).stream())
                        .findFirst()
                        .orElse(null),
                clocks.of(dossier),
                actions.of(dossier),
                reasons(version));
    }

    /** Who sees the dossier because of a part of it sees the steps of its own units only. */
    private List<OpenStep> ownSteps(Dossier dossier) {
        return collect(part -> part.openSteps(dossier)).stream()
                .filter(step -> !hides(dossier, step.unit().code()))
                .toList();
    }

    /** Whether a step in this unit is another agency's: of a dossier that is seen for a part of it, only own steps show. */
    public boolean hides(Dossier dossier, UnitCode unit) {
        return sight.onlyAPart(dossier) && !access.scope(Operation.VIEW_DOSSIER).contains(unit);
    }

    /** The coded reasons of a procedure, for the dialogs that ask for one. */
    public List<ReasonView> reasons(ProcedureVersion version) {
        List<ReasonView> views = new ArrayList<>();
        version.manifest()
                .reasons()
                .forEach((group, reasons) ->
                        reasons.forEach(reason -> views.add(new ReasonView(group, reason.code(), reason.text()))));
        views.addAll(OfficeReasons.all());
        return views;
    }

    private UnitRef unit(UnitCode code) {
        return UnitRef.of(units.get(code));
    }

    private List<DossierDetail.ComponentView> components(Dossier dossier) {
        return dossiers.components(dossier.id()).stream()
                .map(c -> new DossierDetail.ComponentView(
                        c.code(),
                        c.name(),
                        c.manner(),
                        c.asked().original(),
                        c.asked().certified(),
                        c.asked().photocopy(),
                        c.required(),
                        c.received(),
                        c.missing(),
                        c.origin()))
                .toList();
    }

    private List<DossierDetail.SupplementView> supplements(Dossier dossier) {
        return dossiers.supplements(dossier.id()).stream()
                .map(DossierDetail.SupplementView::of)
                .toList();
    }

    private DossierDetail.TimelinessView timeliness(Dossier dossier) {
        return deadlines
                .ledger(dossier.id())
                .dossierClock()
                .map(own -> new DossierDetail.TimelinessView(own.byDate(), own.byInstant()))
                .orElse(new DossierDetail.TimelinessView(null, null));
    }

    private <T> List<T> collect(Function<DossierParts, List<T>> part) {
        return parts.all().stream().flatMap(p -> part.apply(p).stream()).toList();
    }
}
