package vn.motcua.work;

import java.sql.Array;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.shared.Text;

/** Labels of the dossiers of steps. They are few, so they are gathered first and then joined, not looked up for each step. */
@Component
class TaskLabels {

    /** Joins the labels of each step's dossier as {@code lb.labels}. */
    static final String JOIN = " left join (select dossier_id, array_agg(label_id order by label_id) labels"
            + " from motcua.dossier_label group by dossier_id) lb on lb.dossier_id = w.dossier_id";

    /** Steps whose dossier bears the label of the parameter {@code label}. */
    static final String BEARING = " and exists (select from motcua.dossier_label bl"
            + " where bl.dossier_id = w.dossier_id and bl.label_id = :label)";

    private final JdbcClient jdbc;

    TaskLabels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static List<Long> of(@Nullable Array labels) throws SQLException {
        return labels == null ? List.of() : List.of((Long[]) labels.getArray());
    }

    /** Names by number; those of no label are left out. */
    Map<String, Text> names(Collection<Long> labels) {
        Map<String, Text> names = new HashMap<>();
        if (!labels.isEmpty()) {
            jdbc.sql("select id, name from motcua.label where id = any (:ids)")
                    .param("ids", labels.toArray(Long[]::new))
                    .query(row -> {
                        names.put(row.getString("id"), Text.same(row.getString("name")));
                    });
        }
        return names;
    }
}
