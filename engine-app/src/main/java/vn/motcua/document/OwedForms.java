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
import vn.motcua.dossier.PartState;
import vn.motcua.dossier.Status;
import vn.motcua.dossier.Supplement;
import vn.motcua.dossier.TransitionListener;
import vn.motcua.shared.OfficerId;

/** Issues the form that a transition owes: 01 at reception, when a part of a group begins, and again with each new due date after a supplement, 02. */
@Component
@Order(100)
class OwedForms implements TransitionListener, DossierParts {

    private final FormContents contents;
    private final IssuedForms forms;
    private final Attachments attachments;
    private final DossierPages pages;
    private final GroupParts groupParts;

    OwedForms(
            FormContents contents,
            IssuedForms forms,
            Attachments attachments,
            DossierPages pages,
            GroupParts groupParts) {
        this.contents = contents;
        this.forms = forms;
        this.attachments = attachments;
        this.pages = pages;
        this.groupParts = groupParts;
    }

    @Override
    public void changed(Dossier dossier, Status from, Status to) {
        if (to == Status.RECEIVED) {
            forms.issue(dossier, "01", contents.appointment(dossier));
        }
    }

    /** With its new due date, whoever looks at the papers when. */
    @Override
    public void resumed(Dossier dossier) {
        forms.issue(dossier, "01", contents.appointment(dossier));
        groupParts.of(dossier).stream()
                .filter(part -> part.state() == PartState.RUNNING)
                .forEach(part -> partDue(dossier, part));
    }

    /** Each part of a group has a slip of its own, from the agency that does it. */
    @Override
    public void partDue(Dossier dossier, GroupPart part) {
        forms.issue(dossier, part, contents.appointment(dossier, part));
    }

    @Override
    public Optional<String> supplementRequested(Dossier dossier, Supplement supplement) {
        return Optional.of(forms.issue(dossier, "02", contents.supplement(dossier, supplement)));
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
