package vn.motcua.document.handover;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.shared.UnitCode;

/** Lists that a side has made or is to receive, newest first. */
@Component
class HandOverLists {

    /** Later than every list. */
    private static final HandOverCursor START = new HandOverCursor(Instant.parse("9999-01-01T00:00:00Z"), "");

    private static final String PAGE = """
            select l.*, (select count(*) from motcua.hand_over_item i where i.serial = l.serial) dossiers,
                m.given, m.received, m.missed
            from (select * from motcua.hand_over_list l
                where (l.made_at, l.serial) < (:at, :serial)
                    and ((l.from_unit = :unit and l.giver = :side) or (l.to_unit = :unit and l.giver = :other))
                order by l.made_at desc, l.serial desc limit :limit) l
            join lateral (select count(*) filter (where kind = 'GIVEN') given,
                    count(*) filter (where kind = 'RECEIVED') received,
                    count(*) filter (where kind = 'NOT_RECEIVED') missed
                from motcua.hand_over_mark m where m.serial = l.serial) m on true
            order by l.made_at desc, l.serial desc""";

    private final JdbcClient jdbc;

    HandOverLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A list with how far it has come. */
    record Counted(HandOverList list, int dossiers, int given, int received, int notReceived) {}

    List<Counted> page(UnitCode unit, Side side, @Nullable HandOverCursor cursor, int size) {
        HandOverCursor after = cursor == null ? START : cursor;
        return jdbc.sql(PAGE)
                .param("at", after.at().atOffset(ZoneOffset.UTC))
                .param("serial", after.key())
                .param("unit", unit.value())
                .param("side", side.name())
                .param("other", side.other().name())
                .param("limit", size)
                .query((row, n) -> new Counted(
                        HandOverStore.list(row),
                        row.getInt("dossiers"),
                        row.getInt("given"),
                        row.getInt("received"),
                        row.getInt("missed")))
                .list();
    }
}
