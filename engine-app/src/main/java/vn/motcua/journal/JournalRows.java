package vn.motcua.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Supplier;
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
        return undecoded(row).get();
    }

    /** The row, read now and decoded when asked for: one that this program cannot decode must not hide the others. */
    Supplier<JournalEntry> undecoded(ResultSet row) throws SQLException {
        long position = row.getLong("position");
        DossierId dossier = new DossierId(row.getLong("dossier_id"));
        int seq = row.getInt("seq");
        String type = row.getString("type");
        int version = row.getInt("version");
        Actor actor = new Actor(row.getString("actor"), row.getString("on_behalf_of"));
        Instant at = row.getObject("at", OffsetDateTime.class).toInstant();
        UnitCode unit = new UnitCode(row.getString("unit_code"));
        String payload = row.getString("payload");
        return () ->
                new JournalEntry(position, dossier, seq, type, actor, at, unit, codec.decode(type, version, payload));
    }
}
