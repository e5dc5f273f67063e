package vn.motcua.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.motcua.dossier.Component.Copies;
import vn.motcua.dossier.Component.Manner;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.PartOfPage;
import vn.motcua.shared.RowsOfDossier;
import vn.motcua.shared.Text;

/** The components of dossiers and the copies handed in. */
@org.springframework.stereotype.Component
class ComponentStore implements PartOfPage {

    private final JdbcTemplate jdbc;
    private final RowsOfDossier<Component> rows;

    ComponentStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.rows = new RowsOfDossier<>(
                jdbc,
                "select * from motcua.dossier_component where dossier_id = ? order by position",
                (row, number) -> new Component(
                        row.getString("code"),
                        new Text(row.getString("name_vi"), row.getString("name_en")),
                        Manner.valueOf(row.getString("manner")),
                        new Copies(row.getInt("original"), row.getInt("certified"), row.getInt("photocopy")),
                        new Copies(
                                row.getInt("received_original"),
                                row.getInt("received_certified"),
                                row.getInt("received_photocopy")),
                        row.getBoolean("required"),
                        origin(row)));
    }

    void insert(DossierId id, List<Component> components) {
        int[] position = {0};
        jdbc.batchUpdate(
                """
                insert into motcua.dossier_component (dossier_id, position, code, name_vi, name_en, manner, original,
                    certified, photocopy, required, received_original, received_certified, received_photocopy)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                components.stream()
                        .map(c -> new Object[] {
                            id.value(),
                            ++position[0],
                            c.code(),
                            c.name().vi(),
                            c.name().en(),
                            c.manner().name(),
                            c.asked().original(),
                            c.asked().certified(),
                            c.asked().photocopy(),
                            c.required(),
                            c.received().original(),
                            c.received().certified(),
                            c.received().photocopy()
                        })
                        .toList());
    }

    /** One more, after those that are there. */
    void add(DossierId id, Component c) {
        jdbc.update(
                """
                insert into motcua.dossier_component (dossier_id, position, code, name_vi, name_en, manner, original,
                    certified, photocopy, required)
                select ?, coalesce(max(position), 0) + 1, ?, ?, ?, ?, ?, ?, ?, ?
                from motcua.dossier_component where dossier_id = ?""",
                id.value(),
                c.code(),
                c.name().vi(),
                c.name().en(),
                c.manner().name(),
                c.asked().original(),
                c.asked().certified(),
                c.asked().photocopy(),
                c.required(),
                id.value());
    }

    List<Component> of(DossierId id) {
        return rows.of(id);
    }

    @Override
    public RowsOfDossier<Component> pageRows() {
        return rows;
    }

    private static Component.Origin origin(ResultSet row) throws SQLException {
        String kind = row.getString("reused_kind");
        return new Component.Origin(
                row.getBoolean("digitised"),
                kind == null ? null : Component.Reuse.valueOf(kind),
                row.getString("reused_source"));
    }

    void setOrigin(DossierId id, String code, Component.Origin origin) {
        jdbc.update(
                """
                update motcua.dossier_component set digitised = ?, reused_kind = ?, reused_source = ?
                where dossier_id = ? and code = ?""",
                origin.digitised(),
                origin.reused() ? origin.reusedKind().name() : null,
                origin.reusedSource(),
                id.value(),
                code);
    }

    /** Of this component so many copies have been handed in. */
    void setReceived(DossierId id, String code, Copies received) {
        jdbc.update("""
                update motcua.dossier_component set received_original = ?, received_certified = ?, received_photocopy = ?
                where dossier_id = ? and code = ?""", received.original(), received.certified(), received.photocopy(), id.value(), code);
    }

    /** Of these components everything that was asked for has been handed in. */
    void complete(DossierId id, List<String> codes) {
        jdbc.update("""
                update motcua.dossier_component set received_original = greatest(received_original, original),
                    received_certified = greatest(received_certified, certified),
                    received_photocopy = greatest(received_photocopy, photocopy)
                where dossier_id = ? and code = any(?)""", id.value(), codes.toArray(String[]::new));
    }
}
