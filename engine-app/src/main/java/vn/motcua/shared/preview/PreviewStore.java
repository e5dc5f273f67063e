package vn.motcua.shared.preview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.Text;

/** Tables {@code preview} and {@code preview_row}. */
@Component
class PreviewStore {

    private static final int BATCH = 500;

    private final JdbcClient sql;
    private final JdbcTemplate batches;

    PreviewStore(JdbcClient sql, JdbcTemplate batches) {
        this.sql = sql;
        this.batches = batches;
    }

    /** Begins a preview; it counts when it is {@link #seal sealed}. */
    void begin(String token, String kind, String actor, OffsetDateTime at) {
        sql.sql("INSERT INTO motcua.preview (token, kind, actor, at, fingerprint) VALUES (?, ?, ?, ?, '')")
                .params(token, kind, actor, at)
                .update();
    }

    /** Adds rows, the first of them at this position. */
    void add(String token, int position, List<ImpactRow> impact) {
        List<Object[]> rows = new ArrayList<>();
        for (ImpactRow row : impact) {
            rows.add(values(token, position + rows.size(), row));
        }
        for (int from = 0; from < rows.size(); from += BATCH) {
            batches.batchUpdate(
                    "INSERT INTO motcua.preview_row VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    rows.subList(from, Math.min(from + BATCH, rows.size())));
        }
    }

    void seal(String token, String fingerprint) {
        sql.sql("UPDATE motcua.preview SET fingerprint = ? WHERE token = ?")
                .params(fingerprint, token)
                .update();
    }

    /** Removes the preview and answers its fingerprint. */
    Optional<String> take(String token, String kind, String actor, OffsetDateTime notBefore) {
        return sql.sql("""
                        DELETE FROM motcua.preview
                        WHERE token = ? AND kind = ? AND actor = ? AND at >= ? RETURNING fingerprint""")
                .params(token, kind, actor, notBefore)
                .query(String.class)
                .optional();
    }

    boolean exists(String token, String actor, OffsetDateTime notBefore) {
        return sql.sql("SELECT count(*) FROM motcua.preview WHERE token = ? AND actor = ? AND at >= ?")
                        .params(token, actor, notBefore)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    List<ImpactRow> rows(String token, int from, int limit) {
        return sql.sql("SELECT * FROM motcua.preview_row WHERE token = ? AND position >= ? ORDER BY position LIMIT ?")
                .params(token, from, limit)
                .query((row, number) -> new ImpactRow(
                        new DossierId(row.getLong("dossier_id")),
                        row.getString("kind"),
                        row.getString("before"),
                        row.getString("after"),
                        text(row, "sentence"),
                        text(row, "blocked")))
                .list();
    }

    void deleteBefore(OffsetDateTime oldest) {
        sql.sql("DELETE FROM motcua.preview WHERE at < ?").param(oldest).update();
    }

    private static Object[] values(String token, int position, ImpactRow row) {
        Text blocked = row.blocked();
        return new Object[] {
            token,
            position,
            row.dossier().value(),
            row.kind(),
            row.before(),
            row.after(),
            row.sentence().vi(),
            row.sentence().en(),
            blocked == null ? null : blocked.vi(),
            blocked == null ? null : blocked.en()
        };
    }

    private static Text text(ResultSet row, String column) throws SQLException {
        String vi = row.getString(column + "_vi");
        return vi == null ? null : new Text(vi, row.getString(column + "_en"));
    }
}
