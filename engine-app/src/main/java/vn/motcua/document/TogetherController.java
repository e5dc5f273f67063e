package vn.motcua.document;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.dossier.Dossiers;
import vn.motcua.shared.DossierCode;
import vn.motcua.shared.web.Endpoint;

/** Prints a form of several dossiers that are named one by one. */
@RestController
@Tag(name = "Documents")
@RequestMapping("/api/forms")
class TogetherController {

    private final PrintedForms prints;
    private final Dossiers dossiers;

    TogetherController(PrintedForms prints, Dossiers dossiers) {
        this.prints = prints;
        this.dossiers = dossiers;
    }

    @GetMapping(value = "/{number}.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @Endpoint(id = "formsTogether", summary = "The same issued form of up to 100 dossiers as one PDF, in their order")
    ResponseEntity<byte[]> together(
            @PathVariable @Pattern(regexp = "0[1-6]|BL|BN") String number,
            @RequestParam @NotEmpty @Size(max = 100) List<DossierCode> code) {
        byte[] file = prints.together(
                code.stream().map(each -> dossiers.get(each).id()).toList(), number);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(number + ".pdf")
                                .build()
                                .toString())
                .body(file);
    }
}
