package vn.motcua.notes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.PartOfPage;
import vn.motcua.shared.RowsOfDossier;

/** The rows of notes; knows SQL and no rule. */
@Component
class NoteStore implements PartOfPage {

    /** A row. */
    record Note(
            long id,
            @Nullable String text,
            OfficerId by,
            Instant at,
            @Nullable Instant correctedAt) {}

    private final JdbcClient jdbc;
    private final RowsOfDossier<Note> page;

    NoteStore(JdbcClient jdbc, JdbcOperations operations) {
        this.jdbc = jdbc;
        this.page = new RowsOfDossier<>(
                operations, "select * from motcua.note where dossier_id = ? order by id desc", (row, n) -> note(row));
    }

    /** Newest first. */
    List<Note> of(DossierId dossier) {
        return page.of(dossier);
    }

    @Override
    public RowsOfDossier<Note> pageRows() {
        return page;
    }

    Optional<Note> find(DossierId dossier, long id) {
        return jdbc.sql("select * from motcua.note where id = :id and dossier_id = :dossier")
                .param("id", id)
                .param("dossier", dossier.value())
                .query((row, n) -> note(row))
                .optional();
    }

    Note insert(DossierId dossier, String text, OfficerId by, Instant now) {
        return jdbc.sql("""
                        insert into motcua.note (dossier_id, text, written_at, written_by)
                        values (:dossier, :text, :now, :by) returning *""")
                .param("dossier", dossier.value())
                .param("text", text)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by.value())
                .query((row, n) -> note(row))
                .single();
    }

    Note correct(long id, String text, Instant now) {
        return jdbc.sql("update motcua.note set text = :text, corrected_at = :now where id = :id returning *")
                .param("id", id)
                .param("text", text)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, n) -> note(row))
                .single();
    }

    void erase(DossierId dossier) {
        jdbc.sql("update motcua.note set text = null where dossier_id = :dossier")
                .param("dossier", dossier.value())
                .update();
    }

    private static Note note(ResultSet row) throws SQLException {
        Timestamp corrected = row.getTimestamp("corrected_at");
        return new Note(
                row.getLong("id"),
                row.getString("text"),
                new OfficerId(row.getString("written_by")),
                row.getTimestamp("written_at").toInstant(),
                corrected == null ? null : corrected.toInstant());
    }
}
