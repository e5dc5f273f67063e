package vn.motcua.shared;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.RowMapper;

/**
 * The rows of one table that belong to a dossier. A transaction that only reads asks for them once, alone or together
 * with the rows of other tables ({@link PageRows}). One that changes the dossier may find them read with its lock, once:
 * after that its own changes may be in the table.
 */
public final class RowsOfDossier<T> {

    private final JdbcOperations jdbc;
    private final String query;
    private final RowMapper<T> mapper;
    private final ReadOnce<DossierId, List<T>> seen = new ReadOnce<>();
    private final TransactionBound<Map<DossierId, List<T>>> withLock = new TransactionBound<>();

    /**
     * Rows by a query.
     *
     * @param query with one question mark, the dossier's number
     */
    public RowsOfDossier(JdbcOperations jdbc, String query, RowMapper<T> mapper) {
        this.jdbc = jdbc;
        this.query = query;
        this.mapper = mapper;
    }

    public List<T> of(DossierId dossier) {
        List<T> once = onceWithLock(dossier);
        return once == null ? seen.get(dossier, false, id -> jdbc.query(query, mapper, id.value())) : once;
    }

    private @Nullable List<T> onceWithLock(DossierId dossier) {
        Map<DossierId, List<T>> rows = withLock.get();
        return rows == null ? null : rows.remove(dossier);
    }

    String query() {
        return query;
    }

    void keep(DossierId dossier, ResultSet found) throws SQLException {
        seen.put(dossier, rows(found));
    }

    void keepWithLock(DossierId dossier, ResultSet found) throws SQLException {
        withLock.get(HashMap::new).put(dossier, rows(found));
    }

    private List<T> rows(ResultSet found) throws SQLException {
        List<T> rows = new ArrayList<>();
        while (found.next()) {
            rows.add(mapper.mapRow(found, rows.size()));
        }
        return rows;
    }
}
