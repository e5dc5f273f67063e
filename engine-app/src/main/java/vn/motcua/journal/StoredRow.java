package vn.motcua.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;

/** A row as the database gives it back, with its link and hash: what verification computes again. */
record StoredRow(JournalRow row, Hash previous, Hash hash) {

    static final String COLUMNS = """
            dossier_id, seq, type, version, actor, on_behalf_of, at, unit_code, payload, payload_hash, prev, hash
            """;

    static StoredRow read(ResultSet row) throws SQLException {
        return new StoredRow(
                new JournalRow(
                        row.getLong("dossier_id"),
                        row.getInt("seq"),
                        row.getString("type"),
                        row.getInt("version"),
                        row.getString("actor"),
                        row.getString("on_behalf_of"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("unit_code"),
                        row.getString("payload"),
                        Hash.stored(row.getBytes("payload_hash"))),
                Hash.stored(row.getBytes("prev")),
                Hash.stored(row.getBytes("hash")));
    }
}
