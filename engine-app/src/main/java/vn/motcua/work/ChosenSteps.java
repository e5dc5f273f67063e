package vn.motcua.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.OfficerId;

/** Reads many steps at once, without their dossiers. */
@Component
class ChosenSteps {

    private final JdbcClient jdbc;

    ChosenSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the steps that are open, whoever may see them. */
    List<OfficerActions.Chosen> open(Collection<String> taskIds) {
        return jdbc.sql("select task_id, version, dossier_id, step, assignee from motcua.work_item"
                        + " where task_id = any(?)")
                .param(taskIds.toArray(String[]::new))
                .query(ChosenSteps::chosen)
                .list();
    }

    static OfficerActions.Chosen chosen(ResultSet row, int number) throws SQLException {
        String assignee = row.getString("assignee");
        return new OfficerActions.Chosen(
                row.getString("task_id"),
                row.getInt("version"),
                new DossierId(row.getLong("dossier_id")),
                row.getString("step"),
                assignee == null ? null : new OfficerId(assignee));
    }
}
