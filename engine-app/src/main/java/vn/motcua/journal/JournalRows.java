package vn.motcua.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.shared.Actor;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.UnitCode;

/** Reads rows of the journal as entries. */
@Component
class JournalRows {

    static final String COLUMNS = """
            position, dossier_id, seq, type, version, actor, on_behalf_of, at, unit_code, payload
            """;

    private final JdbcClient sql;
    private final EventCodec codec;

    JournalRows(JdbcClient sql, EventCodec codec) {
        this.sql = sql;
        this.codec = codec;
    }

    List<JournalEntry> of(DossierId dossier) {
        return sql.sql("select " + COLUMNS + " from motcua.journal where dossier_id = ? order by seq")
                .param(dossier.value())
                .query((row, n) -> entry(row))
                .list();
    }

    JournalEntry entry(ResultSet row) throws SQLException {
        String type = row.getString("type");
        return new JournalEntry(
                row.getLong("position"),
                new DossierId(row.getLong("dossier_id")),
                row.getInt("seq"),
                type,
                new Actor(row.getString("actor"), row.getString("on_behalf_of")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new UnitCode(row.getString("unit_code")),
                codec.decode(type, row.getInt("version"), row.getString("payload")));
    }
}
