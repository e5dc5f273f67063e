package vn.motcua.work;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;

/** Keeps the open series of officers, each for themselves. No part of a dossier: neither locked nor journalled. */
@Component
class SeriesStore {

    /** A declaration of fifty fields has some 4 kB, a filed dossier 100 bytes. */
    private static final int LARGEST = 128 * 1024;

    /** A series is a matter of a day; it names citizens. */
    private static final Duration KEPT = Duration.ofDays(7);

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    SeriesStore(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** The officer's open ones, the latest twenty. */
    List<ReceptionSeries> of(OfficerId officer) {
        return jdbc.sql("select * from motcua.reception_series where officer_id = :officer"
                        + " order by saved_at desc, id limit 20")
                .param("officer", officer.value())
                .query((row, n) -> series(row))
                .list();
    }

    Optional<ReceptionSeries> find(OfficerId officer, String id) {
        return jdbc.sql("select * from motcua.reception_series where officer_id = :officer and id = :id")
                .param("officer", officer.value())
                .param("id", id)
                .query((row, n) -> series(row))
                .optional();
    }

    /**
     * Keeps it in place of the version that the officer's window knows. The same once more is the same save.
     *
     * @param after null when it knows of none
     * @return nothing when another window has saved something newer, or has ended the series
     * @throws Rejection too large
     */
    Optional<ReceptionSeries.Saved> save(
            OfficerId officer, String id, ProcedureCode procedure, @Nullable Long after, Map<String, Object> data) {
        return jdbc.sql("""
                        insert into motcua.reception_series as s
                            (id, officer_id, procedure_code, version, data, begun_at, saved_at)
                        select :id, :officer, :procedure, nextval('motcua.reception_series_version'), :data, :now, :now
                        where :after::bigint is null or exists (select from motcua.reception_series
                            where officer_id = :officer and id = :id)
                        on conflict (officer_id, id) do update set
                            version = case when s.data = excluded.data then s.version else excluded.version end,
                            data = excluded.data, saved_at = excluded.saved_at
                        where s.procedure_code = excluded.procedure_code
                            and (s.version = :after or s.data = excluded.data)
                        returning version, saved_at""")
                .param("id", id)
                .param("officer", officer.value())
                .param("procedure", procedure.value())
                .param("after", after, Types.BIGINT)
                .param("data", small(data))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, n) -> new ReceptionSeries.Saved(
                        row.getLong(1), row.getTimestamp(2).toInstant()))
                .optional();
    }

    void drop(OfficerId officer, String id) {
        jdbc.sql("delete from motcua.reception_series where officer_id = :officer and id = :id")
                .param("officer", officer.value())
                .param("id", id)
                .update();
    }

    @Scheduled(initialDelay = 1, fixedDelay = 24, timeUnit = TimeUnit.HOURS)
    void dropOld() {
        jdbc.sql("delete from motcua.reception_series where saved_at < :before")
                .param("before", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }

    private String small(Map<String, Object> data) {
        String text = json.writeValueAsString(data);
        if (text.getBytes(StandardCharsets.UTF_8).length > LARGEST) {
            throw new Rejection(
                    Rejection.Kind.TOO_LARGE,
                    "input-too-large",
                    new Text(
                            "Đợt tiếp nhận quá lớn để giữ trên máy chủ (tối đa 128 kB): kết thúc đợt này và mở đợt mới.",
                            "The series is too large to be kept on the server (128 kB at most): end it and begin another."),
                    List.of());
        }
        return text;
    }

    private ReceptionSeries series(ResultSet row) throws SQLException {
        return new ReceptionSeries(
                row.getString("id"),
                row.getString("procedure_code"),
                row.getLong("version"),
                json.readValue(row.getString("data"), OBJECT),
                row.getTimestamp("begun_at").toInstant(),
                row.getTimestamp("saved_at").toInstant());
    }
}
