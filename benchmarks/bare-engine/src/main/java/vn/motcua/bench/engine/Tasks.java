package vn.motcua.bench.engine;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
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

/**
 * The requests of the job without an engine, with the steps in the engine: it starts, claims and completes; pages are read
 * from its table of tasks by one statement each.
 */
@RestController
class Tasks {

    private static final List<String> STEPS = List.of("Task_Receive", "Task_Appraise", "Task_Sign", "Task_Deliver");
    private static final JsonMapper JSON = new JsonMapper();

    private final RuntimeService flows;
    private final TaskService tasks;
    private final JdbcTemplate sql;

    Tasks(ProcessEngine engine, JdbcTemplate sql) {
        this.flows = engine.getRuntimeService();
        this.tasks = engine.getTaskService();
        this.sql = sql;
    }

    record Row(String id, long dossier, String ownerName, String subject, String createdAt) {}

    record Page(String id, long dossier, String step, String assignee, Map<?, ?> data) {}

    record Made(long dossier, String task) {}

    @Transactional
    @PostMapping("/dossiers")
    Made submit(@RequestBody Map<String, Object> data) {
        Long dossier = sql.queryForObject(
                "insert into dossier (data) values (?::jsonb) returning id", Long.class, JSON.writeValueAsString(data));
        String instance =
                flows.startProcessInstanceByKey("fourSteps", dossier.toString()).getId();
        sql.update("update dossier set instance = ? where id = ?", instance, dossier);
        return new Made(dossier, next(instance));
    }

    /** Newest first, as the peers' pages. */
    @GetMapping("/tasks")
    List<Row> list(@RequestParam int step) {
        RowMapper<Row> row = (r, n) -> new Row(
                r.getString("id_"),
                r.getLong("dossier"),
                r.getString("owner"),
                r.getString("subject"),
                r.getTimestamp("create_time_").toInstant().toString());
        return sql.query(
                """
                select t.id_, d.id as dossier, d.data ->> 'ownerName' as owner, d.data ->> 'subject' as subject,
                    t.create_time_
                from act_ru_task t join dossier d on d.instance = t.proc_inst_id_
                where t.task_def_key_ = ? order by t.create_time_ desc limit 20""",
                row,
                STEPS.get(step));
    }

    @GetMapping("/tasks/{id}")
    Page open(@PathVariable String id) {
        RowMapper<Page> row = (r, n) -> new Page(
                r.getString("id_"),
                r.getLong("dossier"),
                r.getString("task_def_key_"),
                r.getString("assignee_"),
                JSON.readValue(r.getString("data"), Map.class));
        return sql.queryForObject(
                "select t.id_, d.id as dossier, t.task_def_key_, t.assignee_, d.data from act_ru_task t"
                        + " join dossier d on d.instance = t.proc_inst_id_ where t.id_ = ?",
                row,
                id);
    }

    @Transactional
    @PostMapping("/tasks/{id}/claim")
    void claim(@PathVariable String id, @RequestBody Map<String, String> body) {
        tasks.claim(id, body.get("assignee"));
    }

    @Transactional
    @PostMapping("/tasks/{id}/complete")
    Made complete(@PathVariable String id, @RequestBody Map<String, Object> fields) {
        Map<String, Object> its = sql.queryForMap(
                "select d.id, d.instance from act_ru_task t join dossier d on d.instance = t.proc_inst_id_"
                        + " where t.id_ = ?",
                id);
        long dossier = (Long) its.get("id");
        tasks.complete(id);
        String payload = JSON.writeValueAsString(fields);
        sql.update("update dossier set data = data || ?::jsonb where id = ?", payload, dossier);
        sql.update("insert into event (dossier, payload) values (?, ?::jsonb)", dossier, payload);
        return new Made(dossier, next((String) its.get("instance")));
    }

    /** Empty after the last step. */
    private String next(String instance) {
        return sql
                .queryForList("select id_ from act_ru_task where proc_inst_id_ = ?", String.class, instance)
                .stream()
                .findFirst()
                .orElse("");
    }
}
