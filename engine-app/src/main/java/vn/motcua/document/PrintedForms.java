package vn.motcua.document;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.document.pdf.FormPdf;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierPages;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.IssuedForm;
import vn.motcua.dossier.Passage;
import vn.motcua.dossier.Passages;
import vn.motcua.journal.AccessLog;
import vn.motcua.shared.DossierCode;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;

/** The same form of one or many dossiers, for the printer. */
@Component
public class PrintedForms {

    private final Dossiers dossiers;
    private final DossierPages pages;
    private final IssuedForms forms;
    private final FormTemplates templates;
    private final Passages passages;
    private final AccessLog accessLog;
    private final Clock clock;

    PrintedForms(
            Dossiers dossiers,
            DossierPages pages,
            IssuedForms forms,
            FormTemplates templates,
            Passages passages,
            AccessLog accessLog,
            Clock clock) {
        this.dossiers = dossiers;
        this.pages = pages;
        this.forms = forms;
        this.templates = templates;
        this.passages = passages;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    /**
     * The serial number of the form that would be printed: the one that counts, or the latest of several that do.
     *
     * @param number 01 to 06, BL or BN
     * @throws Rejection conflict {@code no-such-form} when none was issued; not found when it is not theirs to see
     */
    public Text newest(Dossier dossier, String number) {
        pages.requireVisible(dossier);
        String serial = find(dossier, number)
                .orElseThrow(() -> Rejection.conflict(
                        "no-such-form",
                        new Text(
                                "Hồ sơ chưa có: " + IssuedForms.title(number).vi() + ".",
                                "Not issued for this dossier: "
                                        + IssuedForms.title(number).en() + ".")))
                .serial();
        return new Text("Số " + serial, "No. " + serial);
    }

    /**
     * One PDF of this form of each of the dossiers, in their order, each on pages of its own. What was erased meanwhile,
     * or is no longer theirs to see, is left out.
     *
     * @throws Rejection not found when nothing is left
     */
    public byte[] together(List<DossierId> chosen, String number) {
        List<String> sheets = chosen.stream()
                .map(dossiers::get)
                .filter(pages::isVisible)
                .flatMap(dossier -> sheet(dossier, number).stream())
                .toList();
        if (sheets.isEmpty()) {
            throw Rejection.notFound(
                    "form", number, new Text("Không còn phiếu nào để in.", "No form is left to print."));
        }
        String title = IssuedForms.title(number).vi();
        return FormPdf.render(templates.html(title, sheets), clock.instant());
    }

    private Optional<String> sheet(Dossier dossier, String number) {
        return find(dossier, number)
                .flatMap(form -> forms.find(dossier.id(), form.serial()).map(saved -> {
                    accessLog.viewed(dossier.id(), "form");
                    return templates.sheet(dossier.code().value(), form.serial(), saved, rows(saved, dossier));
                }));
    }

    /**
     * The PDF of one issued form, for those who may see its dossier; the view is logged.
     *
     * @throws Rejection not found
     */
    byte[] one(DossierCode code, String serial) {
        Dossier dossier = dossiers.get(code);
        pages.requireVisible(dossier);
        IssuedForms.Saved saved = forms.find(dossier.id(), serial)
                .orElseThrow(() -> Rejection.notFound(
                        "serial", serial, new Text("Hồ sơ không có phiếu này.", "The dossier has no such form.")));
        accessLog.viewed(dossier.id(), "form");
        return FormPdf.render(
                templates.html(code.value(), serial, saved, rows(saved, dossier)),
                saved.content().issuedAt());
    }

    /** The control slip alone grows with the dossier; what it says once, it says for ever. */
    private List<Passage> rows(IssuedForms.Saved saved, Dossier dossier) {
        return saved.number().equals(IssuedForms.CONTROL_SLIP) ? passages.of(dossier) : List.of();
    }

    /** The form of the whole dossier: parts of a group have slips of their own, with dates of their own. */
    private Optional<IssuedForm> find(Dossier dossier, String number) {
        return forms.of(dossier).stream()
                .filter(form -> form.number().equals(number) && form.part() == null && form.replacedBy() == null)
                .max(Comparator.comparing(IssuedForm::at));
    }
}
