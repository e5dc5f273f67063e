package vn.motcua.document;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.Part;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.GroupPart;
import vn.motcua.dossier.IssuedForm;
import vn.motcua.journal.Journal;
import vn.motcua.shared.CurrentActor;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.PartOfPage;
import vn.motcua.shared.RowsOfDossier;
import vn.motcua.shared.Text;
import vn.motcua.shared.UnitCode;
import vn.motcua.shared.preview.Rehearsal;

/** Forms that were issued, each with a number of its own in the unit and year. */
@Component
class IssuedForms implements PartOfPage {

    static final String APPOINTMENT = "01";
    static final String SUPPLEMENT = "02";
    static final String REFUSAL = "03";
    static final String APOLOGY = "04";
    static final String STOP = "05";
    static final String CONTROL_SLIP = "06";

    /** Receipt for money (biên lai); like that of the result it is none of the seven forms. */
    static final String PAYMENT = "BL";

    /** Receipt of the result (biên nhận). */
    static final String DELIVERY = "BN";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Journal journal;
    private final Catalogue catalogue;
    private final Clock clock;
    private final RowsOfDossier<Issued> rows;

    private record Issued(
            String number,
            String serial,
            Instant at,
            @Nullable String part) {}

    IssuedForms(
            JdbcClient jdbc,
            JdbcOperations operations,
            JsonMapper json,
            Journal journal,
            Catalogue catalogue,
            Clock clock) {
        this.jdbc = jdbc;
        this.rows = new RowsOfDossier<>(
                operations,
                """
                select serial, number, issued_at, part from motcua.issued_form
                where dossier_id = ? and content is not null order by issued_at, serial""",
                (row, n) -> new Issued(
                        row.getString("number"),
                        row.getString("serial"),
                        row.getTimestamp("issued_at").toInstant(),
                        row.getString("part")));
        this.json = json;
        this.journal = journal;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** Issues the form in the running transaction and returns its serial number; in a rehearsal "" and no form. */
    String issue(Dossier dossier, String number, FormContent content) {
        return issue(dossier, number, dossier.unit(), null, content);
    }

    /** Likewise in the name and under a number of that unit. */
    String issue(Dossier dossier, String number, UnitCode unit, FormContent content) {
        return issue(dossier, number, unit, null, content);
    }

    /** Likewise the slip of a part, in the name and under a number of the agency that does it. */
    String issue(Dossier dossier, GroupPart part, FormContent content) {
        return issue(dossier, APPOINTMENT, part.unit(), part.id(), content);
    }

    private String issue(Dossier dossier, String number, UnitCode unit, @Nullable String part, FormContent content) {
        if (Rehearsal.running()) {
            return "";
        }
        int year = LocalDate.now(clock).getYear();
        String serial = jdbc.sql("""
                        with counted as (
                            insert into motcua.form_counter as c values (:unit, :number, :year, 1)
                            on conflict (unit_code, number, year) do update set last = c.last + 1 returning last)
                        insert into motcua.issued_form (serial, number, dossier_id, part, content, issued_at, issued_by)
                        select :prefix || lpad(last::text, greatest(5, length(last::text)), '0'), :number, :dossier, :part, :content::jsonb, :now, :actor
                        from counted returning serial""")
                .param("unit", unit.value())
                .param("number", number)
                .param("year", year)
                .param("prefix", "%s-%s-%d-".formatted(number, unit, year))
                .param("dossier", dossier.id().value())
                .param("part", part, Types.VARCHAR)
                .param("content", json.writeValueAsString(content))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("actor", CurrentActor.get().id())
                .query(String.class)
                .single();
        journal.append(dossier.id(), new DocumentEvent.FormIssued(number, serial));
        return serial;
    }

    List<IssuedForm> of(Dossier dossier) {
        List<Issued> all = rows.of(dossier.id());
        return all.stream()
                .map(row -> new IssuedForm(
                        row.number(),
                        row.serial(),
                        title(row, dossier),
                        row.at(),
                        row.part(),
                        replacement(row, all),
                        "/api/dossiers/%s/forms/%s.pdf".formatted(dossier.code(), row.serial())))
                .toList();
    }

    /** Serial of the appointment that counts now for the dossier, or for a part of it; empty when none was made. */
    Optional<String> counting(Dossier dossier, @Nullable String part) {
        return jdbc.sql("""
                        select serial from motcua.issued_form
                        where dossier_id = :id and number = :number and part is not distinct from :part
                        order by issued_at desc, serial desc limit 1""")
                .param("id", dossier.id().value())
                .param("number", APPOINTMENT)
                .param("part", part, Types.VARCHAR)
                .query(String.class)
                .optional();
    }

    /** A later appointment for the same thing is the one that counts; nothing else replaces another. */
    private static @Nullable String replacement(Issued form, List<Issued> all) {
        return all.subList(all.indexOf(form) + 1, all.size()).stream()
                .filter(later -> form.number().equals(APPOINTMENT)
                        && later.number().equals(APPOINTMENT)
                        && Objects.equals(later.part(), form.part()))
                .map(Issued::serial)
                .findFirst()
                .orElse(null);
    }

    @Override
    public RowsOfDossier<?> pageRows() {
        return rows;
    }

    /** The number of the form and what it says, when it was issued for this dossier and not erased. */
    Optional<Saved> find(DossierId dossier, String serial) {
        return jdbc.sql("""
                        select number, content from motcua.issued_form
                        where dossier_id = :id and serial = :serial and content is not null""")
                .param("id", dossier.value())
                .param("serial", serial)
                .query((row, n) ->
                        new Saved(row.getString("number"), json.readValue(row.getString("content"), FormContent.class)))
                .optional();
    }

    record Saved(String number, FormContent content) {}

    void erase(DossierId dossier) {
        jdbc.sql("update motcua.issued_form set content = null where dossier_id = :id")
                .param("id", dossier.value())
                .update();
    }

    private Text title(Issued row, Dossier dossier) {
        Text title = title(row.number());
        return row.part() == null
                ? title
                : catalogue
                        .version(dossier.versionId())
                        .manifest()
                        .part(row.part())
                        .map(Part::name)
                        .map(part -> new Text(title.vi() + ": " + part.vi(), title.en() + ": " + part.en()))
                        .orElse(title);
    }

    static Text title(String number) {
        return switch (number) {
            case APPOINTMENT ->
                new Text("Giấy tiếp nhận hồ sơ và hẹn trả kết quả", "Receipt and appointment for the result");
            case SUPPLEMENT -> new Text("Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ", "Request to supplement the dossier");
            case REFUSAL -> new Text("Phiếu từ chối tiếp nhận giải quyết hồ sơ", "Refusal to receive the dossier");
            case APOLOGY ->
                new Text(
                        "Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết", "Apology and request for more time");
            case STOP -> new Text("Thông báo dừng giải quyết hồ sơ", "Notice that the dossier is stopped");
            case CONTROL_SLIP -> new Text("Phiếu kiểm soát quá trình giải quyết hồ sơ", "Control slip of the dossier");
            case PAYMENT -> new Text("Biên lai thu tiền phí, lệ phí", "Fee receipt");
            case DELIVERY -> new Text("Giấy biên nhận trả kết quả", "Receipt of the result");
            default -> throw new IllegalArgumentException("No such form: " + number);
        };
    }
}
