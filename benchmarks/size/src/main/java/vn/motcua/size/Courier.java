package vn.motcua.size;

import java.io.IOException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.motcua.shared.Role;
import vn.motcua.size.Course.Kind;

/** Sends requests about dossiers; looks up itself which task and which version of it is meant. */
final class Courier {

    /** An open step. */
    record Task(String id, String step, Role role, String unit, String turn, int version) {}

    private final Desk desk;
    private final JdbcClient sql;

    Courier(Desk desk, JdbcClient sql) {
        this.desk = desk;
        this.sql = sql;
    }

    /** Hands a dossier in and answers its id. */
    long submit(String officer, String body) throws IOException, InterruptedException {
        JsonNode answer = desk.post(officer, "/api/dossiers", body).required("A submission " + body);
        return sql.sql("select id from motcua.dossier where code = ?")
                .param(answer.get("code").asString())
                .query(Long.class)
                .single();
    }

    Desk.Answer send(long dossier, Kind kind, String officer, String step, String name, String body)
            throws IOException, InterruptedException {
        if (kind == Kind.COMMAND) {
            String code = sql.sql("select code from motcua.dossier where id = ?")
                    .param(dossier)
                    .query(String.class)
                    .single();
            return desk.post(officer, "/api/dossiers/" + code + "/" + name, body);
        }
        Task task = tasks(dossier).stream()
                .filter(open -> open.step().equals(step))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Dossier " + dossier + " is not at " + step));
        String path = "/api/tasks/" + task.id();
        return switch (kind) {
            case LOOK -> desk.get(officer, path);
            case CLAIM -> desk.post(officer, path + "/claim", "{\"version\":" + task.version() + "}");
            case COMPLETE ->
                desk.post(officer, path + "/complete", "{\"version\":" + task.version() + ",\"data\":" + body + "}");
            case SUBMIT, COMMAND -> throw new IllegalArgumentException(kind + " is about no task");
        };
    }

    /** What the components of a case are. */
    JsonNode components(String officer, String procedure, String body) throws IOException, InterruptedException {
        return desk.post(officer, "/api/reception/procedures/" + procedure + "/components", body)
                .required("A question for components " + body)
                .get("components");
    }

    /** The open steps; the question beside them whether it will be in time is left to itself. */
    List<Task> tasks(long dossier) {
        return sql.sql("""
                        select task_id, step, role, unit_code, turn, version from motcua.work_item
                        where dossier_id = ? and step not in ('Task_Apologise', 'Task_ApproveApology')
                        order by created_at, task_id""")
                .param(dossier)
                .query((row, n) -> new Task(
                        row.getString("task_id"),
                        row.getString("step"),
                        Role.valueOf(row.getString("role")),
                        row.getString("unit_code"),
                        row.getString("turn"),
                        row.getInt("version")))
                .list();
    }

    /** What is to be paid today, in đồng. */
    long due(long dossier, String officer) throws IOException, InterruptedException {
        String code = sql.sql("select code from motcua.dossier where id = ?")
                .param(dossier)
                .query(String.class)
                .single();
        return desk.get(officer, "/api/dossiers/" + code)
                .required("A look at what dossier " + dossier + " has to pay")
                .get("obligations")
                .valueStream()
                .filter(each -> each.get("payment").isNull())
                .mapToLong(
                        each -> each.get("amount").asLong() + each.get("late").asLong())
                .sum();
    }

    int status(long dossier) {
        return sql.sql("select status from motcua.dossier where id = ?")
                .param(dossier)
                .query(Integer.class)
                .single();
    }

    boolean awaitsConfirmation(long dossier) {
        return sql.sql("""
                        select exists (select from motcua.deadline
                            where dossier_id = ? and clock = 'CONFIRMATION' and ended_at is null)""").param(dossier).query(Boolean.class).single();
    }
}
