package vn.motcua.document;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.shared.DossierCode;
import vn.motcua.shared.web.Endpoint;

/** Prints issued forms. */
@RestController
@Tag(name = "Documents")
@RequestMapping("/api/dossiers/{code}/forms")
class FormController {

    private final PrintedForms prints;

    FormController(PrintedForms prints) {
        this.prints = prints;
    }

    @GetMapping(value = "/{serial}.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @Endpoint(id = "issuedForm", summary = "An issued form as PDF")
    ResponseEntity<byte[]> form(
            @PathVariable DossierCode code, @PathVariable @Pattern(regexp = "[A-Z0-9.-]{5,80}") String serial) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(serial + ".pdf")
                                .build()
                                .toString())
                .body(prints.one(code, serial));
    }
}
