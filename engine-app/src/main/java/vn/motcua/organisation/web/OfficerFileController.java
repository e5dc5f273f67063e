package vn.motcua.organisation.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.journal.Commands;
import vn.motcua.organisation.OfficerFiles;
import vn.motcua.organisation.OfficerImport;
import vn.motcua.shared.UnitCode;
import vn.motcua.shared.web.Csv;
import vn.motcua.shared.web.Endpoint;

/** Officers and their positions as a file, out and in. */
@RestController
@Tag(name = "Officers")
@RequestMapping("/api/officer-file")
class OfficerFileController {

    private static final int LONGEST = 2_000_000;

    private final OfficerFiles files;
    private final Commands commands;

    OfficerFileController(OfficerFiles files, Commands commands) {
        this.files = files;
        this.commands = commands;
    }

    /** @param csv the text of the file, at most 5,000 lines below the headings */
    record OfficerFile(
            @NotNull @Size(min = 1, max = LONGEST) String csv) {
        /** Without the names in it. */
        @Override
        public String toString() {
            return "OfficerFile";
        }
    }

    /** The file again, and the token of the preview that showed what it does. */
    record OfficerFileApplication(
            @NotNull @Valid OfficerFile file,
            @NotBlank @Size(max = 100) String token) {}

    @GetMapping
    @Endpoint(
            id = "officerCsv",
            summary = "Positions in a unit and below as a file that can be read in again",
            produces = "text/csv")
    ResponseEntity<String> export(@RequestParam UnitCode unit) {
        return ResponseEntity.ok()
                .contentType(Csv.TYPE)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("can-bo-" + unit + ".csv")
                                .build()
                                .toString())
                .body(files.export(unit));
    }

    @PostMapping("/preview")
    @Endpoint(
            id = "previewOfficerFile",
            summary = "What a file of officers would do, line by line",
            withoutKey = "It changes nothing")
    OfficerImport preview(@Valid @RequestBody OfficerFile file) {
        return files.preview(file.csv);
    }

    @PostMapping
    @Endpoint(id = "applyOfficerFile", summary = "Does what the preview of the file listed, all of it or nothing")
    OfficerImport apply(@Valid @RequestBody OfficerFileApplication application) {
        return commands.run(() -> files.apply(application.file.csv, application.token));
    }
}
