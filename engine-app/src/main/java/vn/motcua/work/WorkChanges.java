package vn.motcua.work;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.journal.CommitPart;

/**
 * The steps of one dossier inside one transaction: read once, changed in memory, written as the difference in the
 * journal's statement just before the commit.
 */
final class WorkChanges implements CommitPart {

    private final JsonMapper json;
    private final Map<String, WorkItem> before = new LinkedHashMap<>();
    private final Map<String, WorkItem> now = new LinkedHashMap<>();
    private final List<StepRecord> ended = new ArrayList<>();

    WorkChanges(List<WorkItem> open, JsonMapper json) {
        this.json = json;
        open.forEach(item -> {
            before.put(item.taskId(), item);
            now.put(item.taskId(), item);
        });
    }

    Collection<WorkItem> open() {
        return now.values();
    }

    WorkItem get(String taskId) {
        return now.get(taskId);
    }

    void put(WorkItem item) {
        now.put(item.taskId(), item);
    }

    void end(StepRecord record) {
        now.remove(record.taskId());
        ended.add(record);
    }

    /** Steps that this transaction has ended, not written yet. */
    List<StepRecord> ended() {
        return ended;
    }

    @Override
    public String name() {
        return "work";
    }

    @Override
    public boolean isEmpty() {
        return ended.isEmpty() && before.equals(now);
    }

    @Override
    public String ctes() {
        return """
                work_gone as (delete from motcua.work_item where task_id = any (?::text[])),
                work_kept as (insert into motcua.work_item
                    select * from jsonb_populate_recordset(null::motcua.work_item, ?::jsonb)
                    on conflict (task_id) do update set step = excluded.step, assignee = excluded.assignee,
                        version = excluded.version, turn = excluded.turn, waiting = excluded.waiting,
                        step_due_at = excluded.step_due_at, sort_at = excluded.sort_at),
                work_ended as (insert into motcua.step_record
                    select * from jsonb_populate_recordset(null::motcua.step_record, ?::jsonb))""";
    }

    @Override
    public List<Object> parameters(Connection connection) {
        List<String> gone =
                before.keySet().stream().filter(id -> !now.containsKey(id)).toList();
        List<Map<String, Object>> kept = now.values().stream()
                .filter(item -> !item.equals(before.get(item.taskId())))
                .map(WorkChanges::row)
                .toList();
        List<Map<String, Object>> records = ended.stream().map(WorkChanges::row).toList();
        return List.of(gone.toArray(String[]::new), json.writeValueAsString(kept), json.writeValueAsString(records));
    }

    private static Map<String, Object> row(WorkItem item) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("task_id", item.taskId());
        row.put("dossier_id", item.dossierId().value());
        row.put("step", item.step());
        row.put("name_vi", item.name().vi());
        row.put("name_en", item.name().en());
        row.put("role", item.role());
        row.put("unit_code", item.unit());
        row.put("assignee", item.assignee());
        row.put("sender", item.sender());
        row.put("turn", item.turn());
        row.put("waiting", item.waiting());
        row.put("version", item.version());
        row.put("created_at", item.createdAt());
        row.put("step_due_at", item.stepDueAt());
        row.put("sort_at", item.sortAt());
        row.put("opened_at", item.openedAt());
        return row;
    }

    private static Map<String, Object> row(StepRecord record) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("task_id", record.taskId());
        row.put("dossier_id", record.dossierId().value());
        row.put("step", record.step());
        row.put("name_vi", record.name().vi());
        row.put("name_en", record.name().en());
        row.put("role", record.role());
        row.put("unit_code", record.unit());
        row.put("turn", record.turn());
        row.put("ending", record.ending());
        row.put("performer", record.performer());
        row.put("on_behalf_of", record.onBehalfOf());
        row.put("outcome", record.outcome());
        row.put("data", record.data().isEmpty() ? null : record.data());
        row.put("started_at", record.startedAt());
        row.put("step_due_at", record.stepDueAt());
        row.put("ended_at", record.endedAt());
        return row;
    }
}
