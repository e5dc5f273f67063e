package vn.motcua.notes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.LabelView;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.PartOfPage;
import vn.motcua.shared.RowsOfDossier;
import vn.motcua.shared.UnitCode;

/** The rows of labels; knows SQL and no rule. */
@Component
class LabelStore implements PartOfPage {

    private final JdbcClient jdbc;
    private final RowsOfDossier<LabelView> page;

    LabelStore(JdbcClient jdbc, JdbcOperations operations) {
        this.jdbc = jdbc;
        this.page = new RowsOfDossier<>(operations, labelsOf("?"), (row, n) -> label(row));
    }

    List<LabelView> of(DossierId dossier) {
        return page.of(dossier);
    }

    @Override
    public RowsOfDossier<LabelView> pageRows() {
        return page;
    }

    /** Those that may be set, by name. */
    List<LabelView> offered(Collection<UnitCode> units) {
        return jdbc.sql("select * from motcua.label where unit_code = any(:units) and retired_at is null"
                        + " order by unit_code, name, id")
                .param("units", units.stream().map(UnitCode::value).toArray(String[]::new))
                .query((row, n) -> label(row))
                .list();
    }

    Optional<LabelView> find(long id) {
        return jdbc.sql("select * from motcua.label where id = :id and retired_at is null")
                .param("id", id)
                .query((row, n) -> label(row))
                .optional();
    }

    LabelView insert(UnitCode unit, String name, LabelView.Color color, String by, Instant now) {
        return jdbc.sql("""
                        insert into motcua.label (unit_code, name, color, created_at, created_by)
                        values (:unit, :name, :color, :now, :by) returning *""")
                .param("unit", unit.value())
                .param("name", name)
                .param("color", color.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .query((row, n) -> label(row))
                .single();
    }

    void retire(long id, Instant now) {
        jdbc.sql("update motcua.label set retired_at = :now where id = :id")
                .param("id", id)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whether it was not set before. */
    boolean set(DossierId dossier, long label, String by, Instant now) {
        return jdbc.sql("""
                        insert into motcua.dossier_label (dossier_id, label_id, set_at, set_by)
                        values (:dossier, :label, :now, :by) on conflict do nothing""")
                        .param("dossier", dossier.value())
                        .param("label", label)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .update()
                > 0;
    }

    /** Whether it was set before. */
    boolean takeOff(DossierId dossier, long label) {
        return jdbc.sql("delete from motcua.dossier_label where dossier_id = :dossier and label_id = :label")
                        .param("dossier", dossier.value())
                        .param("label", label)
                        .update()
                > 0;
    }

    /** What a dossier bears now, also inside the transaction that changes it. */
    List<LabelView> present(DossierId dossier) {
        return jdbc.sql(labelsOf(":dossier"))
                .param("dossier", dossier.value())
                .query((row, n) -> label(row))
                .list();
    }

    private static String labelsOf(String dossier) {
        return "select l.* from motcua.dossier_label d join motcua.label l on l.id = d.label_id where d.dossier_id = "
                + dossier + " order by l.name, l.id";
    }

    private static LabelView label(ResultSet row) throws SQLException {
        return new LabelView(
                row.getLong("id"),
                new UnitCode(row.getString("unit_code")),
                row.getString("name"),
                LabelView.Color.valueOf(row.getString("color")));
    }
}
