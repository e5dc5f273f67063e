package vn.motcua.work;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.PartOfPage;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.RowsOfDossier;
import vn.motcua.shared.Text;

/**
 * Keeps what officers type until it is sent, each for themselves. No part of the dossier: it is neither locked nor
 * journalled, and rows go by themselves with their step (V139).
 */
@Component
class UnsentInputs implements PartOfPage {

    /** A declaration of fifty fields has some 4 kB. */
    private static final int LARGEST = 64 * 1024;

    /** Nobody comes back to it after that; it names citizens. */
    private static final Duration KEPT = Duration.ofDays(30);

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final RowsOfDossier<UnsentInput.Row> page;

    UnsentInputs(JdbcClient jdbc, JdbcOperations operations, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.page = new RowsOfDossier<>(
                operations, "select * from motcua.unsent_input where dossier_id = ?", (row, n) -> row(row));
    }

    @Override
    public RowsOfDossier<UnsentInput.Row> pageRows() {
        return page;
    }

    /** The officer's own, from the rows that the page has read. */
    Optional<UnsentInput> of(DossierId dossier, String taskId, OfficerId officer) {
        return page.of(dossier).stream()
                .filter(row -> row.taskId().equals(taskId) && row.officer().equals(officer))
                .map(UnsentInput.Row::input)
                .findFirst();
    }

    Optional<UnsentInput> find(String taskId, OfficerId officer) {
        return jdbc.sql("select * from motcua.unsent_input where task_id = :task and officer_id = :officer")
                .param("task", taskId)
                .param("officer", officer.value())
                .query((row, n) -> row(row).input())
                .optional();
    }

    /**
     * Keeps it in place of the version that the officer knows. The same once more is the same save.
     *
     * @param after null when they know of none
     * @return nothing when another window has saved something newer, or the step has ended
     * @throws Rejection too large
     */
    Optional<UnsentInput.Saved> save(
            String taskId,
            OfficerId officer,
            @Nullable Long after,
            int revision,
            Map<String, Object> base,
            Map<String, Object> data) {
        return jdbc.sql("""
                        insert into motcua.unsent_input as u
                            (task_id, officer_id, dossier_id, version, revision, base, data, saved_at)
                        select task_id, :officer, dossier_id, nextval('motcua.unsent_input_version'), :revision, :base, :data, :now
                        from motcua.work_item where task_id = :task
                        on conflict (task_id, officer_id) do update set
                            version = case when u.data = excluded.data then u.version else excluded.version end,
                            revision = excluded.revision, base = excluded.base, data = excluded.data,
                            saved_at = case when u.data = excluded.data then u.saved_at else excluded.saved_at end
                        where u.version = :after or u.data = excluded.data
                        returning version, saved_at""")
                .param("task", taskId)
                .param("officer", officer.value())
                .param("after", after, Types.BIGINT)
                .param("revision", revision)
                .param("base", small(base))
                .param("data", small(data))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, n) -> new UnsentInput.Saved(
                        row.getLong(1), row.getTimestamp(2).toInstant()))
                .optional();
    }

    void drop(String taskId, OfficerId officer) {
        jdbc.sql("delete from motcua.unsent_input where task_id = :task and officer_id = :officer")
                .param("task", taskId)
                .param("officer", officer.value())
                .update();
    }

    @Scheduled(initialDelay = 1, fixedDelay = 24, timeUnit = TimeUnit.HOURS)
    void dropOld() {
        jdbc.sql("delete from motcua.unsent_input where saved_at < :before")
                .param("before", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }

    private String small(Map<String, Object> values) {
        String text = json.writeValueAsString(values);
        if (text.getBytes(StandardCharsets.UTF_8).length > LARGEST) {
            throw new Rejection(
                    Rejection.Kind.TOO_LARGE,
                    "input-too-large",
                    new Text(
                            "Nội dung nhập dở quá lớn để giữ trên máy chủ (tối đa 64 kB).",
                            "What was typed is too large to be kept on the server (64 kB at most)."),
                    java.util.List.of());
        }
        return text;
    }

    private UnsentInput.Row row(ResultSet row) throws SQLException {
        return new UnsentInput.Row(
                row.getString("task_id"),
                new OfficerId(row.getString("officer_id")),
                new UnsentInput(
                        row.getLong("version"),
                        row.getInt("revision"),
                        json.readValue(row.getString("base"), OBJECT),
                        json.readValue(row.getString("data"), OBJECT),
                        row.getTimestamp("saved_at").toInstant()));
    }
}
