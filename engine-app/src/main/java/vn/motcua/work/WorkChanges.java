package vn.motcua.work;

import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.dossier.Dossier;
import vn.motcua.journal.CommitPart;

/**
 * The steps of one dossier inside one transaction: read once, changed in memory, written as the difference in the
 * journal's statement just before the commit.
 */
final class WorkChanges implements CommitPart {

    private static final String KEPT = """
            work_kept as (insert into motcua.work_item
                select * from jsonb_populate_recordset(null::motcua.work_item, ?::jsonb)
                on conflict (task_id) do update set step = excluded.step, unit_code = excluded.unit_code, role = excluded.role,
                    assignee = excluded.assignee, acting = excluded.acting,
                    version = excluded.version, turn = excluded.turn, waiting = excluded.waiting,
                    step_due_at = excluded.step_due_at, sort_at = excluded.sort_at,
                    dossier_due_at = excluded.dossier_due_at)""";
    private static final String ENDED = """
            work_ended as (insert into motcua.step_record
                select * from jsonb_populate_recordset(null::motcua.step_record, ?::jsonb))""";

    private final Supplier<Dossier> dossier;
    private final JsonMapper json;
    private final Map<String, WorkItem> before = new LinkedHashMap<>();
    private final Map<String, WorkItem> now = new LinkedHashMap<>();
    private final List<StepRecord> ended = new ArrayList<>();

    /**
     * The steps that are open now.
     *
     * @param dossier their dossier as this transaction is about to leave it
     */
    WorkChanges(List<WorkItem> open, Supplier<Dossier> dossier, JsonMapper json) {
        this.dossier = dossier;
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

    /** Only what there is to do: each part costs though it does nothing, and so does a list of one. */
    @Override
    public String ctes() {
        List<String> ctes = new ArrayList<>();
        int gone = gone().size();
        if (gone > 0) {
            ctes.add("work_gone as (delete from motcua.work_item where task_id = "
                    + (gone == 1 ? "?" : "any (?::text[])") + ")");
        }
        if (!kept().isEmpty()) {
            ctes.add(KEPT);
        }
        if (!ended.isEmpty()) {
            ctes.add(ENDED);
        }
        return String.join(",\n", ctes);
    }

    @Override
    public List<Object> parameters(Connection connection) {
        List<Object> parameters = new ArrayList<>();
        List<String> gone = gone();
        if (!gone.isEmpty()) {
            parameters.add(gone.size() == 1 ? gone.get(0) : gone.toArray(String[]::new));
        }
        List<WorkItem> kept = kept();
        if (!kept.isEmpty()) {
            parameters.add(json.writeValueAsString(kept.stream().map(this::row).toList()));
        }
        if (!ended.isEmpty()) {
            parameters.add(
                    json.writeValueAsString(ended.stream().map(WorkChanges::row).toList()));
        }
        return parameters;
    }

    private List<String> gone() {
        return before.keySet().stream().filter(id -> !now.containsKey(id)).toList();
    }

    private List<WorkItem> kept() {
        return now.values().stream()
                .filter(item -> !item.equals(before.get(item.taskId())))
                .toList();
    }

    private Map<String, Object> row(WorkItem item) {
        Dossier its = dossier.get();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("task_id", item.taskId());
        row.put("dossier_id", item.dossierId().value());
        row.put("step", item.step());
        row.put("name_vi", item.name().vi());
        row.put("name_en", item.name().en());
        row.put("role", item.role());
        row.put("unit_code", item.unit());
        row.put("assignee", item.assignee());
        row.put("acting", item.acting());
        row.put("sender", item.sender());
        row.put("turn", item.turn());
        row.put("waiting", item.waiting());
        row.put("version", item.version());
        row.put("created_at", item.createdAt());
        row.put("step_due_at", item.stepDueAt());
        row.put("sort_at", sortAt(FirstDue.earlier(item.stepDueAt(), its.dueAt())));
        row.put("opened_at", item.openedAt());
        row.put("procedure_code", its.procedure().value());
        row.put("version_id", its.versionId());
        row.put("dossier_due_at", its.dueAt());
        row.put("priority", item.priority().number());
        return row;
    }

    /** As the trigger {@code work_item_follows} reckons it when only the dossier's date moves. */
    private static Object sortAt(@Nullable Instant firstDue) {
        return firstDue == null ? "infinity" : firstDue;
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
