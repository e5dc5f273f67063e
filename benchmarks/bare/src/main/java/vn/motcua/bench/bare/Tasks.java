package vn.motcua.bench.bare;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Each request as few statements as it can be: one, or one and what a step changes. */
@RestController
class Tasks {

    private static final int LAST = 3;

    private final JdbcTemplate sql;
    private final JsonMapper json;

    Tasks(JdbcTemplate sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    record Row(long id, long dossier, String ownerName, String subject, String createdAt) {}

    record Page(long id, long dossier, int step, String assignee, Map<?, ?> data) {}

    record Made(long dossier, long task) {}

    @Transactional
    @PostMapping("/dossiers")
    Made submit(@RequestBody Map<String, Object> data) {
        Long dossier = sql.queryForObject(
                "insert into dossier (data) values (?::jsonb) returning id", Long.class, json.writeValueAsString(data));
        return new Made(dossier, begin(dossier, 0));
    }

    /** Newest first, as the peers' pages. */
    @GetMapping("/tasks")
    List<Row> list(@RequestParam int step) {
        RowMapper<Row> row = (r, n) -> new Row(
                r.getLong("id"),
                r.getLong("dossier"),
                r.getString("owner"),
                r.getString("subject"),
                r.getTimestamp("created_at").toInstant().toString());
        return sql.query(
                """
                select t.id, t.dossier, d.data ->> 'ownerName' as owner, d.data ->> 'subject' as subject, t.created_at
                from task t join dossier d on d.id = t.dossier where t.step = ? order by t.id desc limit 20""",
                row,
                step);
    }

    @GetMapping("/tasks/{id}")
    Page open(@PathVariable long id) {
        RowMapper<Page> row = (r, n) -> new Page(
                r.getLong("id"),
                r.getLong("dossier"),
                r.getInt("step"),
                r.getString("assignee"),
                json.readValue(r.getString("data"), Map.class));
        return sql.queryForObject(
                "select t.id, t.dossier, t.step, t.assignee, d.data from task t join dossier d on d.id = t.dossier"
                        + " where t.id = ?",
                row,
                id);
    }

    @PostMapping("/tasks/{id}/claim")
    void claim(@PathVariable long id, @RequestBody Map<String, String> body) {
        sql.update("update task set assignee = ? where id = ?", body.get("assignee"), id);
    }

    @Transactional
    @PostMapping("/tasks/{id}/complete")
    Made complete(@PathVariable long id, @RequestBody Map<String, Object> fields) {
        Map<String, Object> task = sql.queryForMap("delete from task where id = ? returning dossier, step", id);
        long dossier = (Long) task.get("dossier");
        int step = (Integer) task.get("step");
        String payload = json.writeValueAsString(fields);
        sql.update("update dossier set data = data || ?::jsonb where id = ?", payload, dossier);
        sql.update("insert into event (dossier, payload) values (?, ?::jsonb)", dossier, payload);
        return new Made(dossier, step == LAST ? 0 : begin(dossier, step + 1));
    }

    private long begin(long dossier, int step) {
        return sql.queryForObject(
                "insert into task (dossier, step) values (?, ?) returning id", Long.class, dossier, step);
    }
}
