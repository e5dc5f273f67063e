package vn.motcua.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.catalogue.Priority;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.PartOfPage;
import vn.motcua.shared.ReadOnce;
import vn.motcua.shared.Recent;
import vn.motcua.shared.Role;
import vn.motcua.shared.RowsOfDossier;
import vn.motcua.shared.Text;
import vn.motcua.shared.UnitCode;

/**
 * Reads open and ended steps. They are written by {@link WorkChanges} with the journal's own
 * statement; looks by {@link OpenedSteps}, and what a step repeats of its dossier by a trigger when only that changes.
 */
@Component
class WorkStore implements PartOfPage {

    /** Steps that officers have before them on one node, and some more. */
    private static final int REMEMBERED = 10_000;

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Map<String, DossierId> dossiers = Collections.synchronizedMap(new Recent<>(REMEMBERED));
    private final RowsOfDossier<WorkItem> open;
    private final ReadOnce<DossierId, List<StepRecord>> ended = new ReadOnce<>();

    WorkStore(JdbcClient jdbc, JdbcOperations operations, JsonMapper json) {
        this.jdbc = jdbc;
        this.open = new RowsOfDossier<>(
                operations,
                "select * from motcua.work_item where dossier_id = ? order by created_at, task_id",
                (row, n) -> item(row));
        this.json = json;
    }

    List<WorkItem> open(DossierId dossier) {
        return open.of(dossier);
    }

    @Override
    public RowsOfDossier<WorkItem> pageRows() {
        return open;
    }

    @Override
    public boolean forCommands() {
        return true;
    }

    /** The dossier of a step, open or remembered: it never changes, so a command need not ask before it locks. */
    Optional<DossierId> dossierOf(String taskId) {
        DossierId known = dossiers.get(taskId);
        return known == null ? find(taskId).map(WorkItem::dossierId) : Optional.of(known);
    }

    Optional<WorkItem> find(String taskId) {
        Optional<WorkItem> found = read(taskId);
        found.ifPresent(this::remember);
        return found;
    }

    /** An officer has been shown the step and is likely to ask for it. */
    void remember(WorkItem item) {
        dossiers.put(item.taskId(), item.dossierId());
    }

    private Optional<WorkItem> read(String taskId) {
        return jdbc.sql("select * from motcua.work_item where task_id = :id")
                .param("id", taskId)
                .query((row, n) -> item(row))
                .optional();
    }

    List<StepRecord> ended(DossierId dossier) {
        return ended.get(dossier, false, this::readEnded);
    }

    private List<StepRecord> readEnded(DossierId dossier) {
        return jdbc.sql("select * from motcua.step_record where dossier_id = :id order by started_at, ended_at")
                .param("id", dossier.value())
                .query((row, n) -> ended(row))
                .list();
    }

    Optional<StepRecord> findEnded(String taskId) {
        return jdbc.sql("select * from motcua.step_record where task_id = :id")
                .param("id", taskId)
                .query((row, n) -> ended(row))
                .optional();
    }

    /** How many steps of the role are open in the unit, waiting ones left out. */
    int openSteps(Role role, UnitCode unit) {
        return jdbc.sql(
                        "select count(*) from motcua.work_item where unit_code = :unit and role = :role and not waiting")
                .param("unit", unit.value())
                .param("role", role.name())
                .query(Integer.class)
                .single();
    }

    /** How many open steps each of the officers has claimed, waiting ones left out; who has none is not named. */
    Map<OfficerId, Integer> load(Collection<OfficerId> officers) {
        Map<OfficerId, Integer> load = new HashMap<>();
        jdbc.sql("""
                        select assignee, count(*) from motcua.work_item
                        where assignee = any(:officers) and not waiting group by assignee""")
                .param("officers", officers.stream().map(OfficerId::value).toArray(String[]::new))
                .query(row -> {
                    load.put(new OfficerId(row.getString(1)), row.getInt(2));
                });
        return load;
    }

    boolean actedOn(DossierId dossier, OfficerId officer) {
        return jdbc.sql(
                        "select exists (select 1 from motcua.step_record where dossier_id = :id and (performer = :who or on_behalf_of = :who))")
                .param("id", dossier.value())
                .param("who", officer.value())
                .query(Boolean.class)
                .single();
    }

    /** The steps of these dossiers that one of these officers has completed, or that were completed on their behalf. */
    Map<DossierId, Set<String>> completed(Collection<OfficerId> officers, Collection<DossierId> dossiers) {
        Map<DossierId, Set<String>> steps = new HashMap<>();
        jdbc.sql("""
                        select dossier_id, step from motcua.step_record where dossier_id = any(:ids)
                            and ending = 'COMPLETED' and (performer = any(:who) or on_behalf_of = any(:who))""")
                .param("ids", dossiers.stream().map(DossierId::value).toArray(Long[]::new))
                .param("who", officers.stream().map(OfficerId::value).toArray(String[]::new))
                .query(row -> {
                    steps.computeIfAbsent(new DossierId(row.getLong("dossier_id")), id -> new HashSet<>())
                            .add(row.getString("step"));
                });
        return steps;
    }

    /** Forgets what was entered in the steps; who did what when stays. */
    void erase(DossierId dossier) {
        jdbc.sql("update motcua.step_record set data = null where dossier_id = :id")
                .param("id", dossier.value())
                .update();
    }

    static WorkItem item(ResultSet row) throws SQLException {
        return new WorkItem(
                row.getString("task_id"),
                new DossierId(row.getLong("dossier_id")),
                row.getString("step"),
                new Text(row.getString("name_vi"), row.getString("name_en")),
                Role.valueOf(row.getString("role")),
                new UnitCode(row.getString("unit_code")),
                officer(row.getString("assignee")),
                officer(row.getString("acting")),
                officer(row.getString("sender")),
                Turn.valueOf(row.getString("turn")),
                Priority.of(row.getInt("priority")),
                row.getInt("version"),
                instant(row.getTimestamp("created_at")),
                instant(row.getTimestamp("step_due_at")),
                instant(row.getTimestamp("opened_at")));
    }

    private StepRecord ended(ResultSet row) throws SQLException {
        String data = row.getString("data");
        return new StepRecord(
                row.getString("task_id"),
                new DossierId(row.getLong("dossier_id")),
                row.getString("step"),
                new Text(row.getString("name_vi"), row.getString("name_en")),
                Role.valueOf(row.getString("role")),
                new UnitCode(row.getString("unit_code")),
                Turn.valueOf(row.getString("turn")),
                StepRecord.Ending.valueOf(row.getString("ending")),
                officer(row.getString("performer")),
                officer(row.getString("on_behalf_of")),
                row.getString("outcome"),
                data == null ? Map.of() : json.readValue(data, OBJECT),
                instant(row.getTimestamp("started_at")),
                instant(row.getTimestamp("step_due_at")),
                instant(row.getTimestamp("ended_at")));
    }

    private static OfficerId officer(String value) {
        return value == null ? null : new OfficerId(value);
    }

    static Instant instant(Timestamp value) {
        return value == null ? null : value.toInstant();
    }
}
