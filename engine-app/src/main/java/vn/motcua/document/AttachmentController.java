package vn.motcua.document;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.motcua.dossier.AttachmentView;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierPages;
import vn.motcua.dossier.Dossiers;
import vn.motcua.journal.AccessLog;
import vn.motcua.shared.DossierCode;
import vn.motcua.shared.Reading;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;
import vn.motcua.shared.web.Endpoint;

/** Files of one dossier. */
@RestController
@Tag(name = "Documents")
@RequestMapping("/api/dossiers/{code}/attachments")
class AttachmentController {

    private final Dossiers dossiers;
    private final DossierPages pages;
    private final Attachments attachments;
    private final FileStore files;
    private final AccessLog accessLog;
    private final Reading reading;

    AttachmentController(
            Dossiers dossiers,
            DossierPages pages,
            Attachments attachments,
            FileStore files,
            AccessLog accessLog,
            Reading reading) {
        this.dossiers = dossiers;
        this.pages = pages;
        this.attachments = attachments;
        this.files = files;
        this.accessLog = accessLog;
        this.reading = reading;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Endpoint(id = "attach", summary = "Adds a file to a dossier")
    AttachmentView attach(
            @PathVariable DossierCode code,
            @RequestPart("file") MultipartFile file,
            @RequestParam(required = false) @Size(max = 60) String componentCode,
            @Parameter(description = "File whose place this one takes; the new one belongs to the same component")
                    @RequestParam(required = false)
                    UUID replaces,
            @RequestParam(required = false) @Size(max = 500) String reason)
            throws IOException {
        Dossier dossier = visible(code);
        pages.requireEditable(dossier);
        try (InputStream content = file.getInputStream()) {
            return attachments.attach(
                    dossier,
                    componentCode,
                    replaces == null ? null : new AttachmentVersions.Replacement(replaces, reason),
                    file.getOriginalFilename(),
                    content);
        }
    }

    @GetMapping("/{id}")
    @Endpoint(id = "attachment", summary = "A file of a dossier", produces = "application/octet-stream")
    ResponseEntity<InputStreamResource> content(@PathVariable DossierCode code, @PathVariable UUID id)
            throws IOException {
        Dossier dossier = visible(code);
        AttachmentView attachment = reading.of(() -> attachments.find(dossier.id(), id))
                .orElseThrow(() -> Rejection.notFound(
                        "id", id.toString(), new Text("Hồ sơ không có tệp này.", "The dossier has no such file.")));
        accessLog.viewed(dossier.id(), "attachment");
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(attachment.mediaType()))
                .contentLength(attachment.size())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(FileNames.saved(attachment), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(new InputStreamResource(files.open(attachment.sha256())));
    }

    private Dossier visible(DossierCode code) {
        Dossier dossier = dossiers.get(code);
        pages.requireVisible(dossier);
        return dossier;
    }
}
