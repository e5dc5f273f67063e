package vn.motcua.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.deadline.Timeliness;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.UnitCode;

/** The table of the parts of dossiers; only dossiers of interlinked groups have rows. */
@Component
class GroupPartStore {

    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    GroupPartStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<GroupPart> of(DossierId dossier) {
        return jdbc.sql("select * from motcua.dossier_part where dossier_id = ? order by position")
                .param(dossier.value())
                .query((row, number) -> part(row))
                .list();
    }

    /** Agencies that have each of these dossiers because a part of theirs has begun. */
    Map<DossierId, List<UnitCode>> begunUnits(Collection<DossierId> dossiers) {
        record Begun(DossierId dossier, UnitCode unit) {}
        return jdbc
                .sql("""
                        select distinct dossier_id, unit_code from motcua.dossier_part
                        where dossier_id = any(:ids) and started_at is not null order by 1, 2""")
                .param("ids", dossiers.stream().map(DossierId::value).toArray(Long[]::new))
                .query((row, number) ->
                        new Begun(new DossierId(row.getLong("dossier_id")), new UnitCode(row.getString("unit_code"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Begun::dossier, Collectors.mapping(Begun::unit, Collectors.toList())));
    }

    void insert(DossierId dossier, GroupPart part) {
        jdbc.sql("""
                        insert into motcua.dossier_part (dossier_id, part, position, unit_code, state)
                        values (:dossier, :part, :position, :unit, :state)""")
                .param("dossier", dossier.value())
                .param("part", part.id())
                .param("position", part.position())
                .param("unit", part.unit().value())
                .param("state", part.state().name())
                .update();
    }

    void update(DossierId dossier, GroupPart part) {
        jdbc.sql("""
                        update motcua.dossier_part set state = :state, started_at = :started, due_at = :due,
                            ended_at = :ended, by_date = :byDate
                        where dossier_id = :dossier and part = :part""")
                .param("dossier", dossier.value())
                .param("part", part.id())
                .param("state", part.state().name())
                .param("started", DossierStore.utc(part.startedAt()))
                .param("due", DossierStore.utc(part.dueAt()))
                .param("ended", DossierStore.utc(part.endedAt()))
                .param("byDate", part.byDate() == null ? null : part.byDate().name())
                .update();
    }

    /** Adds to what was issued for the part. */
    void addResult(DossierId dossier, GroupPart part, Map<String, Object> more) {
        Map<String, Object> result = new HashMap<>(part.result());
        result.putAll(more);
        jdbc.sql("update motcua.dossier_part set result = ?::jsonb where dossier_id = ? and part = ?")
                .params(json.writeValueAsString(result), dossier.value(), part.id())
                .update();
    }

    private GroupPart part(ResultSet row) throws SQLException {
        String result = row.getString("result");
        String byDate = row.getString("by_date");
        return new GroupPart(
                row.getString("part"),
                row.getInt("position"),
                new UnitCode(row.getString("unit_code")),
                PartState.valueOf(row.getString("state")),
                instant(row, "started_at"),
                instant(row, "due_at"),
                instant(row, "ended_at"),
                byDate == null ? null : Timeliness.valueOf(byDate),
                result == null ? Map.of() : json.readValue(result, MAP));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}
