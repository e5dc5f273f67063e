package vn.motcua.document;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.document.pdf.FormPdf;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierPages;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Passage;
import vn.motcua.dossier.Passages;
import vn.motcua.journal.AccessLog;
import vn.motcua.shared.DossierCode;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;
import vn.motcua.shared.web.Endpoint;

/** Prints issued forms. */
@RestController
@Tag(name = "Documents")
@RequestMapping("/api/dossiers/{code}/forms")
class FormController {

    private final Dossiers dossiers;
    private final DossierPages pages;
    private final IssuedForms forms;
    private final FormTemplates templates;
    private final Passages passages;
    private final AccessLog accessLog;

    FormController(
            Dossiers dossiers,
            DossierPages pages,
            IssuedForms forms,
            FormTemplates templates,
            Passages passages,
            AccessLog accessLog) {
        this.dossiers = dossiers;
        this.pages = pages;
        this.forms = forms;
        this.templates = templates;
        this.passages = passages;
        this.accessLog = accessLog;
    }

    @GetMapping(value = "/{serial}.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @Endpoint(id = "issuedForm", summary = "An issued form as PDF")
    ResponseEntity<byte[]> form(
            @PathVariable DossierCode code, @PathVariable @Pattern(regexp = "[A-Z0-9.-]{5,80}") String serial) {
        Dossier dossier = dossiers.get(code);
        pages.requireVisible(dossier);
        IssuedForms.Saved saved = forms.find(dossier.id(), serial)
                .orElseThrow(() -> Rejection.notFound(
                        "serial", serial, new Text("Hồ sơ không có phiếu này.", "The dossier has no such form.")));
        accessLog.viewed(dossier.id(), "form");
        byte[] pdf = FormPdf.render(
                templates.html(code.value(), serial, saved, rows(saved, dossier)),
                saved.content().issuedAt());
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(serial + ".pdf")
                                .build()
                                .toString())
                .body(pdf);
    }

    /** The control slip alone grows with the dossier; what it says once, it says for ever. */
    private List<Passage> rows(IssuedForms.Saved saved, Dossier dossier) {
        return saved.number().equals(IssuedForms.CONTROL_SLIP) ? passages.of(dossier) : List.of();
    }
}
