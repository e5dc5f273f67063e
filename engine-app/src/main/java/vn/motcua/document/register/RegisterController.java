package vn.motcua.document.register;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.document.pdf.FormPdf;
import vn.motcua.organisation.Access;
import vn.motcua.organisation.Operation;
import vn.motcua.organisation.UnitRef;
import vn.motcua.organisation.Units;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Slice;
import vn.motcua.shared.Text;
import vn.motcua.shared.UnitCode;
import vn.motcua.shared.web.Csv;
import vn.motcua.shared.web.Endpoint;

/** The register of a unit (form 07). */
@RestController
@Tag(name = "Register")
@RequestMapping("/api/register")
class RegisterController {

    /** Lines that a book may have: it is made in memory. */
    private static final int PRINTED = 1_000;

    /** Lines that one file may have: as many looks as the access log takes without delay. */
    private static final int EXPORTED = 20_000;

    private static final int AT_ONCE = 1_000;

    private final Register register;
    private final RegisterWords words;
    private final RegisterBook book;
    private final Access access;
    private final Units units;
    private final Clock clock;

    RegisterController(
            Register register, RegisterWords words, RegisterBook book, Access access, Units units, Clock clock) {
        this.register = register;
        this.words = words;
        this.book = book;
        this.access = access;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping
    @Endpoint(id = "register", summary = "Dossiers that a unit received in a period, in the order of reception")
    Slice<RegisterRow> lines(
            @RequestParam UnitCode unit,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(required = false) ProcedureCode procedure,
            @RequestParam(required = false) @Min(2) @Max(10) Integer status,
            @RequestParam(required = false) @Size(max = 300) String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(100) int size) {
        RegisterQuery query = query(unit, from, to, procedure, status);
        RegisterCursor after = cursor == null ? RegisterCursor.START : RegisterCursor.parse(cursor);
        Register.Lines lines = register.read(query, after, size, "register");
        return new Slice<>(
                lines.rows(), lines.last() == null ? null : lines.last().coded());
    }

    @GetMapping("/units")
    @Endpoint(id = "registerUnits", summary = "Units whose register the caller may see")
    List<UnitRef> units() {
        access.require(Operation.VIEW_REGISTER);
        return access.scope(Operation.VIEW_REGISTER).stream()
                .map(code -> UnitRef.of(units.get(code)))
                .sorted(Comparator.comparing(unit -> unit.code().value()))
                .toList();
    }

    @GetMapping("/export.csv")
    @Endpoint(id = "registerCsv", summary = "The register of a period for a spreadsheet", produces = "text/csv")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(type = "string")))
    void csv(
            @RequestParam UnitCode unit,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(required = false) ProcedureCode procedure,
            @RequestParam(required = false) @Min(2) @Max(10) Integer status,
            HttpServletResponse response)
            throws IOException {
        RegisterQuery query = query(unit, from, to, procedure, status);
        requireAtMost(EXPORTED, query);
        response.setContentType(Csv.TYPE.toString());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment(query, "csv"));
        Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        out.write(Csv.BYTE_ORDER_MARK + Csv.line(RegisterWords.HEADINGS));
        RegisterCursor after = RegisterCursor.START;
        while (after != null) {
            Register.Lines lines = register.read(query, after, AT_ONCE, "register.csv");
            for (RegisterRow row : lines.rows()) {
                out.write(Csv.line(words.cells(row)));
            }
            after = lines.last();
        }
        out.flush();
    }

    @GetMapping(value = "/book.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @Endpoint(id = "registerBook", summary = "The register of a period as a book to print (form 07)")
    ResponseEntity<byte[]> pdf(
            @RequestParam UnitCode unit,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(required = false) ProcedureCode procedure,
            @RequestParam(required = false) @Min(2) @Max(10) Integer status) {
        RegisterQuery query = query(unit, from, to, procedure, status);
        requireAtMost(PRINTED, query);
        List<RegisterRow> rows = register.read(query, RegisterCursor.START, PRINTED, "register.pdf")
                .rows();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(query, "pdf"))
                .body(FormPdf.render(book.html(query, rows), clock.instant()));
    }

    private RegisterQuery query(UnitCode unit, LocalDate from, LocalDate to, ProcedureCode procedure, Integer status) {
        access.require(Operation.VIEW_REGISTER, unit);
        return new RegisterQuery(unit, from, to, procedure, status);
    }

    private void requireAtMost(int lines, RegisterQuery query) {
        if (register.longerThan(query, lines)) {
            throw Rejection.conflict(
                    "register-too-long",
                    new Text(
                            "Khoảng thời gian này có hơn %d hồ sơ; hãy chọn khoảng ngắn hơn.".formatted(lines),
                            "This period has more than %d dossiers; choose a shorter one.".formatted(lines)));
        }
    }

    private static String attachment(RegisterQuery query, String ending) {
        return ContentDisposition.attachment()
                .filename(RegisterBook.number(query) + "." + ending)
                .build()
                .toString();
    }
}
