package vn.motcua.document;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.AttachmentView;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierAction;
import vn.motcua.dossier.DossierPages;
import vn.motcua.dossier.DossierParts;
import vn.motcua.dossier.GroupPart;
import vn.motcua.dossier.GroupParts;
import vn.motcua.dossier.IssuedForm;
import vn.motcua.dossier.Obligation;
import vn.motcua.dossier.Outcome;
import vn.motcua.dossier.PartState;
import vn.motcua.dossier.Postponement;
import vn.motcua.dossier.Status;
import vn.motcua.dossier.Supplement;
import vn.motcua.dossier.TransitionListener;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.UnitCode;

/**
 * Issues the form that a transition owes: 01 at reception, when a part of a group begins, and again with each new due
 * date after a supplement; with the first, 06 begins; 02; 03, 05 or the receipt of the result when it ends; 04 with more time.
 */
@Component
@Order(100)
class OwedForms implements TransitionListener, DossierParts {

    private final FormContents contents;
    private final IssuedForms forms;
    private final Attachments attachments;
    private final DossierPages pages;
    private final GroupParts groupParts;
    private final DecisionMatter decisions;
    private final ReceiptMatter receipts;

    OwedForms(
            FormContents contents,
            IssuedForms forms,
            Attachments attachments,
            DossierPages pages,
            GroupParts groupParts,
            DecisionMatter decisions,
            ReceiptMatter receipts) {
        this.contents = contents;
        this.forms = forms;
        this.attachments = attachments;
        this.pages = pages;
        this.groupParts = groupParts;
        this.decisions = decisions;
        this.receipts = receipts;
    }

    @Override
    public void changed(Dossier dossier, Status from, Status to) {
        switch (to) {
            case RECEIVED -> {
                forms.issue(dossier, IssuedForms.APPOINTMENT, contents.appointment(dossier, null));
                forms.issue(dossier, IssuedForms.CONTROL_SLIP, contents.about(dossier, dossier.unit(), null));
            }
            case NOT_RECEIVED -> {
                if (dossier.outcome() == Outcome.SUPPLEMENT_EXPIRED) {
                    ended(dossier, from);
                } else {
                    issue(dossier, IssuedForms.REFUSAL, decisions.refusal(dossier));
                }
            }
            case WITHDRAWN, STOPPED -> ended(dossier, from);
            case RETURNED -> issue(dossier, IssuedForms.DELIVERY, receipts.delivery(dossier));
            case REGISTERED, IN_PROCESS, SUPPLEMENT_REQUESTED, FINANCIAL_OBLIGATION, SETTLED -> {}
        }
    }

    /** The agency that decides says that it stops; the unit that received, what the applicant wants or has let pass. */
    private void ended(Dossier dossier, Status from) {
        UnitCode unit = dossier.outcome() == Outcome.STOPPED ? dossier.competentUnit() : dossier.unit();
        issue(dossier, unit, IssuedForms.STOP, decisions.stop(dossier, from));
    }

    private void issue(Dossier dossier, String number, FormMatter matter) {
        issue(dossier, dossier.unit(), number, matter);
    }

    private void issue(Dossier dossier, UnitCode unit, String number, FormMatter matter) {
        forms.issue(dossier, number, unit, contents.about(dossier, unit, matter));
    }

    @Override
    public void postponed(Dossier dossier, Postponement postponement) {
        issue(dossier, dossier.competentUnit(), IssuedForms.APOLOGY, decisions.apology(dossier, postponement));
    }

    @Override
    public void paid(Dossier dossier, Obligation obligation, String payerName) {
        issue(dossier, IssuedForms.PAYMENT, receipts.payment(dossier, obligation, payerName));
    }

    /** With its new due date, whoever looks at the papers when. */
    @Override
    public void resumed(Dossier dossier) {
        forms.issue(dossier, IssuedForms.APPOINTMENT, contents.appointment(dossier, null));
        groupParts.of(dossier).stream()
                .filter(part -> part.state() == PartState.RUNNING)
                .forEach(part -> partDue(dossier, part));
    }

    /** What the slips in the applicant's hands say has been put right: others replace them and name them. */
    @Override
    public void amended(Dossier dossier) {
        forms.counting(dossier, null)
                .ifPresent(
                        former -> forms.issue(dossier, IssuedForms.APPOINTMENT, contents.appointment(dossier, former)));
        groupParts.of(dossier).stream()
                .filter(part -> part.state() == PartState.RUNNING)
                .forEach(part -> forms.counting(dossier, part.id())
                        .ifPresent(former -> forms.issue(dossier, part, contents.appointment(dossier, part, former))));
    }

    /** Each part of a group has a slip of its own, from the agency that does it. */
    @Override
    public void partDue(Dossier dossier, GroupPart part) {
        forms.issue(dossier, part, contents.appointment(dossier, part, null));
    }

    @Override
    public Optional<String> supplementRequested(Dossier dossier, Supplement supplement) {
        return Optional.of(forms.issue(dossier, IssuedForms.SUPPLEMENT, contents.supplement(dossier, supplement)));
    }

    @Override
    public void erased(Dossier dossier) {
        forms.erase(dossier.id());
        attachments.erase(dossier.id());
    }

    @Override
    public List<AttachmentView> attachments(Dossier dossier) {
        return attachments.of(dossier.id());
    }

    @Override
    public List<IssuedForm> forms(Dossier dossier) {
        return forms.of(dossier);
    }

    @Override
    public Set<DossierAction> actions(Dossier dossier, OfficerId officer) {
        return dossier.status().terminal() || !pages.editable(dossier) ? Set.of() : Set.of(DossierAction.ATTACH);
    }
}
