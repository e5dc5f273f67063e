package vn.motcua.work;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.ProcedureCode;

/** The open steps that officers have in hand, waiting ones included. */
@Component
class HeldSteps {

    /** A step with what decides who else may do it. */
    record Held(WorkItem item, ProcedureCode procedure, long versionId) {}

    private final JdbcClient jdbc;

    HeldSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of one officer, dossier by dossier. */
    List<Held> of(OfficerId officer) {
        return jdbc.sql("select * from motcua.work_item where assignee = ? order by dossier_id, task_id")
                .param(officer.value())
                .query((row, n) -> new Held(
                        WorkStore.item(row),
                        new ProcedureCode(row.getString("procedure_code")),
                        row.getLong("version_id")))
                .list();
    }

    /** Dossiers in which the officer has a step in hand. */
    List<DossierId> dossiers(OfficerId officer) {
        return jdbc.sql("select distinct dossier_id from motcua.work_item where assignee = ? order by dossier_id")
                .param(officer.value())
                .query((row, n) -> new DossierId(row.getLong(1)))
                .list();
    }

    /** How many each of the officers has; who has none is not named. */
    Map<OfficerId, Integer> count(Collection<OfficerId> officers) {
        Map<OfficerId, Integer> count = new HashMap<>();
        jdbc.sql("select assignee, count(*) from motcua.work_item where assignee = any(?) group by assignee")
                .param(officers.stream().map(OfficerId::value).toArray(String[]::new))
                .query(row -> {
                    count.put(new OfficerId(row.getString(1)), row.getInt(2));
                });
        return count;
    }
}
