package vn.motcua.document.handover;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.Role;
import vn.motcua.shared.Text;
import vn.motcua.shared.UnitCode;

/**
 * What waits to be handed over, read from the dossiers and their open steps. The counter gives what it received on paper
 * and others are at now, a division the results that the counter is to deliver; each once, unless it was not received.
 */
@Component
class WaitingRows {

    /** What moved longer ago was handed over without a list. */
    private static final Duration LOOKED_BACK = Duration.ofDays(30);

    private static final String RECEIVED = """
            select d.id, d.code, d.received_at moved_at, w.unit_code to_unit, w.name_vi, w.name_en
            from motcua.dossier d
            join lateral (select * from motcua.work_item w
                where w.dossier_id = d.id and w.turn = 'OFFICE' and w.role = any(:there)
                order by w.created_at, w.task_id limit 1) w on true
            where d.unit_code = :unit and d.received_at >= :since and d.channel <> 'ONLINE'
                and (d.received_at, d.id) > (:after, :id)""";

    private static final String SETTLED = """
            select d.id, d.code, w.created_at moved_at, w.unit_code to_unit, w.name_vi, w.name_en
            from motcua.work_item w join motcua.dossier d on d.id = w.dossier_id
            join lateral (select s.unit_code from motcua.step_record s
                where s.dossier_id = d.id and s.ending = 'COMPLETED' and s.role = any(:here)
                order by s.ended_at desc limit 1) s on s.unit_code = :unit
            where w.role = 'RESULT_OFFICER' and w.created_at >= :since and d.status = 9
                and not exists (select from motcua.work_item o
                    where o.dossier_id = w.dossier_id and o.role = 'RESULT_OFFICER' and o.task_id < w.task_id)
                and (w.created_at, d.id) > (:after, :id)""";

    private static final String NOT_LISTED = """
             and not exists (select from motcua.hand_over_item i join motcua.hand_over_list l using (serial)
                where i.dossier_id = d.id and l.giver = :side and not exists (select from motcua.hand_over_mark m
                    where m.serial = i.serial and m.dossier_id = i.dossier_id and m.kind = 'NOT_RECEIVED'))""";

    private final JdbcClient jdbc;
    private final Clock clock;

    WaitingRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A row. */
    record Waiting(DossierId dossier, String code, Instant movedAt, UnitCode to, Text step) {}

    /** The longest waiting first. */
    List<Waiting> page(UnitCode unit, Side side, @Nullable HandOverCursor after, int size) {
        return read(unit, side, after, "", Map.of("limit", size));
    }

    /** Those of the codes that wait. */
    List<Waiting> of(UnitCode unit, Side side, List<String> codes) {
        return read(
                unit,
                side,
                null,
                " and d.code = any(:codes)",
                Map.of("limit", codes.size(), "codes", codes.toArray(String[]::new)));
    }

    private List<Waiting> read(
            UnitCode unit, Side side, @Nullable HandOverCursor after, String filter, Map<String, Object> more) {
        Map<String, Object> parameters = new HashMap<>(more);
        parameters.put("unit", unit.value());
        parameters.put("side", side.name());
        parameters.put("here", names(side));
        parameters.put("there", names(side.other()));
        parameters.put("since", clock.instant().minus(LOOKED_BACK).atOffset(ZoneOffset.UTC));
        parameters.put("after", (after == null ? Instant.EPOCH : after.at()).atOffset(ZoneOffset.UTC));
        parameters.put("id", after == null ? 0 : after.number());
        return jdbc.sql((side == Side.COUNTER ? RECEIVED : SETTLED) + NOT_LISTED + filter
                        + " order by moved_at, d.id limit :limit")
                .params(parameters)
                .query((row, n) -> waiting(row))
                .list();
    }

    private static String[] names(Side side) {
        return side.roles().stream().map(Role::name).toArray(String[]::new);
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        return new Waiting(
                new DossierId(row.getLong("id")),
                row.getString("code"),
                row.getTimestamp("moved_at").toInstant(),
                new UnitCode(row.getString("to_unit")),
                new Text(row.getString("name_vi"), row.getString("name_en")));
    }
}
