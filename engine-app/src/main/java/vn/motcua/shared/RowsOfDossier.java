package vn.motcua.shared;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.RowMapper;

/**
 * The rows of one table that belong to a dossier. A transaction that only reads asks for them once, alone or together
 * with the rows of other tables ({@link PageRows}).
 */
public final class RowsOfDossier<T> {

    private final JdbcOperations jdbc;
    private final String query;
    private final RowMapper<T> mapper;
    private final ReadOnce<DossierId, List<T>> seen = new ReadOnce<>();

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
        return seen.get(dossier, false, id -> jdbc.query(query, mapper, id.value()));
    }

    String query() {
        return query;
    }

    void keep(DossierId dossier, ResultSet found) throws SQLException {
        List<T> rows = new ArrayList<>();
        while (found.next()) {
            rows.add(mapper.mapRow(found, rows.size()));
        }
        seen.put(dossier, rows);
    }
}
